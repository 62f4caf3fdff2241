import { population } from '../../world/people/residents.ts';
import { sum } from '../../world/proportionalFitting.ts';
import type { World } from '../../world/world.ts';
import { type Attractions, sameForAll, scaledTo } from './attractions.ts';
import type { MigrationRule } from './migrationRule.ts';

/** Regions closer than this count as this far apart: a capital lies inside its region. */
const SHORTEST_KM = 50;

/**
 * Gravity (Ravenstein 1885; Zipf 1946): moves from i to j
 *   T_ij = k · P_i · (P_j ÷ P) ÷ d_ij^δ,
 * populations P_i, P_j of the regions and P of the country, now; distance d (km); decay δ =
 * `distanceDecay`; k such that at the start all moves together are those of the base year. Per
 * resident only the destination's share of the population counts, so a country that grows does not
 * become more mobile. Pay, prices and amenities do not enter: all kinds of mover are alike.
 *
 * Falsified if, at equal populations and distances, moves turn to regions whose pay rises.
 */
export const gravity: MigrationRule = {
  startFlows: ({ table, people, distance, distanceDecay }) =>
    scaledTo(gravityTable(people, distance, distanceDecay), sum(table)),
  attractions: gravityAttractions,
};

/** P_i · P_j ÷ d_ij^δ, origin × destination, zero on the diagonal. */
export function gravityTable(
  people: ArrayLike<number>,
  distance: Float64Array,
  decay: number,
): Float64Array {
  const n = people.length;
  const table = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (i === j) continue;
      table[i * n + j] =
        (people[i] * people[j]) / Math.max(SHORTEST_KM, distance[i * n + j]) ** decay;
    }
  }
  return table;
}

function gravityAttractions(world: World): Attractions {
  const { base } = world;
  const people = Array.from({ length: base.regions }, (_, region) => population(world, region));
  const nation = sum(people) / Math.max(1, sum(base.population));
  const growth = people.map((now, r) => now / Math.max(1, base.population[r]) / nation);
  return sameForAll(base, (route) => growth[route % base.regions]);
}
