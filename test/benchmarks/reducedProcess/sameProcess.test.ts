import { expect, test } from 'vitest';
import {
  type Comparison,
  compareMeans,
  compareVariances,
  rejectedByHolm,
} from '../../../benchmarks/pairing/comparisons.ts';
import { momentsOf } from '../../../benchmarks/pairing/moments.ts';
import { simulateDense } from '../../../benchmarks/reducedProcess/dense/simulateDense.ts';
import { REGIONS, reducedProcess } from '../../../benchmarks/reducedProcess/process.ts';
import {
  meanPay,
  type Simulation,
  type Snapshot,
  unemploymentRate,
} from '../../../benchmarks/reducedProcess/record.ts';
import { simulateThinned } from '../../../benchmarks/reducedProcess/thinned/simulateThinned.ts';
import { kolmogorovSmirnov } from './kolmogorovSmirnov.ts';

// Two blocks of the thinned execution; the same seeds always, the dense ones others than the thinned.
const PERSONS = 36_000;
const SEEDS = 200;
const MONTHS = [24, 120];

const process = reducedProcess();
const thinned = simulateAll(simulateThinned, 0);

test('thinned and dense agree in means, variances and distributions: Holm over all, error 5 %', () => {
  const comparisons = compareAll(thinned, simulateAll(simulateDense, SEEDS));
  // Of the country and 17 regions unemployment and pay, of regions population; three tests each.
  expect(comparisons).toHaveLength(MONTHS.length * (18 + 18 + 17) * 3);
  const rejected = rejectedByHolm(comparisons.map(({ comparison }) => comparison));
  expect(comparisons.filter((_, i) => rejected[i])).toEqual([]);
});

test('the same comparisons tell a process apart that finds 5 % more jobs in one region', () => {
  const other = simulateAll(simulateThinned, SEEDS, reducedProcess(1.05));
  const comparisons = compareAll(thinned, other);
  const rejected = rejectedByHolm(comparisons.map(({ comparison }) => comparison));
  const names = comparisons.filter((_, i) => rejected[i]).map(({ name }) => name);
  expect(names.some((name) => name.startsWith('mean of unemployment of 3 '))).toBe(true);
});

function simulateAll(
  simulate: (simulation: Simulation) => Snapshot[],
  seedsBefore: number,
  of = process,
): Snapshot[][] {
  return Array.from({ length: SEEDS }, (_, index) => {
    const seed = seedsBefore + index + 1;
    const run = simulate({ process: of, persons: PERSONS, months: Math.max(...MONTHS), seed });
    return MONTHS.map((month) => run[month - 1]);
  });
}

function compareAll(a: Snapshot[][], b: Snapshot[][]): { name: string; comparison: Comparison }[] {
  const regions = Array.from({ length: REGIONS }, (_, region) => region);
  const quantities = [
    ...[null, ...regions].flatMap((where) => [
      { name: `unemployment of ${where}`, of: (one: Snapshot) => unemploymentRate(one, where) },
      { name: `pay of ${where}`, of: (one: Snapshot) => meanPay(one, process, where) },
    ]),
    ...regions.map((where) => ({
      name: `population of ${where}`,
      of: (one: Snapshot) => one.persons[where],
    })),
  ];
  return MONTHS.flatMap((month, at) =>
    quantities.flatMap(({ name, of }) => {
      const [x, y] = [a, b].map((runs) => runs.map((run) => of(run[at])));
      const where = `${name} in month ${month}`;
      const p = kolmogorovSmirnov(x, y);
      return [
        { name: `mean of ${where}`, comparison: compareMeans(momentsOf(x), momentsOf(y)) },
        {
          name: `variance of ${where}`,
          comparison: compareVariances(momentsOf(x), momentsOf(y), 1),
        },
        { name: `distribution of ${where}`, comparison: { z: Number.NaN, p } },
      ];
    }),
  );
}
