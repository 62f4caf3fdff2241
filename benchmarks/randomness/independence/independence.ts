import { drawInputs, testAvalanche } from './avalanche.ts';
import { testKeys } from './keys.ts';
import { neighbours } from './pairs.ts';
import { type IndependenceTest, testPairs } from './pairTests.ts';

export interface Sizes {
  /** Pairs of neighbouring draws a kind. */
  pairs: number;
  /** Inputs whose bits are flipped one by one, a kind. */
  inputs: number;
  /** Members whose streams are opened. */
  members: number;
}

const SIZES: Sizes = { pairs: 2 ** 22, inputs: 2 ** 16, members: 10_000 };

/** Whether streams that differ in one thing only look independent: tests of our own. */
export function testIndependence(seed: string, sizes: Sizes = SIZES): IndependenceTest[] {
  return [
    ...testPairs(neighbours(seed), sizes.pairs),
    ...testAvalanche(drawInputs(seed), sizes.inputs),
    ...testKeys(seed, sizes.members),
  ];
}
