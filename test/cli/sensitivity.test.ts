import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { sensitivityText } from '../../cli/print/sensitivity/sensitivityText.ts';
import { PARAMETERS } from '../../engine/model/parameters.ts';
import { readRanges } from '../../reports/sensitivity/parameterRanges.ts';
import { planSensitivity } from '../../reports/sensitivity/plannedSensitivity.ts';
import type { SensitivityReport } from '../../reports/sensitivity/sensitivityReport.ts';
import { openValuesFolder } from '../../reports/storing/valuesFolder.ts';
import { loadScenario } from '../../scenarios/loadScenario.ts';
import { scratch } from '../results/syntheticRun.ts';
import { SMALL } from '../scenarios/smallFiles.ts';
import { writeFolder } from '../scenarios/smallScenario.ts';
import { aimaq } from './aimaq.ts';

const folder = scratch();
mkdirSync(folder.at('.'), { recursive: true });
afterAll(folder.remove);

test('one JSON object, and a table of the same from the folder', async () => {
  const scenario = writeFolder(SMALL);
  const command = [
    'sensitivity',
    scenario,
    ...['--of', 'mean_pay@lake', '--arms', 'none,mills', '--n', '2', '--years', '1'],
    ...['--parameters', 'publicShare,quotaShare=0..0.5', '--out', 'a', '--threads', '1'],
  ];
  const first = await aimaq([...command, '--json', '--quiet'], folder.at('.'));
  expect(first).toMatchObject({ code: 0, stderr: '' });
  const report: SensitivityReport = JSON.parse(first.stdout);
  expect(report).toMatchObject({
    members: 2,
    of: {
      indicator: 'mean_pay',
      region: 'lake',
      year: 2020,
      unit: 'KZT a month, base-year prices',
    },
    arms: ['none', 'mills'],
    method: 'morris',
    n: 2,
    points: 6,
  });
  expect(report.parameters.map(({ id }) => id).sort()).toEqual(['publicShare', 'quotaShare']);
  expect(report.parameters.find(({ id }) => id === 'quotaShare')).toMatchObject({
    max: 0.5,
    mu: 0,
  });
  expect(report.figures[0]).toMatchObject({ value: report.mean, goal: null, holds: null });
  expect(readdirSync(folder.at('a')).sort()).toEqual(['question.json', 'sensitivity.json']);
  expect(JSON.parse(readFileSync(folder.at('a', 'sensitivity.json'), 'utf8'))).toEqual(report);
  const text = await aimaq(command, folder.at('.'));
  expect(text.stderr).toContain('nothing to compute');
  expect(text.stdout).toContain('Screening by Morris, 2 trajectories: 6 points, 2 members at each');
});

describe('what is wrong is said in one sentence', () => {
  const plan = (changes: Partial<Parameters<typeof planSensitivity>[1]>) =>
    planSensitivity(loadScenario(writeFolder(SMALL), { set: [] }), {
      of: 'employed',
      method: 'morris',
      ...changes,
    });
  test.each([
    [{ of: 'emploied' }, /no indicator "emploied"; did you mean "employed"\?/],
    [{ of: 'employed@moon' }, /no region "moon"; known: hill, lake, all\./],
    [{ of: 'income_theil@hill' }, /for the nation only/],
    [{ of: 'public_cost_per_net_job' }, /no indicator/],
    [{ year: 2035 }, /a year from 2020 to 2021, found "2035"/],
    [{ arms: ['none', 'magic'] }, /no arm "magic"; known arms: none, mills/],
    [{ arms: ['none', 'mills', 'none'] }, /one arm, or two to be compared, found 3/],
    [{ method: 'sobol' as const, n: 48 }, /powers of two: .* found "48"/],
    [{ parameters: ['incomeUtilty'] }, /no parameter "incomeUtilty"; did you mean "incomeUtility"/],
    [
      { parameters: ['birthTie=2..1'] },
      /a range such as birthTie=0\.\.2\.5, found "birthTie=2\.\.1"/,
    ],
    [{ parameters: ['birthTie', 'birthTie'] }, /"birthTie" stands there twice/],
  ])('%j', (changes, sentence) => {
    expect(() => plan(changes)).toThrow(sentence);
  });

  test('nothing said: all parameters, the first arm, the last year', () => {
    const { asked, folder: place } = plan({});
    expect(asked.arms.map(({ id }) => id)).toEqual(['none']);
    expect(asked.of).toEqual({ indicator: 'employed', region: 'all', year: 2021 });
    expect(asked.ranges).toHaveLength(Object.keys(PARAMETERS).length);
    expect(asked.n).toBe(10);
    expect(place).toMatch(/^runs\/sensitivity-.*-[0-9a-f]{8}$/);
    expect(readRanges(['birthTie=1..2'])).toEqual([{ id: 'birthTie', min: 1, max: 2 }]);
  });
});

describe('the folder of an experiment', () => {
  test('keeps what is done, even where the last line was cut short', () => {
    const place = folder.at('kept');
    const open = () => openValuesFolder<{ x: number }>(place, 'hash', 'outcome.json');
    const before = open();
    before.store(3, [1, Number.NaN]);
    before.store(5, [2.5]);
    writeFileSync(folder.at('kept', 'unfinished.ndjson'), '[3,[1,null]]\n[5,[2.5]]\n[7,[1');
    const after = open();
    expect(after.known(3)).toEqual([1, Number.NaN]);
    expect(after.known(5)).toEqual([2.5]);
    expect(after.known(7)).toBeNull();
    after.store(7, [4]);
    expect(open().known(7)).toEqual([4]);
    after.finish({ x: 1 });
    expect(open().finished).toEqual({ x: 1 });
    expect(readdirSync(place).sort()).toEqual(['outcome.json', 'question.json']);
  });

  test('is refused where it holds anything else', () => {
    mkdirSync(folder.at('full'));
    writeFileSync(folder.at('full', 'thesis.txt'), 'mine');
    expect(() => openValuesFolder(folder.at('full'), 'hash', 'o.json')).toThrow('other files');
    expect(() => openValuesFolder(folder.at('kept'), 'other', 'o.json')).toThrow(
      'another question',
    );
    expect(readdirSync(folder.at('full'))).toEqual(['thesis.txt']);
  });
});

test('bars show interval and estimate; a parameter beyond those listed is counted', () => {
  const estimated = (estimate: number) => ({
    estimate,
    low: estimate / 2,
    high: estimate * 2,
    level: 0.95,
  });
  const report = {
    title: 'Two regions',
    members: 2,
    sample: 0.1,
    of: { indicator: 'employed', label: 'Employed', unit: 'persons', region: 'all', year: 2021 },
    arms: ['none', 'mills'],
    method: 'morris',
    n: 10,
    points: 170,
    mean: 120,
    standardDeviation: 30,
    noiseShare: 0.25,
    parameters: Array.from({ length: 16 }, (_, index) => ({
      id: `p${index}`,
      muStar: estimated(16 - index),
      mu: index - 16,
      sigma: 1,
      luck: 0.25,
      first: null,
      total: null,
    })),
  } as unknown as SensitivityReport;
  const text = sensitivityText(report, 'count');
  expect(text).toContain('“Employed” (persons), whole country, 2021, mills less none');
  expect(text).toContain('Luck makes up 25 % of the variance between points');
  expect(text).toMatch(/^p0 +16 +8 … 32 +██████▒▒▒▒▒▒─{12} +0\.25 +-16\.0 +1$/m);
  expect(text).toContain('1 more parameter, none with mu* above 1.');
  const sobol = {
    ...report,
    method: 'sobol',
    parameters: [
      { id: 'p', muStar: null, first: estimated(0.4), total: estimated(0.5), luck: 0.1 },
      { id: 'q', muStar: null, first: estimated(-0.001), total: estimated(0.25), luck: 0.1 },
    ],
  } as unknown as SensitivityReport;
  expect(sensitivityText(sobol, 'count')).toMatch(
    /^p +0\.40 +0\.20 … 0\.80 +0\.50 +0\.25 … 1\.00 +█+▒+─+ +0\.10$/m,
  );
  expect(sensitivityText(sobol, 'count')).toContain('“Alone” adds up to 0.40');
});
