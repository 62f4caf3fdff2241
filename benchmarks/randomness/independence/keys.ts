import { openStreams, PROCESSES } from '../../../engine/model/random/streams.ts';
import { chiSquareTail, poissonTail, twoSided } from './distributions.ts';
import type { IndependenceTest } from './pairTests.ts';

/**
 * The keys of the streams of many members: each of their 64 bits must be one half of the time
 * (sum of z², 64 degrees of freedom), and words must coincide as often as chance has it,
 * Poisson(n² ÷ 2³³) for one word of n keys and never for both.
 */
export function testKeys(seed: string, members: number): IndependenceTest[] {
  const keys: [number, number][] = [];
  for (let member = 0; member < members; member++) {
    const streams = openStreams(seed, member);
    for (const process of PROCESSES) {
      keys.push([streams[process].key0 >>> 0, streams[process].key1 >>> 0]);
    }
  }
  const n = keys.length;
  const squares = keys[0]
    .flatMap((_, word) => Array.from({ length: 32 }, (_, bit) => ({ word, bit })))
    .map(({ word, bit }) => keys.reduce((ones, key) => ones + ((key[word] >>> bit) & 1), 0))
    .reduce((sum, ones) => sum + (2 * ones - n) ** 2 / n, 0);
  const pairs = (n * (n - 1)) / 2;
  return [
    {
      test: 'keys of streams',
      statistic: 'chi-square of bits',
      value: squares,
      p: twoSided(chiSquareTail(squares, 64)),
    },
    {
      test: 'keys of streams',
      statistic: 'equal first words',
      ...coincidences(
        keys.map(([first]) => first),
        pairs * 2 ** -32,
      ),
    },
    {
      test: 'keys of streams',
      statistic: 'equal second words',
      ...coincidences(
        keys.map(([, second]) => second),
        pairs * 2 ** -32,
      ),
    },
    {
      test: 'keys of streams',
      statistic: 'equal keys',
      ...coincidences(
        keys.map(([first, second]) => first * 2 ** 20 + (second >>> 12)),
        pairs * 2 ** -52,
      ),
    },
  ];
}

/** Values that occurred before, against a Poisson number of them: as many or more, as few or fewer. */
function coincidences(values: number[], expected: number) {
  const value = values.length - new Set(values).size;
  const fewer = 1 - poissonTail(value + 1, expected);
  return { value, p: Math.min(1, 2 * Math.min(poissonTail(value, expected), fewer)) };
}
