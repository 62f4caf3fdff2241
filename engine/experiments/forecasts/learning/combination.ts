import type { CombinedId } from '../methods.ts';
import { meanOf } from '../tracks.ts';
import type { EarlierScores } from './earlierScores.ts';

/** By method, adding up to 1; methods that are not part of the combination are missing. */
export type CombinationWeights = Partial<Record<CombinedId, number>>;

/** Origins that equal weights count for against those that have been scored. */
const PRIOR_ORIGINS = 1;

/**
 * Weights of a combination of methods: inverse squares of the scores at earlier origins, drawn to equal weights
 * (Timmermann 2006, Handbook of Economic Forecasting 1, ch. 4); equal before anything is scored.
 */
export function combinationWeights(
  combined: readonly CombinedId[],
  { relative, origins }: EarlierScores,
): CombinationWeights {
  const inverse = combined.map(
    (method) => 1 / Math.max(1e-9, meanOf(relative[method] ?? [], 1)) ** 2,
  );
  const total = inverse.reduce((sum, value) => sum + value, 0);
  const trust = origins / (origins + PRIOR_ORIGINS);
  return Object.fromEntries(
    combined.map((method, i) => [
      method,
      trust * (inverse[i] / total) + (1 - trust) / combined.length,
    ]),
  );
}
