import { describe, expect, test } from 'vitest';
import {
  drawInputs,
  testAvalanche,
} from '../../../benchmarks/randomness/independence/avalanche.ts';
import { testKeys } from '../../../benchmarks/randomness/independence/keys.ts';
import { neighbours } from '../../../benchmarks/randomness/independence/pairs.ts';
import { testPairs } from '../../../benchmarks/randomness/independence/pairTests.ts';
import { judge } from '../../../benchmarks/randomness/judge.ts';

const SEED = 'a readable seed';
const rejected = (tests: { p: number }[]) => judge(tests.map(({ p }) => p)).rejected;

// Holm over the tests of each block with an error of 0.001; the seed is fixed.
describe('streams that differ in one thing only are independent', () => {
  test('keys, members, processes, seeds, holders and counters', () => {
    expect(rejected(testPairs(neighbours(SEED), 2 ** 16))).toBe(0);
  });

  test('flipping a bit of key or counter flips each bit of the words half of the time', () => {
    expect(rejected(testAvalanche(drawInputs(SEED), 2 ** 12))).toBe(0);
  });

  test('keys of streams coincide as often as chance has it', () => {
    expect(rejected(testKeys(SEED, 500))).toBe(0);
  });
});

describe('what is not independent is found', () => {
  const [{ pair }] = neighbours(SEED);

  test('pairs that share their draw', () => {
    const shared = {
      name: 'the same draw twice',
      pair: (i: number) => [pair(i)[0], pair(i)[0]] satisfies ReturnType<typeof pair>,
    };
    // All four statistics of either word.
    expect(rejected(testPairs([shared], 2 ** 12))).toBe(8);
  });

  test('one pair in a hundred that shares its draw', () => {
    const some = {
      name: 'now and then the same draw twice',
      pair: (i: number) => (i % 100 === 0 ? [pair(i)[0], pair(i)[0]] : pair(i)),
    } as ReturnType<typeof neighbours>[number];
    expect(rejected(testPairs([some], 2 ** 18))).toBeGreaterThanOrEqual(4);
  });

  test('inputs that do not vary', () => {
    expect(rejected(testAvalanche({ 'one input': () => [1, 2, 3, 4] }, 2 ** 8))).toBe(3);
  });
});
