import { studentTwoSided } from '../../engine/experiments/claims/studentT.ts';
import { holm } from '../../engine/experiments/claims/verdict.ts';
import type { Moments } from './moments.ts';

/** One test: the estimate in its standard errors, and the chance of so large a one by luck. */
export interface Comparison {
  z: number;
  p: number;
}

/** Of two means (Welch 1947). */
export function compareMeans(a: Moments, b: Moments): Comparison {
  return compareCombination([
    { weight: 1, moments: a },
    { weight: -1, moments: b },
  ]);
}

/** Of Σ weight · mean with 0; degrees of freedom after Satterthwaite 1946. */
export function compareCombination(
  terms: readonly { weight: number; moments: Moments }[],
): Comparison {
  const estimate = terms.reduce((sum, { weight, moments }) => sum + weight * moments.mean, 0);
  const errors = terms.map(
    ({ weight, moments }) => (weight ** 2 * moments.variance) / moments.members,
  );
  const square = errors.reduce((sum, error) => sum + error, 0);
  if (square === 0) return estimate === 0 ? { z: 0, p: 1 } : { z: Number.POSITIVE_INFINITY, p: 0 };
  const freedom =
    square ** 2 /
    terms.reduce((sum, { moments }, i) => sum + errors[i] ** 2 / (moments.members - 1), 0);
  const z = estimate / Math.sqrt(square);
  return { z, p: studentTwoSided(z, freedom) };
}

/**
 * Of the ratio of two variances with `expected`, through its logarithm, as of normal values:
 * indicators are sums over many agents.
 */
export function compareVariances(a: Moments, b: Moments, expected: number): Comparison {
  if (a.variance === 0 && b.variance === 0) return { z: 0, p: 1 };
  const standardError = Math.sqrt(logVarianceError(a.members) + logVarianceError(b.members));
  const z = Math.log(a.variance / b.variance / expected) / standardError;
  return { z, p: studentTwoSided(z, 1e6) };
}

/** Var ln s² of n normal values: trigamma((n − 1) ÷ 2) by its series (Abramowitz & Stegun 1964, 6.4.12). */
function logVarianceError(members: number): number {
  const k = members - 1;
  return 2 / k + 2 / k ** 2 + 4 / (3 * k ** 3);
}

/** The chance of any false rejection among tests of one kind. */
const ALPHA = 0.05;

/** Which of the tests Holm's procedure rejects. */
export function rejectedByHolm(tests: readonly Comparison[]): boolean[] {
  const shares = holm(
    tests.map(({ p }) => p),
    ALPHA,
  );
  return tests.map(({ p }, test) => p <= shares[test]);
}

/** What tests of one kind came to. */
export interface Tally {
  rejected: number;
  tests: number;
  /** Largest |z|. */
  largest: number;
}

export function tally(tests: readonly Comparison[]): Tally {
  return {
    rejected: rejectedByHolm(tests).filter((rejected) => rejected).length,
    tests: tests.length,
    largest: Math.max(0, ...tests.map(({ z }) => Math.abs(z))),
  };
}
