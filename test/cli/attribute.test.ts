import { mkdirSync, readdirSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { estimate } from '../../cli/print/attribution/estimate.ts';
import { signedBar } from '../../cli/print/attribution/signedBar.ts';
import { planAttribution } from '../../reports/attribution/plannedAttribution.ts';
import type { AttributionReport } from '../../reports/attribution/report.ts';
import { loadScenario } from '../../scenarios/loadScenario.ts';
import { scratch } from '../results/syntheticRun.ts';
import { SMALL } from '../scenarios/smallFiles.ts';
import { writeFolder } from '../scenarios/smallScenario.ts';
import { aimaq } from './aimaq.ts';

const folder = scratch();
mkdirSync(folder.at('.'), { recursive: true });
afterAll(folder.remove);

test('one JSON object whose parts add up; a table of the same', async () => {
  const scenario = writeFolder(SMALL);
  const command = [
    'attribute',
    scenario,
    ...['--arms', 'none,mills', '--of', 'employed@hill', '--members', '2'],
    ...['--mechanisms', 'seats,pay,training', '--out', 'a', '--threads', '1'],
  ];
  const { code, stdout, stderr } = await aimaq([...command, '--json', '--quiet'], folder.at('.'));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const report: AttributionReport = JSON.parse(stdout);
  expect(report).toMatchObject({
    arms: ['none', 'mills'],
    of: { indicator: 'employed', region: 'hill', year: 2021, unit: 'persons' },
    members: 2,
    coalitions: 4,
    isExact: true,
    idle: ['training'],
  });
  const parts = report.mechanisms.reduce((sum, { estimate: part }) => sum + part, 0);
  expect(parts + report.rest.estimate).toBeCloseTo(report.total.estimate, 6);
  const sizes = report.mechanisms.map(({ estimate: part }) => Math.abs(part));
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  expect(report.disproportion.map(({ indicator }) => indicator)).toEqual([
    'income_theil',
    'pay_theil_between',
  ]);
  expect(report.disproportion[0].betweenArms.regions.map(({ region }) => region)).toEqual([
    'hill',
    'lake',
  ]);
  expect(readdirSync(folder.at('a')).sort()).toEqual(['attribution.json', 'question.json']);

  const text = await aimaq(command, folder.at('.'));
  expect(text.stderr).toContain('nothing to compute');
  expect(text.stdout).toContain('hill, 2021, differ: mills less none');
  expect(text.stdout).toMatch(/^Workplaces +[+-]?[\d,.]+/m);
  expect(text.stdout).toMatch(/^Difference +[+-]?[\d,.]+/m);
  expect(text.stdout).toContain('Not at work in these arms: training.');
  expect(text.stdout).toMatch(/^Change of the index/m);
});

describe('what is wrong is said in one sentence', () => {
  const plan = (changes: Partial<Parameters<typeof planAttribution>[1]>) =>
    planAttribution(loadScenario(writeFolder(SMALL), { set: [] }), {
      of: 'employed',
      arms: ['none', 'mills'],
      ...changes,
    });
  test.each([
    [{ arms: ['none'] }, /expected two arms, .* found "none"/],
    [{ arms: ['none', 'none'] }, /expected two arms/],
    [{ arms: ['none', 'mill'] }, /no arm "mill"/],
    [{ mechanisms: ['seat'] }, /no mechanism "seat"; did you mean "seats"\?/],
    [{ mechanisms: ['seats', 'seats'] }, /"seats" stands there twice/],
    [{ of: 'nothing_at_all' }, /no indicator "nothing_at_all"; known: /],
  ])('%j', (changes, sentence) => {
    expect(() => plan(changes)).toThrow(sentence);
  });

  test('orders are drawn where they are asked for, or where mechanisms are many', () => {
    expect(plan({}).asked.pairs).toBeNull();
    expect(plan({ permutations: 7 }).asked.pairs).toBe(4);
  });
});

test('figures are printed with sign, interval and a bar on their side', () => {
  expect(estimate({ estimate: 1234, low: -100, high: 2500 })).toEqual(['+1,230', '-100 … +2,500']);
  expect(estimate({ estimate: 5, low: null, high: null })).toEqual(['+5.00', '']);
  expect(estimate({ estimate: 0, low: 0, high: 0 })).toEqual(['0', '']);
  expect(signedBar(5, 10, 4)).toBe('    │██');
  expect(signedBar(-10, 10, 4)).toBe('████│');
  expect(signedBar(0, 0, 4)).toBe('    │');
});
