import { type Predictive, quantileOf } from '../distributions/predictive.ts';
import type { MethodId } from '../methods.ts';
import { pinballLoss } from '../scores/pinball.ts';
import { meanOf, type Track } from '../tracks.ts';

/** Forecasts of an earlier origin. */
export interface PastForecasts {
  tracks: readonly Track[];
  /** By method, horizon − 1 and track. */
  predictives: Partial<Record<MethodId, Predictive[][]>>;
}

export interface EarlierScores {
  /** Mean score ÷ that of the last value at the same origin and horizon, by method and scored origin. */
  relative: Partial<Record<MethodId, number[]>>;
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
  const relative = new Map<MethodId, number[]>(methods.map((method) => [method, []]));
  let origins = 0;
  for (const [i, { tracks, predictives }] of past.entries()) {
    const rounds = (predictives['last-value'] ?? []).flatMap((reference, h) => {
      const known = tracks.flatMap(({ region }, t) => {
        const value = outcome(i, region, h + 1);
        return value === undefined ? [] : [{ t, value }];
      });
      const scoreOf = (byTrack: readonly Predictive[]) =>
        known.reduce((sum, { t, value }) => sum + quantileScore(byTrack[t], value), 0);
      const yardstick = scoreOf(reference);
      if (!(yardstick > 0)) return [];
      return [methods.map((method) => scoreOf(predictives[method]?.[h] ?? reference) / yardstick)];
    });
    if (rounds.length === 0) continue;
    origins++;
    for (const [m, method] of methods.entries()) {
      relative.get(method)?.push(meanOf(rounds.map((round) => round[m])));
    }
  }
  return { relative: Object.fromEntries(relative), origins };
}

/** Continuous ranked probability score as twice the mean pinball loss (Laio & Tamea 2007). */
function quantileScore(predictive: Predictive, observed: number): number {
  const losses = LEVELS.map((p) => pinballLoss(quantileOf(predictive, p), observed, p));
  return (2 * losses.reduce((sum, loss) => sum + loss, 0)) / LEVELS.length;
}
