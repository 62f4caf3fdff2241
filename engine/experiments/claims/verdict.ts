import { mean } from '../moments.ts';
import { studentTwoSided, studentTwoSidedQuantile } from './studentT.ts';

export type Verdict = 'supported' | 'refuted' | 'undecided';

/** Mean of paired differences with what its interval needs. */
export interface Paired {
  estimate: number;
  standardError: number;
  degreesOfFreedom: number;
}

export interface Interval {
  low: number;
  high: number;
  /** Confidence of the interval, such as 0.95. */
  level: number;
}

/** One difference a member; at least two members. */
export function pair(differences: readonly number[]): Paired {
  const n = differences.length;
  const estimate = mean(differences);
  const squares = differences.reduce((sum, value) => sum + (value - estimate) ** 2, 0);
  return { estimate, standardError: Math.sqrt(squares / (n - 1) / n), degreesOfFreedom: n - 1 };
}

/** Estimate ÷ standard error; infinite where members agree to the digit, 0 where nothing differs. */
export function tStatistic({ estimate, standardError }: Paired): number {
  return estimate === 0 ? 0 : estimate / standardError;
}

/** Two-sided chance of so large a mean difference where there is none; 1 where nothing differs. */
export function pValue(paired: Paired): number {
  return paired.estimate === 0 ? 1 : studentTwoSided(tStatistic(paired), paired.degreesOfFreedom);
}

export function interval(paired: Paired, alpha: number): Interval {
  const { estimate, standardError, degreesOfFreedom } = paired;
  const reach =
    standardError === 0 ? 0 : studentTwoSidedQuantile(alpha, degreesOfFreedom) * standardError;
  return { low: estimate - reach, high: estimate + reach, level: 1 - alpha };
}

/**
 * The error allowed to each of several tests so that the chance of any wrong rejection stays below
 * `alpha` (Holm 1979): the smallest p value meets α ÷ m, the next α ÷ (m − 1), and so on to the
 * first that is not met, whose share goes to all that follow. An interval at one less this share
 * leaves out zero exactly where Holm's test rejects it.
 */
export function holm(pValues: readonly number[], alpha: number): number[] {
  const order = pValues
    .map((p, test) => ({ p, test }))
    .sort((a, b) => a.p - b.p || a.test - b.test);
  const shares = new Array<number>(pValues.length);
  let failedAt = -1;
  for (const [rank, { p, test }] of order.entries()) {
    if (failedAt < 0 && p > alpha / (pValues.length - rank)) failedAt = rank;
    shares[test] = alpha / (pValues.length - (failedAt < 0 ? rank : failedAt));
  }
  return shares;
}

/** An effect of nothing at all is no effect: the claim that there is one is refuted. */
export function judge({ low, high }: Interval): Verdict {
  if (low > 0) return 'supported';
  return high <= 0 ? 'refuted' : 'undecided';
}
