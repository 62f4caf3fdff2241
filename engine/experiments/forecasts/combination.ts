import type { EarlierScores } from './earlierScores.ts';
import { COMBINED, type MethodId } from './methods.ts';

export type CombinationWeights = Record<(typeof COMBINED)[number], number>;

/** Origins that equal weights count for against what has been scored. */
const PRIOR_ORIGINS = 4;

/**
 * Weights of a combination: inverse squares of the scores at earlier origins, drawn to equal weights
 * (Timmermann 2006, Handbook of Economic Forecasting 1, ch. 4); equal before anything is scored.
 */
export function combinationWeights({ relative, origins }: EarlierScores): CombinationWeights {
  const inverse = COMBINED.map((method) => 1 / Math.max(1e-9, relative[method] ?? 1) ** 2);
  const total = inverse.reduce((sum, value) => sum + value, 0);
  const trust = origins / (origins + PRIOR_ORIGINS);
  return Object.fromEntries(
    COMBINED.map((method, i) => [
      method,
      trust * (inverse[i] / total) + (1 - trust) / COMBINED.length,
    ]),
  ) as CombinationWeights;
}

/** What is published: the engine where it has scored better at earlier origins, else the combination. */
export function betterMethod({ relative }: EarlierScores): 'engine' | 'combination' {
  const { engine, combination } = relative as Partial<Record<MethodId, number>>;
  return engine !== undefined && combination !== undefined && engine < combination
    ? 'engine'
    : 'combination';
}
