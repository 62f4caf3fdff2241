import type { World } from '../../world/world.ts';

/**
 * 2^(−distance ÷ half-distance), face to face (Keller 2002).
 *
 * Falsified if members online learn more from afar than others.
 */
export function distanceOnly({ parameters }: World, distance: number): number {
  return 2 ** (-distance / parameters.knowledgeHalfDistance);
}
