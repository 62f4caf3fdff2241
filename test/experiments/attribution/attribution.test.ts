import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  type AttributionQuestion,
  attribute,
} from '../../../engine/experiments/attribution/attribution.ts';
import { atWork, planGroups } from '../../../engine/experiments/attribution/coalitions.ts';
import {
  MECHANISMS,
  type MechanismId,
  mechanism,
} from '../../../engine/experiments/attribution/mechanisms.ts';
import type { AttributionOutcome } from '../../../engine/experiments/attribution/outcome.ts';
import { simulateMember } from '../../../engine/experiments/member.ts';
import type { Arm } from '../../../engine/model/cluster.ts';
import { makeCluster } from '../../model/countries.ts';
import { smallStudy } from '../smallStudy.ts';

const { question, arms } = smallStudy();
const [none, internet] = arms as [Arm, Arm];
const small = { ...question, sample: 0.01 };
const asked: AttributionQuestion = {
  question: small,
  arms: [none, internet],
  of: { indicator: 'employed', region: 'all', year: 2021 },
  mechanisms: ['seats', 'training', 'migration'],
  members: 2,
  pairs: null,
};

const sumOfParts = ({ contributions, rest }: AttributionOutcome) =>
  contributions.reduce((sum, { value }) => sum + value.estimate, rest.estimate);

test('parts and the rest add up to the difference, all coalitions or a sample of orders', async () => {
  const kept = new Map<number, number[]>();
  const exact = await attribute(asked, {
    threads: 1,
    onValues: (task, values) => kept.set(task, values),
  });
  const sampled = await attribute({ ...asked, pairs: 2 }, { threads: 1 });
  for (const outcome of [exact, sampled]) {
    expect(outcome).not.toBeNull();
    const { total, levels } = outcome as AttributionOutcome;
    expect(total.estimate).not.toBe(0);
    expect(sumOfParts(outcome as AttributionOutcome)).toBeCloseTo(total.estimate, 6);
    expect(levels[1].estimate - levels[0].estimate).toBeCloseTo(total.estimate, 6);
  }
  expect(exact).toMatchObject({ isExact: true, coalitions: 8, idle: [] });
  expect(sampled?.isExact).toBe(false);
  // Half of it again, on two threads.
  for (const task of [...kept.keys()].filter((task) => task % 2 === 0)) kept.delete(task);
  const resumed = await attribute(asked, { threads: 2, known: (task) => kept.get(task) ?? null });
  expect(resumed).toEqual(exact);
});

test('arms that differ by one mechanism alone differ by its part alone', async () => {
  // With no seats and no training there is nothing else that employs anybody in two years.
  const lean = makeCluster({ programme: { ...makeCluster().programme, trainingShare: 0 } });
  const outcome = await attribute(
    {
      ...asked,
      arms: [none, { ...internet, clusters: [lean] }],
      of: { ...asked.of, indicator: 'cluster_jobs' },
      mechanisms: ['seats', 'training', 'taxPreference', 'membership'],
      members: 2,
    },
    { threads: 1 },
  );
  expect(outcome?.idle).toEqual(['training', 'taxPreference']);
  const [seats, membership] = outcome?.contributions ?? [];
  expect(seats.value.estimate).toBeGreaterThan(0);
  expect(outcome?.rest.estimate).toBe(0);
  expect(Math.abs(membership.value.estimate)).toBeLessThan(0.1 * seats.value.estimate);
  expect(seats.last).toBeCloseTo(outcome?.total.estimate ?? 0, 6);
});

test('an arm without clusters is the same with a mechanism of clusters on or off', () => {
  const withClusters: MechanismId[] = (Object.keys(MECHANISMS) as MechanismId[]).filter(
    (name) => mechanism(name).reach === 'clusters',
  );
  const brief = { ...small, months: 12 };
  const off = withClusters.reduce((one, name) => mechanism(name).question?.(one) ?? one, brief);
  const [on] = simulateMember(brief, [none], 1, () => {});
  const [without] = simulateMember(off, [none], 1, () => {});
  expect(without.indicators).toEqual(on.indicators);
  expect(without.migrationFlows).toEqual(on.migrationFlows);
});

test('an arm without clusters is simulated once for each set of the country’s mechanisms', () => {
  const names: MechanismId[] = ['seats', 'training', 'migration'];
  const groups = planGroups(names, [0, 1, 2, 3, 4, 5, 6, 7], small, [none, internet]);
  const cells = groups.flatMap((group) => group.cells);
  expect(
    cells
      .filter(({ arm }) => arm === 0)
      .map(({ coalition }) => coalition)
      .sort(),
  ).toEqual([3, 7]);
  expect(cells.filter(({ arm }) => arm === 1)).toHaveLength(8);
  // Training is taken out of clusters, not of the question: four questions.
  expect(groups).toHaveLength(4);
  for (const group of groups) expect(group.arms).toHaveLength(group.cells.length);
});

test('every mechanism that is at work changes what is simulated, and no other does', () => {
  const all = Object.keys(MECHANISMS) as MechanismId[];
  const full = makeCluster({
    hiring: 'quota',
    partners: ['abroad'],
    linkedTo: ['other'],
    programme: { ...makeCluster().programme, relocationShare: 0.1, taxPreference: 0.2 },
  });
  expect(atWork(all, question, [none, { ...internet, clusters: [full] }])).toEqual(all);
  expect(atWork(all, question, [none, { ...none, id: 'other' }])).toEqual(
    all.filter((name) => mechanism(name).reach === 'country'),
  );
  const still = { ...question, rules: { ...question.rules, migration: 'none' as const } };
  expect(atWork(['migration', 'pay'], still, [none, internet])).toEqual(['pay']);
});

test('a line that is taken out leaves the money of the others', () => {
  const programme = { ...makeCluster().programme, trainingShare: 0.2, relocationShare: 0.3 };
  const money = (cluster = makeCluster({ programme })) => {
    const { budget, trainingShare, relocationShare } = cluster.programme;
    const all = budget.reduce((sum, { amount }) => sum + amount, 0);
    return {
      training: all * trainingShare,
      relocation: all * relocationShare,
      seats: all * (1 - trainingShare - relocationShare),
    };
  };
  const without = (name: MechanismId) =>
    money(mechanism(name).cluster?.(makeCluster({ programme })));
  const before = money();
  for (const [line, after] of [
    ['training', without('training')],
    ['relocation', without('relocation')],
  ] as const) {
    for (const key of ['training', 'relocation', 'seats'] as const) {
      expect(after[key]).toBeCloseTo(key === line ? 0 : before[key], 3);
    }
  }
});

test('the page on attribution says of every mechanism what off means', () => {
  const page = readFileSync(
    path.join(import.meta.dirname, '..', '..', '..', 'docs', 'attribution.md'),
    'utf8',
  );
  for (const [id, { off, reach }] of Object.entries(MECHANISMS)) {
    expect(page).toContain(`| \`${id}\` | ${off} | ${reach} |`);
  }
});
