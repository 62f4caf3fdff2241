import type { ShippedRule } from '../../rules.ts';
import { type ChosenRules, ruleOf } from '../chosenRules.ts';
import { cobbDouglas } from './cobbDouglas.ts';
import { urnBall } from './urnBall.ts';

/**
 * A matching function with constant returns, as what one searcher sees: contacts a month at a
 * tightness θ = vacancies ÷ searchers. `elasticity` is that of matches to searchers; efficiency is
 * the function's own scale, set at the start so that the base year's contacts come out.
 */
export interface MatchingRule {
  contact(tightness: number, efficiency: number, elasticity: number): number;
  /** The efficiency at which `contact` gives these contacts at this tightness, both above 0. */
  efficiencyAt(contacts: number, tightness: number, elasticity: number): number;
}

const MATCHING: Record<ShippedRule<'matching'>, MatchingRule> = {
  'cobb-douglas': cobbDouglas,
  'urn-ball': urnBall,
};

export const matchingRule = ({ rules, ownRules }: ChosenRules): MatchingRule =>
  ruleOf(rules.matching, MATCHING, ownRules?.matching);
