import { moderated, type Predictive } from '../distributions/predictive.ts';
import type { Track } from '../tracks.ts';
import type { Reference } from './reference.ts';

/** Smoothing of level and trend, and damping of the trend. */
export interface HoltParameters {
  level: number;
  trend: number;
  damping: number;
}

/** Where the recursion stands after the last value. */
export interface HoltState {
  level: number;
  trend: number;
  /** One-step errors, of each value after the first. */
  errors: number[];
}

/**
 * Holt's linear trend, damped (Gardner & McKenzie 1985; Hyndman & Athanasopoulos 2021, 8.2), in
 * error-correction form: e = y − (l + φ b); l ← l + φ b + α e; b ← φ b + α β* e.
 */
export function smooth(
  values: readonly number[],
  { level: alpha, trend: beta, damping: phi }: HoltParameters,
  start: { level: number; trend: number },
): HoltState {
  let { level, trend } = start;
  const errors: number[] = [];
  for (const value of values) {
    const error = value - (level + phi * trend);
    errors.push(error);
    level += phi * trend + alpha * error;
    trend = phi * trend + alpha * beta * error;
  }
  return { level, trend, errors };
}

/** Sum of φ + φ² + … + φ^h: how many undamped years of trend lie ahead. */
export function dampedYears(damping: number, horizon: number): number {
  let sum = 0;
  for (let step = 1; step <= horizon; step++) sum += damping ** step;
  return sum;
}

/**
 * Damped Holt's method with parameters common to all regions, chosen by least squares of the
 * one-step errors on a grid (α, β* in 0.1 … 1, φ in 0.8 … 0.98, the usual range). A history starts
 * from its first value and mean change. Variance h steps on: σ² Σ c_j², c_j = α + α β* φ_j
 * (Hyndman et al. 2008, class 1).
 */
export const dampedHolt: Reference = (tracks) => {
  const joined = tracks.map(joinOverBreaks);
  const parameters = leastSquares(joined);
  const states = joined.map(({ values, start }) => smooth(values, parameters, start));
  const spreads = moderated(
    states.map(({ errors }) => {
      const n = Math.max(0, errors.length - 2);
      const squares = errors.reduce((sum, error) => sum + error * error, 0);
      return { meanSquare: squares / Math.max(1, n), n };
    }),
  );
  return (horizon) =>
    states.map(({ level, trend }, i): Predictive => {
      let variance = 1;
      for (let j = 1; j < horizon; j++) {
        const weight =
          parameters.level * (1 + parameters.trend * dampedYears(parameters.damping, j));
        variance += weight * weight;
      }
      return {
        centre: level + trend * dampedYears(parameters.damping, horizon),
        scale: Math.sqrt(spreads[i].variance * variance),
        df: spreads[i].df,
      };
    });
};

/** A history as it is smoothed: values after the first, and where the recursion starts. */
interface Joined {
  values: number[];
  start: { level: number; trend: number };
  /** Sum of squared yearly changes. */
  size: number;
}

/** Values are joined over breaks: the change into the year is left out, later levels are shifted. */
function joinOverBreaks({ values, changes }: Track): Joined {
  const joined = [...values];
  for (let t = changes.length; t >= 1; t--) {
    const change = changes[t - 1];
    joined[t - 1] = change === null ? joined[t] : joined[t] - change;
  }
  const measured = joined.filter((_, t) => t === 0 || changes[t - 1] !== null);
  const first = measured.slice(1, 4).map((value, t) => value - measured[t]);
  const trend = first.length === 0 ? 0 : first.reduce((a, b) => a + b, 0) / first.length;
  return {
    values: measured.slice(1),
    start: { level: measured[0], trend },
    size: squares(changes.map((change) => change ?? 0)),
  };
}

const STEPS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
const DAMPINGS = [0.8, 0.85, 0.9, 0.95, 0.98];

/** Errors count relative to the size of a region's own changes, so that no region decides alone. */
function leastSquares(tracks: readonly Joined[]): HoltParameters {
  let best: HoltParameters = { level: 1, trend: 0.1, damping: 0.9 };
  let least = Infinity;
  for (const level of STEPS) {
    for (const trend of STEPS) {
      for (const damping of DAMPINGS) {
        const parameters = { level, trend, damping };
        let sum = 0;
        for (const { values, start, size } of tracks) {
          if (size > 0) sum += squaredErrors(values, parameters, start) / size;
          if (sum >= least) break;
        }
        if (sum >= least) continue;
        least = sum;
        best = parameters;
      }
    }
  }
  return best;
}

/** As `smooth`, of the errors only their sum of squares: this is asked thousands of times. */
function squaredErrors(
  values: readonly number[],
  { level: alpha, trend: beta, damping: phi }: HoltParameters,
  start: { level: number; trend: number },
): number {
  let { level, trend } = start;
  let sum = 0;
  for (const value of values) {
    const error = value - (level + phi * trend);
    sum += error * error;
    level += phi * trend + alpha * error;
    trend = phi * trend + alpha * beta * error;
  }
  return sum;
}

const squares = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value * value, 0);
