import type { MatchingRule } from './matchingRule.ts';

/**
 * M = m · S^η · V^(1−η) (Petrongolo & Pissarides 2001): matches M, searchers S, vacancies V,
 * efficiency m, elasticity η. One searcher's contacts are M ÷ S = m θ^(1−η).
 *
 * Falsified if the elasticity of job finding to tightness changes with tightness.
 */
export const cobbDouglas: MatchingRule = {
  contact: (tightness, efficiency, elasticity) => efficiency * tightness ** (1 - elasticity),
  efficiencyAt: (contacts, tightness, elasticity) => contacts / tightness ** (1 - elasticity),
};
