import { COMBINED, type MethodId } from './methods.ts';
import { type Predictive, quantileOf } from './predictive.ts';
import { pinballLoss } from './scores/pinball.ts';
import type { Track } from './tracks.ts';

type Combined = (typeof COMBINED)[number];
export type CombinationWeights = Record<Combined, number>;

/** Origins that equal weights count for against what has been scored. */
const PRIOR_ORIGINS = 4;
const LEVELS = Array.from({ length: 19 }, (_, i) => (i + 1) / 20);

interface PastForecasts {
  tracks: readonly Track[];
  predictives: Partial<Record<MethodId, Predictive[][]>>;
}

/**
 * Weights of a combination: inverse squares of the mean continuous ranked probability score of each
 * at earlier origins, against that of the last value at the same horizon, drawn to equal weights
 * (Timmermann 2006, Handbook of Economic Forecasting 1, ch. 4). `outcome(i, track, horizon)`: what
 * came to be after earlier origin i, as far as it is known.
 */
export function combinationWeights(
  past: readonly PastForecasts[],
  outcome: (origin: number, track: Track, horizon: number) => number | undefined,
): CombinationWeights {
  const sums = new Map<Combined, number>(COMBINED.map((method) => [method, 0]));
  let scored = 0;
  for (const [i, { tracks, predictives }] of past.entries()) {
    let isScored = false;
    for (const [h, reference] of (predictives['last-value'] ?? []).entries()) {
      const known = tracks.flatMap((track, t) => {
        const value = outcome(i, track, h + 1);
        return value === undefined ? [] : [{ t, value }];
      });
      const scoreOf = (byTrack: readonly Predictive[]) =>
        known.reduce((sum, { t, value }) => sum + quantileScore(byTrack[t], value), 0);
      const yardstick = scoreOf(reference);
      if (!(yardstick > 0)) continue;
      isScored = true;
      for (const method of COMBINED) {
        const score = scoreOf(predictives[method]?.[h] ?? reference) / yardstick;
        sums.set(method, (sums.get(method) ?? 0) + score);
      }
    }
    if (isScored) scored++;
  }
  const inverse = COMBINED.map((method) => 1 / Math.max(1e-12, (sums.get(method) ?? 0) ** 2));
  const total = inverse.reduce((sum, value) => sum + value, 0);
  const trust = scored / (scored + PRIOR_ORIGINS);
  return Object.fromEntries(
    COMBINED.map((method, i) => {
      const equal = 1 / COMBINED.length;
      return [method, scored === 0 ? equal : trust * (inverse[i] / total) + (1 - trust) * equal];
    }),
  ) as CombinationWeights;
}

/** Continuous ranked probability score as twice the mean pinball loss (Laio & Tamea 2007). */
function quantileScore(predictive: Predictive, observed: number): number {
  const losses = LEVELS.map((p) => pinballLoss(quantileOf(predictive, p), observed, p));
  return (2 * losses.reduce((sum, loss) => sum + loss, 0)) / LEVELS.length;
}
