import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { yearList } from '../../cli/options/years.ts';
import { backtestText } from '../../cli/print/forecasts/backtestText.ts';
import { forecastText } from '../../cli/print/forecasts/forecastText.ts';
import { PUBLISHED } from '../../engine/experiments/forecasts/methods.ts';
import type { BacktestReport } from '../../reports/backtest/backtestReport.ts';
import type { ForecastReport } from '../../reports/forecast/forecastReport.ts';
import { scratch } from '../results/syntheticRun.ts';
import { SMALL } from '../scenarios/smallFiles.ts';
import { writeFolder } from '../scenarios/smallScenario.ts';
import { SMALL_WITH_SERIES } from '../scenarios/smallSeries.ts';
import { aimaq } from './aimaq.ts';

const folder = scratch();
afterAll(folder.remove);
const quick = ['--members', '2', '--sample', '0.02', '--quiet', '--json', '--threads', '1'];

test('a forecast is one JSON object, whatever the country', async () => {
  const scenario = writeFolder(SMALL_WITH_SERIES);
  const ended = await aimaq(
    ['forecast', scenario, '--origin', '2018', '--to', '2020', ...quick],
    scenario,
  );
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  const report: ForecastReport = JSON.parse(ended.stdout);
  expect(report).toMatchObject({ origin: 2018, to: 2020, members: 2, nation: 'all' });
  const indicators = Object.keys(report.methods);
  expect(indicators).toHaveLength(6);
  // Three places, two years.
  expect(report.forecasts).toHaveLength(indicators.length * 3 * 2);
  for (const { p5, p10, p25, p50, p75, p90, p95, mean } of report.forecasts) {
    const quantiles = [p5, p10, p25, p50, p75, p90, p95];
    expect(quantiles).toEqual(quantiles.toSorted((a, b) => a - b));
    expect(mean).toBeGreaterThanOrEqual(p5);
    expect(mean).toBeLessThanOrEqual(p95);
  }
  const hill = report.forecasts.find(
    (row) => row.region === 'hill' && row.indicator === 'population_average' && row.year === 2020,
  );
  // It has grown by 1 % a year all along.
  expect((hill?.p50 ?? 0) / (60_000 * 1.01 ** 11)).toBeCloseTo(1, 2);
  const text = forecastText(report);
  expect(text).toContain('forecast for 2019–2020 from what was known in 2018');
  expect(text).toMatch(/Mean wage: combination; last-value \d+ %/);
});

test('a backtest leaves its scores, goals and pictures in a folder', async () => {
  const scenario = writeFolder(SMALL_WITH_SERIES);
  const out = folder.at('scores');
  const ended = await aimaq(
    ['backtest', scenario, '--origins', '2014..2016', '--horizons', '1,2', '--out', out, ...quick],
    scenario,
  );
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  const report: BacktestReport = JSON.parse(ended.stdout);
  expect(report.origins).toEqual([2014, 2015, 2016]);
  const row = report.scores.find(
    (one) =>
      one.indicator === 'employed' &&
      one.method === PUBLISHED &&
      one.horizon === 2 &&
      one.region === 'regions',
  );
  expect(row?.n).toBe(6);
  expect(row?.coverage[80]).toBeGreaterThanOrEqual(0);
  expect(report.transforms[0].counts.reduce((a, b) => a + b)).toBe(12);
  expect(report.figures.at(-1)).toMatchObject({ unit: 'percentage points', goal: '<= 5' });
  expect(readdirSync(out).sort()).toEqual([
    ...['backtest.json', 'coverage.svg', 'forecasts.csv', 'pit.svg', 'question.json'],
    ...['scores.csv', 'skill.svg', 'tables.md', 'tracks.svg'],
  ]);
  expect(JSON.parse(readFileSync(folder.at('scores', 'backtest.json'), 'utf8'))).toEqual(report);
  expect(readFileSync(folder.at('scores', 'pit.svg'), 'utf8')).toContain('Population (12)');
  expect(readFileSync(folder.at('scores', 'skill.svg'), 'utf8')).toContain('<polyline');
  expect(readFileSync(folder.at('scores', 'tracks.svg'), 'utf8')).toContain('<polygon');
  const tables = readFileSync(folder.at('scores', 'tables.md'), 'utf8');
  expect(tables).toMatch(/\| Employed, 2 \| 6 \| \d\.\d\d \/ \d\.\d\d/);
  expect(tables).toContain('| Net internal migration * |');
  // Every share in the picture is that of the table.
  const share = `>${Math.round(100 * (row?.coverage[80] ?? Number.NaN))}</text>`;
  expect(readFileSync(folder.at('scores', 'coverage.svg'), 'utf8')).toContain(share);
  const inside = report.forecasts.filter(
    (one) => one.indicator === 'employed' && one.horizon === 2 && one.region !== report.nation,
  );
  expect(inside).toHaveLength(6);
  expect(
    inside.filter(({ p10, p90, observed }) => p10 <= observed && observed <= p90).length / 6,
  ).toBe(row?.coverage[80]);
  const [head, first] = readFileSync(folder.at('scores', 'scores.csv'), 'utf8').split('\n');
  expect(head.split(',')).toHaveLength(17);
  expect(first).toMatch(/^population_average,last-value,1,regions,6,/);
  const text = backtestText(report);
  expect(text).toContain('each knowing nothing later');
  // Published figures of employment judge forecasts of it; those of moves are derived.
  expect(row?.derived).toBe(0);
  expect(text).toContain('Employed by region');
  expect(text).toContain('Net internal migration * by region');
});

describe('what is wrong is said in one sentence', () => {
  test.each([
    {
      args: ['--origin', '2021'],
      complaint:
        'aimaq: --origin: expected a year from 2010 to 2020, which the series cover, found 2021.\n',
    },
    {
      args: ['--origin', '2015', '--to', '2015'],
      complaint: 'aimaq: --to: expected a year from 2016 to 2045, found 2015.\n',
    },
  ])('$args', async ({ args, complaint }) => {
    const scenario = writeFolder(SMALL_WITH_SERIES);
    const ended = await aimaq(['forecast', scenario, ...args, '--json'], scenario);
    expect(ended).toEqual({ code: 2, stdout: '', stderr: complaint });
  });

  test('a scenario without series, before anything is written', async () => {
    const scenario = writeFolder(SMALL);
    const ended = await aimaq(['backtest', scenario, '--out', folder.at('none')], scenario);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toMatch(/^aimaq: series: the scenario names no series .*\n$/);
    expect(existsSync(folder.at('none'))).toBe(false);
  });

  test('lists of years', () => {
    const read = yearList('--origins');
    expect(read('2012..2014,2013,2018')).toEqual([2012, 2013, 2014, 2018]);
    for (const text of ['2014..2012', 'soon', '2012...2014', '']) {
      expect(() => read(text)).toThrow(/expected numbers from 1900 to 2100 such as/);
    }
  });
});
