import { holm } from '../../engine/experiments/claims/verdict.ts';
import { binomialTail } from './independence/distributions.ts';

/** Two-sided p below which a test is called weak, and below which it is called failed. */
export const WEAK = 0.01;
export const FAILED = 2e-6;
/** Chance that a random sequence has any test rejected by Holm's correction. */
export const FAMILY_ERROR = 0.001;

export interface Judgement {
  tests: number;
  /** Tests that are weak but not failed, how many chance would give, and its odds of as many. */
  weak: number;
  weakExpected: number;
  weakChance: number;
  failed: number;
  failedExpected: number;
  /** Tests that Holm (1979) rejects with an error of 0.001 over all tests. */
  rejected: number;
  smallest: number;
}

/** Counts against what chance would give; each p two-sided and uniform if words are random. */
export function judge(pValues: readonly number[]): Judgement {
  const tests = pValues.length;
  const failed = pValues.filter((p) => p < FAILED).length;
  const weak = pValues.filter((p) => p < WEAK).length - failed;
  const shares = holm(pValues, FAMILY_ERROR);
  return {
    tests,
    weak,
    weakExpected: tests * (WEAK - FAILED),
    weakChance: binomialTail(weak, tests, WEAK - FAILED),
    failed,
    failedExpected: tests * FAILED,
    rejected: pValues.filter((p, test) => p <= shares[test]).length,
    smallest: pValues.length === 0 ? 1 : Math.min(...pValues),
  };
}
