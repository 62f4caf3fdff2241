import type { Noise } from '../noise.ts';
import { bootstrap, type Estimated } from '../sampling/bootstrap.ts';
import { STEP, type Trajectory } from './trajectories.ts';

/** Screening measures of one input, in units of the output for its whole range. */
export interface MorrisEffect {
  /** Mean of the absolute elementary effects (Campolongo et al. 2007): how much it matters. */
  muStar: Estimated;
  /** Mean of the elementary effects: in which direction. */
  mu: number;
  /** Their standard deviation: curvature, and how much it depends on the other inputs. */
  sigma: number;
}

/**
 * Elementary effects (Morris 1991) EE_i = (f(x + Δ e_i) − f(x)) ÷ Δ, one an input and trajectory,
 * and their mean μ, mean size μ* and standard deviation σ. `values` follow the trajectories' points.
 * Intervals of μ* by resampling trajectories.
 */
export function elementaryEffects(
  walks: readonly Trajectory[],
  values: ArrayLike<number>,
  seed: string,
): MorrisEffect[] {
  const inputs = walks[0].order.length;
  const effects = walks.map((walk, number) => effectsOf(walk, values, number * (inputs + 1)));
  const muStars = (rows: ArrayLike<number>) =>
    Array.from({ length: inputs }, (_, input) =>
      meanOver(rows, (row) => Math.abs(effects[row][input])),
    );
  const own = walks.map((_, row) => row);
  const estimates = muStars(own);
  const intervals = bootstrap(walks.length, muStars, seed);
  return estimates.map((estimate, input) => {
    const mu = meanOver(own, (row) => effects[row][input]);
    const squares = meanOver(own, (row) => (effects[row][input] - mu) ** 2);
    const sigma =
      own.length > 1 ? Math.sqrt((squares * own.length) / (own.length - 1)) : Number.NaN;
    return { muStar: { estimate, ...intervals[input] }, mu, sigma };
  });
}

/**
 * The mean |EE| of an input that does nothing: of two means whose luck has variance s² each and is
 * normal, E|difference| = 2 s ÷ √π. Neighbouring points share more luck than that, so it is an upper
 * estimate; null where luck is not known.
 */
export function effectOfLuck({ variance, share }: Noise): number | null {
  return share === null ? null : (2 * Math.sqrt((share * variance) / Math.PI)) / STEP;
}

function effectsOf(
  { points, order }: Trajectory,
  values: ArrayLike<number>,
  first: number,
): Float64Array {
  const result = new Float64Array(order.length);
  for (const [step, input] of order.entries()) {
    const change = points[step + 1][input] - points[step][input];
    result[input] = (values[first + step + 1] - values[first + step]) / change;
  }
  return result;
}

function meanOver(rows: ArrayLike<number>, value: (row: number) => number): number {
  let sum = 0;
  for (let i = 0; i < rows.length; i++) sum += value(rows[i]);
  return sum / rows.length;
}
