import type { EarlierScores } from './earlierScores.ts';
import { COMBINED } from './methods.ts';
import { meanOf } from './tracks.ts';

export type CombinationWeights = Record<(typeof COMBINED)[number], number>;

/** Origins that equal weights count for against those that have been scored. */
const PRIOR_ORIGINS = 1;

/**
 * Weights of a combination: inverse squares of the scores at earlier origins, drawn to equal weights
 * (Timmermann 2006, Handbook of Economic Forecasting 1, ch. 4); equal before anything is scored.
 */
export function combinationWeights({ relative, origins }: EarlierScores): CombinationWeights {
  const inverse = COMBINED.map(
    (method) => 1 / Math.max(1e-9, meanOf(relative[method] ?? [], 1)) ** 2,
  );
  const total = inverse.reduce((sum, value) => sum + value, 0);
  const trust = origins / (origins + PRIOR_ORIGINS);
  return Object.fromEntries(
    COMBINED.map((method, i) => [
      method,
      trust * (inverse[i] / total) + (1 - trust) / COMBINED.length,
    ]),
  ) as CombinationWeights;
}

/**
 * What is published: the combination, unless the engine alone has scored better at earlier origins by
 * more than the standard error of the difference (the rule of Breiman et al. 1984 for choosing among
 * models whose scores are noisy).
 */
export function betterMethod({ relative, origins }: EarlierScores): 'engine' | 'combination' {
  if (origins < 2) return 'combination';
  const { engine = [], combination = [] } = relative;
  const differences = engine.map((score, i) => score - combination[i]);
  const mean = meanOf(differences);
  const squares = differences.reduce((sum, difference) => sum + (difference - mean) ** 2, 0);
  const error = Math.sqrt(squares / (origins - 1) / origins);
  return mean < -error ? 'engine' : 'combination';
}
