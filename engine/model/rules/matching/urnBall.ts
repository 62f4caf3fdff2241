import type { MatchingRule } from './matchingRule.ts';

/** Vacancies filled at most in the base year: the function never fills all of them. */
const HIGHEST_FILL = 0.99;

/**
 * M = V (1 − e^(−k S ÷ V)) (Butters 1977; Petrongolo & Pissarides 2001): each searcher sends k
 * applications a month to vacancies at random, and one that gets several is filled once. One
 * searcher's contacts are M ÷ S = θ (1 − e^(−k ÷ θ)): at most k, and never more than the vacancies.
 * A base year that fills nearly all of its vacancies is met as nearly as the function can.
 *
 * Falsified if vacancies with more applicants are not filled sooner in this proportion.
 */
export const urnBall: MatchingRule = {
  contact: (tightness, applications) =>
    tightness > 0 ? -tightness * Math.expm1(-applications / tightness) : 0,
  efficiencyAt: (contacts, tightness) =>
    -tightness * Math.log1p(-Math.min(HIGHEST_FILL, contacts / tightness)),
};
