import type { World } from '../../world/world.ts';
import { distanceOnly } from './distanceOnly.ts';

/**
 * The stronger of the link face to face and the information link, which does not fade with distance
 * (Lin, Frey & Wu 2023).
 *
 * Falsified if members online do not learn more from afar than others.
 */
export function bothLinks(world: World, distance: number, information: number): number {
  return Math.max(distanceOnly(world, distance), information);
}
