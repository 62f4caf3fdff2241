import type { ShippedRule } from '../../rules.ts';
import type { World } from '../../world/world.ts';
import { type ChosenRules, ruleOf } from '../chosenRules.ts';
import type { Attractions } from './attractions.ts';
import { gravity } from './gravity.ts';
import { logit } from './logit.ts';
import { none } from './none.ts';
import { radiation } from './radiation.ts';

/** What a rule may know of the base year to say how many move at the start. */
export interface BaseYearMoves {
  /** Moves by the data, persons a year, origin × destination. */
  table: Float64Array;
  /** Persons by region. */
  people: ArrayLike<number>;
  /** Kilometres, region × region. */
  distance: Float64Array;
  distanceDecay: number;
}

/**
 * Where people move. The initial world is calibrated so that residents of all ages and births are
 * expected to make the rule's own moves of the start; later months change the weights from there.
 */
export interface MigrationRule {
  /** Moves of the start, persons a year, origin × destination. */
  startFlows(moves: BaseYearMoves): Float64Array;
  attractions(world: World): Attractions;
}

const MIGRATION: Record<ShippedRule<'migration'>, MigrationRule> = {
  logit,
  gravity,
  radiation,
  none,
};

export const migrationRule = ({ rules, ownRules }: ChosenRules): MigrationRule =>
  ruleOf(rules.migration, MIGRATION, ownRules?.migration);
