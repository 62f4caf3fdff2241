import { mean, varianceOf } from '../../moments.ts';
import { luckOfMean } from '../noise.ts';
import { bootstrap, type Estimated } from '../sampling/bootstrap.ts';
import type { Trajectory } from './trajectories.ts';

/** Screening measures of one input, in units of the output for its whole range. */
export interface MorrisEffect {
  /** Mean of the absolute elementary effects (Campolongo et al. 2007): how much it matters. */
  muStar: Estimated;
  /** Mean of the elementary effects: in which direction. */
  mu: number;
  /** Their standard deviation: curvature, and how much it depends on the other inputs. */
  sigma: number;
  /** The mu* that luck alone would give an input that does nothing; null with one member. */
  luck: number | null;
}

/**
 * Elementary effects (Morris 1991) EE_i = (f(x + Δ e_i) − f(x)) ÷ Δ, one an input and trajectory,
 * and their mean μ, mean size μ* and standard deviation σ. `values`, one a member, follow the
 * trajectories' points; effects are means over members. Intervals of μ* by resampling trajectories.
 */
export function elementaryEffects(
  walks: readonly Trajectory[],
  values: readonly (readonly number[])[],
  seed: string,
): MorrisEffect[] {
  const inputs = walks[0].order.length;
  const ofMembers = values[0].map((_, member) =>
    walks.map((walk, number) => effectsOf(walk, values, member, number * (inputs + 1))),
  );
  const effects = walks.map((_, row) =>
    Float64Array.from({ length: inputs }, (_, input) =>
      mean(ofMembers.map((own) => own[row][input])),
    ),
  );
  const muStars = (rows: ArrayLike<number>) =>
    Array.from({ length: inputs }, (_, input) =>
      mean(Array.from(rows, (row) => Math.abs(effects[row][input]))),
    );
  const own = walks.map((_, row) => row);
  const estimates = muStars(own);
  const intervals = bootstrap(walks.length, muStars, seed);
  return estimates.map((estimate, input) => {
    const column = effects.map((row) => row[input]);
    const lucks = own.map((row) => luckOfMean(ofMembers.map((member) => member[row][input])));
    return {
      muStar: { estimate, ...intervals[input] },
      mu: mean(column),
      sigma: Math.sqrt(varianceOf(column)),
      // The mean size of a normal effect of no mean is √(2 ÷ π) of its standard deviation.
      luck: values[0].length > 1 ? Math.sqrt((2 / Math.PI) * mean(lucks)) : null,
    };
  });
}

function effectsOf(
  { points, order }: Trajectory,
  values: readonly (readonly number[])[],
  member: number,
  first: number,
): Float64Array {
  const result = new Float64Array(order.length);
  for (const [step, input] of order.entries()) {
    const change = points[step + 1][input] - points[step][input];
    const [before, after] = [values[first + step], values[first + step + 1]];
    result[input] = (after[member] - before[member]) / change;
  }
  return result;
}
