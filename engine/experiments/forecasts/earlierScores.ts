import type { MethodId } from './methods.ts';
import { type Predictive, quantileOf } from './predictive.ts';
import { pinballLoss } from './scores/pinball.ts';
import type { Track } from './tracks.ts';

/** Forecasts of an earlier origin. */
export interface PastForecasts {
  tracks: readonly Track[];
  /** By method, horizon − 1 and track. */
  predictives: Partial<Record<MethodId, Predictive[][]>>;
}

export interface EarlierScores {
  /** Mean score ÷ that of the last value at the same origin and horizon, by method. */
  relative: Partial<Record<MethodId, number>>;
  /** Origins of which any year has come. */
  origins: number;
}

const LEVELS = Array.from({ length: 19 }, (_, i) => (i + 1) / 20);

/**
 * How methods have done at earlier origins, by the continuous ranked probability score on the scale.
 * `outcome(i, region, horizon)`: what came after earlier origin i, undefined where not yet known.
 */
export function earlierScores(
  past: readonly PastForecasts[],
  methods: readonly MethodId[],
  outcome: (origin: number, region: string, horizon: number) => number | undefined,
): EarlierScores {
  const sums = new Map<MethodId, number>(methods.map((method) => [method, 0]));
  let [rounds, origins] = [0, 0];
  for (const [i, { tracks, predictives }] of past.entries()) {
    let isScored = false;
    for (const [h, reference] of (predictives['last-value'] ?? []).entries()) {
      const known = tracks.flatMap(({ region }, t) => {
        const value = outcome(i, region, h + 1);
        return value === undefined ? [] : [{ t, value }];
      });
      const scoreOf = (byTrack: readonly Predictive[]) =>
        known.reduce((sum, { t, value }) => sum + quantileScore(byTrack[t], value), 0);
      const yardstick = scoreOf(reference);
      if (!(yardstick > 0)) continue;
      isScored = true;
      rounds++;
      for (const method of methods) {
        const score = scoreOf(predictives[method]?.[h] ?? reference) / yardstick;
        sums.set(method, (sums.get(method) ?? 0) + score);
      }
    }
    if (isScored) origins++;
  }
  if (rounds === 0) return { relative: {}, origins: 0 };
  const relative = Object.fromEntries([...sums].map(([method, sum]) => [method, sum / rounds]));
  return { relative, origins };
}

/** Continuous ranked probability score as twice the mean pinball loss (Laio & Tamea 2007). */
function quantileScore(predictive: Predictive, observed: number): number {
  const losses = LEVELS.map((p) => pinballLoss(quantileOf(predictive, p), observed, p));
  return (2 * losses.reduce((sum, loss) => sum + loss, 0)) / LEVELS.length;
}
