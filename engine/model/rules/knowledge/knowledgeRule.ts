import type { ShippedRule } from '../../rules.ts';
import type { World } from '../../world/world.ts';
import { type ChosenRules, ruleOf } from '../chosenRules.ts';
import { bothLinks } from './bothLinks.ts';
import { distanceOnly } from './distanceOnly.ts';
import { none } from './none.ts';

/**
 * How much of a partner's practice is in reach, 0–1: `distance` in kilometres; `information` is the
 * strength of the information link, 0 where there is none or it does not work.
 */
export type KnowledgeRule = (world: World, distance: number, information: number) => number;

const KNOWLEDGE: Record<ShippedRule<'knowledge'>, KnowledgeRule> = {
  'both-links': bothLinks,
  'distance-only': distanceOnly,
  none,
};

export const knowledgeRule = ({ rules, ownRules }: ChosenRules): KnowledgeRule =>
  ruleOf(rules.knowledge, KNOWLEDGE, ownRules?.knowledge);
