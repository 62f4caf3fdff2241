import { mobilityGroup } from '../../month/migration.ts';
import { MOBILITY, MOBILITY_AGES } from '../patterns.ts';
import { CHILD, type Persons } from '../world.ts';
import { forEachDependant } from './families.ts';
import { ageAtStart } from './residents.ts';

const GROUPS = MOBILITY_AGES.length;
const ROUNDS = 60;

export interface Attraction {
  amenity: Float64Array;
  movingCost: Float64Array;
}

/**
 * Finds amenities a and moving costs c at which the residents' expected moves, dependants included,
 * equal the given monthly flows (agents): weights exp(a_j − a_r − c_rj) are scaled route by route
 * until they do; a is the part that depends on the regions alone (mean of ½ ln W_rj ÷ W_jr over
 * partners), c what is left: distance and the ties of earlier movers.
 */
export function invertAmenities(
  persons: Persons,
  regions: number,
  flows: Float64Array,
  birthTie: number,
): Attraction {
  const people = countMovers(persons, regions);
  const weights = flows.map((flow) => (flow > 0 ? 1e-4 : 0));
  for (let round = 0; round < ROUNDS; round++) {
    const expected = expectedMoves(people, regions, weights, birthTie);
    for (let route = 0; route < weights.length; route++) {
      if (expected[route] > 0) weights[route] *= flows[route] / expected[route];
    }
  }
  return splitWeights(weights, regions);
}

/** Adults and their dependants: residence × region of birth × mobility group. */
function countMovers(persons: Persons, regions: number): Float64Array {
  const people = new Float64Array(regions * regions * GROUPS);
  for (let person = 0; person < persons.count; person++) {
    if (persons.activity[person] === CHILD) continue;
    let heads = 1;
    forEachDependant(persons, person, () => {
      heads++;
    });
    const group = mobilityGroup(ageAtStart(persons, person));
    const home = persons.region[person] * regions + persons.birthRegion[person];
    people[home * GROUPS + group] += heads;
  }
  return people;
}

/** Expected monthly moves under the weights, as in the migration phase. */
export function expectedMoves(
  people: Float64Array,
  regions: number,
  weights: Float64Array,
  birthTie: number,
): Float64Array {
  const moves = new Float64Array(weights.length);
  const tie = Math.exp(birthTie);
  for (let home = 0; home < regions; home++) {
    for (let birth = 0; birth < regions; birth++) {
      for (let group = 0; group < GROUPS; group++) {
        const heads = people[(home * regions + birth) * GROUPS + group];
        if (heads === 0) continue;
        const weightOf = (destination: number) => {
          const factor = birth === home ? 1 / tie : birth === destination ? tie : 1;
          return weights[home * regions + destination] * factor * MOBILITY[group];
        };
        let total = 0;
        for (let destination = 0; destination < regions; destination++)
          total += weightOf(destination);
        for (let destination = 0; destination < regions; destination++) {
          moves[home * regions + destination] += (heads * weightOf(destination)) / (1 + total);
        }
      }
    }
  }
  return moves;
}

function splitWeights(weights: Float64Array, regions: number): Attraction {
  const amenity = new Float64Array(regions);
  const movingCost = new Float64Array(weights.length);
  for (let i = 0; i < regions; i++) {
    for (let j = 0; j < regions; j++) {
      const inward = weights[j * regions + i];
      const outward = weights[i * regions + j];
      if (inward > 0 && outward > 0) amenity[i] += Math.log(inward / outward) / 2 / regions;
    }
  }
  for (let i = 0; i < regions; i++) {
    for (let j = 0; j < regions; j++) {
      const route = i * regions + j;
      movingCost[route] = amenity[j] - amenity[i] - Math.log(weights[route]);
    }
  }
  return { amenity, movingCost };
}
