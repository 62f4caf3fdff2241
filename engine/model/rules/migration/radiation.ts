import { population } from '../../world/people/residents.ts';
import { sum } from '../../world/proportionalFitting.ts';
import type { World } from '../../world/world.ts';
import { type Attractions, sameForAll, scaledTo } from './attractions.ts';
import type { MigrationRule } from './migrationRule.ts';

/**
 * Radiation (Simini, González, Maritan & Barabási 2012, Nature 484): moves from i to j
 *   T_ij = T_i · m n ÷ ((m + s)(m + n + s)),   T_i = κ m,
 * populations m of the origin and n of the destination, s of all regions nearer to i than j is,
 * without i and j, now; κ such that at the start all moves together are those of the base year. Each
 * mover takes the nearest place better than home. Neither distance itself nor pay enters: all kinds
 * of mover are alike.
 *
 * Falsified if moves between two regions do not fall when people settle between them.
 */
export const radiation: MigrationRule = {
  startFlows: ({ table, people, distance }) => {
    const n = people.length;
    const flows = radiationShares(people, distance).map(
      (share, route) => people[Math.floor(route / n)] * share,
    );
    return scaledTo(flows, sum(table));
  },
  attractions: radiationAttractions,
};

/** m n ÷ ((m + s)(m + n + s)), origin × destination, zero on the diagonal. */
function radiationShares(people: ArrayLike<number>, distance: Float64Array): Float64Array {
  const regions = people.length;
  const shares = new Float64Array(regions * regions);
  const others = Array.from({ length: regions }, (_, region) => region);
  for (let i = 0; i < regions; i++) {
    const m = people[i];
    if (m === 0) continue;
    const kilometres = distance.subarray(i * regions, (i + 1) * regions);
    others.sort((a, b) => kilometres[a] - kilometres[b]);
    let passed = 0;
    // People who are nearer than j: of several as far as each other none lies between.
    let between = 0;
    let last = Number.NaN;
    for (const j of others) {
      if (j === i) continue;
      if (kilometres[j] !== last) between = passed;
      last = kilometres[j];
      const n = people[j];
      shares[i * regions + j] = (m * n) / ((m + between) * (m + n + between));
      passed += n;
    }
  }
  return shares;
}

function radiationAttractions(world: World): Attractions {
  const { base } = world;
  const people = Array.from({ length: base.regions }, (_, region) => population(world, region));
  const now = radiationShares(people, base.distance);
  const start = radiationShares(base.population, base.distance);
  return sameForAll(base, (route) => (start[route] > 0 ? now[route] / start[route] : 0));
}
