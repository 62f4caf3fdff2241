import type { Rules } from '../../rules.ts';
import type { World } from '../../world/world.ts';
import { logitAttractions } from './logit.ts';

/**
 * What a migration rule gives for a month: for each kind of mover the attraction of every region
 * against staying (weight 1), kind × origin × destination, zero on the diagonal.
 */
export type Attractions = Float64Array;

/** Kinds of mover: by education where the job is local, and those whose job moves along. */
export const REMOTE_MOVER = 3;
export const MOVER_KINDS = 4;

/** The scenario's rule; null where nobody moves. */
export function migrationRule(rules: Rules): ((world: World) => Attractions) | null {
  return rules.migration === 'none' ? null : logitAttractions;
}
