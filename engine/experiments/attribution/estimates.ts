import { interval, pair } from '../claims/verdict.ts';
import { mean } from '../moments.ts';

/** Chance that an interval misses. */
const ALPHA = 0.05;

/** A mean over members with its interval, whose bounds are null with one member. */
export interface Attributed {
  estimate: number;
  low: number | null;
  high: number | null;
}

/**
 * Student's interval of a mean over members. `samplingError`: the standard error of a value that
 * was itself estimated from a sample of orders, independent of the members.
 */
export function overMembers(values: readonly number[], samplingError = 0): Attributed {
  if (values.length < 2) return { estimate: mean(values), low: null, high: null };
  const { estimate, standardError, degreesOfFreedom } = pair(values);
  const both = Math.hypot(standardError, samplingError);
  const { low, high } = interval({ estimate, standardError: both, degreesOfFreedom }, ALPHA);
  return { estimate, low, high };
}
