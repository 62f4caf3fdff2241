import seedrandom from 'seedrandom';
import { momentsOf } from './moments.ts';

/** How much less a difference between two arms varies when they share their luck. */
export interface VarianceCut {
  /** Variance with independent seeds ÷ variance in pairs; null where pairs never differ. */
  ratio: number | null;
  /** Limits of the interval of the ratio. */
  low: number | null;
  high: number | null;
  /** Of the difference, over members. */
  meanDifference: number;
  pairedDeviation: number;
  independentDeviation: number;
}

export interface Bootstrap {
  resamples: number;
  /** Confidence of the interval, such as 0.95. */
  level: number;
  seed: string;
}

/**
 * With x and y the value of two arms in the same member, and independent members,
 *   cut = (Var x + Var y) ÷ Var (y − x):
 * members of one arm and other members of the other have nothing in common, so that the numerator
 * is the variance of their difference. The interval is a studentised bootstrap over members (Efron
 * & Tibshirani 1993, ch. 12) of the cut's logarithm, its standard error from the influence of each
 * member; in trials with 60 members it covers 93 to 94 % where 95 % are meant.
 *
 * Errors: throws with fewer than three members, or another number of y than of x.
 */
export function varianceCut(
  x: readonly number[],
  y: readonly number[],
  { resamples, level, seed }: Bootstrap,
): VarianceCut {
  if (x.length !== y.length || x.length < 3) {
    throw new RangeError('A variance cut needs three members or more, each in both arms.');
  }
  const differences = momentsOf(x.map((value, member) => y[member] - value));
  const independent = momentsOf(x).variance + momentsOf(y).variance;
  const interval = studentised(x, y, { resamples, level, seed });
  return {
    ratio: differences.variance > 0 ? independent / differences.variance : null,
    low: interval && Math.exp(interval.low),
    high: interval && Math.exp(interval.high),
    meanDifference: differences.mean,
    pairedDeviation: Math.sqrt(differences.variance),
    independentDeviation: Math.sqrt(independent),
  };
}

/** A larger logarithm is of no finite number. */
const LARGEST_LOG = Math.log(Number.MAX_VALUE);

/** Interval of the logarithm; null where too many resamples repeat too few members to give one. */
function studentised(
  x: readonly number[],
  y: readonly number[],
  { resamples, level, seed }: Bootstrap,
): { low: number; high: number } | null {
  const found = logCut(x, y);
  if (found === null) return null;
  const random = seedrandom(seed);
  const deviations: number[] = [];
  for (let resample = 0; resample < resamples; resample++) {
    const members = x.map(() => Math.floor(random() * x.length));
    const again = logCut(
      members.map((member) => x[member]),
      members.map((member) => y[member]),
    );
    if (again !== null) deviations.push((again.value - found.value) / again.standardError);
  }
  if (deviations.length < resamples / 2) return null;
  deviations.sort((a, b) => a - b);
  const quantile = (p: number) => deviations[Math.round(p * (deviations.length - 1))];
  const tail = (1 - level) / 2;
  const low = found.value - quantile(1 - tail) * found.standardError;
  const high = found.value - quantile(tail) * found.standardError;
  return Number.isFinite(low) && high < LARGEST_LOG ? { low, high } : null;
}

/** Logarithm of the cut; its standard error is √(Σ influence²) ÷ members (infinitesimal jackknife). */
function logCut(
  x: readonly number[],
  y: readonly number[],
): { value: number; standardError: number } | null {
  const [meanX, meanY] = [momentsOf(x), momentsOf(y)];
  const paired = momentsOf(x.map((value, member) => y[member] - value));
  const independent = meanX.variance + meanY.variance;
  if (!(paired.variance > 0 && independent > 0)) return null;
  let squares = 0;
  for (const [member, value] of x.entries()) {
    const [fromX, fromY] = [value - meanX.mean, y[member] - meanY.mean];
    const ofBoth = (fromX ** 2 + fromY ** 2) / independent;
    squares += (ofBoth - (fromY - fromX) ** 2 / paired.variance) ** 2;
  }
  return {
    value: Math.log(independent / paired.variance),
    standardError: Math.sqrt(squares) / x.length,
  };
}
