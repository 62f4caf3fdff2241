import { beforeAll, describe, expect, test } from 'vitest';
import {
  inYear,
  originOf,
  spanOf,
  type Window,
} from '../../engine/experiments/calibration/observed.ts';
import { calibrationWindows } from '../../scenarios/calibrationWindows.ts';
import { loadScenario } from '../../scenarios/loadScenario.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { SMALL } from './smallFiles.ts';
import { writeFolder } from './smallScenario.ts';

let scenario: Scenario;
let windows: Window[];
beforeAll(() => {
  scenario = loadScenario('kazakhstan');
  windows = calibrationWindows(scenario, 3);
});

describe('stretches of observed years', () => {
  test('lie end to end up to the last year of data', () => {
    const spans = windows.map(spanOf).map(({ from, to }) => [from, to]);
    expect(spans).toEqual([
      [2010, 2013],
      [2013, 2016],
      [2016, 2019],
      [2019, 2022],
    ]);
  });

  test('never begin in a year that is filled in: there was no survey of employment in 2015', () => {
    const origins = calibrationWindows(scenario, 7).map(originOf);
    expect(origins).not.toContain(2015);
    const filled = inYear(windows[1]!.observed, 'employed', 2015);
    expect(filled.every(Number.isNaN)).toBe(true);
  });

  test('do not take the census of 2022 for growth', () => {
    const last = windows.at(-1)!.observed;
    expect(inYear(last, 'population', 2022).every(Number.isNaN)).toBe(true);
    expect(inYear(last, 'population', 2021).every(Number.isFinite)).toBe(true);
    expect(inYear(last, 'employed', 2022).every(Number.isNaN)).toBe(true);
    expect(inYear(last, 'unemployment_rate', 2022).every(Number.isFinite)).toBe(true);
  });

  test('hold what was published, in the regions of their first year', () => {
    const [first] = windows;
    const regions = first!.question.country.regions.map(({ id }) => id);
    expect(regions).toHaveLength(17);
    const published = scenario.series!.rows.find(
      ({ region, year, indicator }) =>
        region === 'akmola' && year === 2012 && indicator === 'employed',
    );
    expect(inYear(first!.observed, 'employed', 2012)[regions.indexOf('akmola')]).toBe(
      published!.value,
    );
  });
});

test('a scenario without series, or with too short ones, cannot be calibrated', () => {
  const small = loadScenario(writeFolder(SMALL));
  expect(() => calibrationWindows(small, 3)).toThrow('names no series');
  expect(() => calibrationWindows(scenario, 40)).toThrow('no stretch of 40 years up to 2022');
});
