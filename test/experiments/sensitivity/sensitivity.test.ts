import { expect, test } from 'vitest';
import { simulateMember } from '../../../engine/experiments/member.ts';
import { figureOf, type Quantity, upTo } from '../../../engine/experiments/quantity.ts';
import {
  analyseSensitivity,
  type SensitivityQuestion,
} from '../../../engine/experiments/sensitivity/sensitivity.ts';
import { smallStudy } from '../smallStudy.ts';

const { question, arms } = smallStudy();
/** A thread takes longer to start than a small country to live. */
const one = { threads: 1 };
const of: Quantity = { indicator: 'mean_pay', region: 'region-1', year: 2020 };
const asked: SensitivityQuestion = {
  question: { ...question, sample: 0.01 },
  arms: arms.slice(0, 1),
  of,
  method: 'morris',
  n: 2,
  members: 2,
  ranges: [
    { id: 'frontierGrowth', min: 0, max: 0.04 },
    { id: 'quotaShare', min: 0, max: 1 },
  ],
};

test('a parameter that pay follows matters, one that nothing uses does not', async () => {
  const outcome = await analyseSensitivity(asked, one);
  expect(outcome?.points).toBe(6);
  const [growth, quota] = outcome?.morris ?? [];
  // Pay grows with the trend in full: 4 % a year more is about 2 % more in the year's mean.
  const relative = growth.mu / (outcome?.mean ?? 0);
  expect(relative).toBeGreaterThan(0.015);
  expect(relative).toBeLessThan(0.025);
  expect(quota.muStar.estimate).toBe(0);
  expect(quota.luck).toBe(0);
  expect(outcome?.noise.share).toBeLessThan(0.01);
});

test('neither threads nor an interruption change a digit', async () => {
  const kept = new Map<number, number[]>();
  const whole = await analyseSensitivity(asked, {
    threads: 1,
    onValues: (task, values) => kept.set(task, values),
  });
  expect(kept.size).toBe(12);
  for (const task of [0, 3, 7, 11]) kept.delete(task);
  const simulated: number[] = [];
  const resumed = await analyseSensitivity(asked, {
    threads: 2,
    known: (task) => kept.get(task) ?? null,
    onValues: (task) => simulated.push(task),
  });
  expect(simulated.sort((a, b) => a - b)).toEqual([0, 3, 7, 11]);
  expect(resumed).toEqual(whole);
});

test('a difference of two arms is the second less the first', async () => {
  const cluster: Quantity = { indicator: 'cluster_jobs', region: 'all', year: 2021 };
  const brief = { ...asked, of: cluster, members: 1, ranges: asked.ranges.slice(0, 1) };
  const outcome = await analyseSensitivity({ ...brief, arms }, one);
  expect(outcome?.mean).toBeGreaterThan(0);
  const turned = await analyseSensitivity({ ...brief, arms: [arms[1], arms[0]] }, one);
  expect(turned?.mean).toBe(-(outcome?.mean ?? 0));
});

test('a question that ends earlier gives its years the same figures', () => {
  const [long, short] = [question, upTo(question, 2020)].map(
    (asked) => simulateMember(asked, arms, 1, () => {})[1],
  );
  expect(long.years).toEqual([2020, 2021]);
  expect(short.years).toEqual([2020]);
  for (const [indicator, values] of Object.entries(short.indicators)) {
    expect(values, indicator).toEqual(long.indicators[indicator].slice(0, values.length));
  }
  expect(figureOf(long, of)).toBe(figureOf(short, of));
});

test('a figure that does not exist is an error, not a gap', async () => {
  const without = { ...of, indicator: 'pay_theil' };
  const brief = { ...asked, of: without, members: 1, ranges: asked.ranges.slice(0, 1) };
  await expect(analyseSensitivity(brief, one)).rejects.toThrow(
    'pay_theil does not exist in region-1 in 2020 at 4 of 4 points',
  );
});

test('shares of variance: what pay follows has nearly all, what nothing uses has none', async () => {
  const sobol = { ...asked, method: 'sobol' as const, n: 8, members: 1 };
  const outcome = await analyseSensitivity(sobol, one);
  expect(outcome).toMatchObject({ points: 32, morris: null });
  const [growth, quota] = outcome?.sobol ?? [];
  // Eight rows only: the variance of so few points is rough.
  expect(growth.total.estimate).toBeGreaterThan(0.7);
  expect(quota.total.estimate).toBe(0);
  expect(quota.luck).toBeNull();
});
