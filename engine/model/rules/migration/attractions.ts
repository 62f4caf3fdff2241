import { sum } from '../../world/proportionalFitting.ts';
import type { Base } from '../../world/world.ts';

/** Kinds of mover: by education where the job is local, and those whose job moves along. */
export const REMOTE_MOVER = 3;
export const MOVER_KINDS = 4;

/**
 * What a migration rule gives for a month: for each kind of mover the attraction of every region
 * against staying (weight 1), kind × origin × destination, zero on the diagonal.
 */
export type Attractions = Float64Array;

/** Weight at the start, at which residents' expected moves are the rule's: exp(a_j − a_r − c_rj). */
export function startWeight({ regions, amenity, movingCost }: Base, route: number): number {
  const origin = Math.floor(route / regions);
  const destination = route % regions;
  return origin === destination
    ? 0
    : Math.exp(amenity[destination] - amenity[origin] - movingCost[route]);
}

/** The weights of the start times each route's growth since, for all kinds of mover alike. */
export function sameForAll(base: Base, growth: (route: number) => number): Attractions {
  const routes = base.regions ** 2;
  const result = new Float64Array(MOVER_KINDS * routes);
  for (let route = 0; route < routes; route++) {
    const start = startWeight(base, route);
    if (start === 0) continue;
    const weight = start * growth(route);
    for (let kind = 0; kind < MOVER_KINDS; kind++) result[kind * routes + route] = weight;
  }
  return result;
}

/** A table scaled to a total; all zeros where it has nothing to scale. */
export function scaledTo(table: Float64Array, total: number): Float64Array {
  const found = sum(table);
  return table.map((flow) => (found > 0 ? (flow * total) / found : 0));
}
