import { mobilityGroup } from '../../../month/people/migration.ts';
import { MOBILITY, MOBILITY_AGES } from '../../patterns.ts';
import { END_OF_BASIC } from '../../people/lifeStages.ts';
import { birthRegionOf, type Persons, regionOf } from '../../people/persons.ts';
import { ageAtStart, forEachCell, type ResidentsTable } from '../residents/residentsTable.ts';

const GROUPS = MOBILITY_AGES.length;
const ROUNDS = 60;

/**
 * Finds the weights of the start, exp(amenities − moving costs), origin × destination, at which the
 * residents' expected moves, dependants included, equal the given monthly flows (agents): scaled
 * route by route until they do.
 */
export function invertAmenities(
  { people, regions }: Movers,
  flows: Float64Array,
  birthTie: number,
): Float64Array {
  const weights = flows.map((flow) => (flow > 0 ? 1e-4 : 0));
  for (let round = 0; round < ROUNDS; round++) {
    const expected = expectedMoves(people, regions, weights, birthTie);
    for (let route = 0; route < weights.length; route++) {
      if (expected[route] > 0) weights[route] *= flows[route] / expected[route];
    }
  }
  return weights;
}

/** Adults and their dependants at the start: residence × region of birth × mobility group. */
export interface Movers {
  regions: number;
  people: Float64Array;
}

export function countMovers({ status }: Persons, table: ResidentsTable): Movers {
  const { regions } = table;
  const movers = { regions, people: new Float64Array(regions * regions * GROUPS) };
  forEachCell(
    table,
    ({ birthMonth, first, end }) => {
      for (let person = first; person < end; person++) addMover(movers, status[person], birthMonth);
    },
    { fromAge: END_OF_BASIC },
  );
  return movers;
}

/** Adds one who moves with an adult of this status and month of birth: the adult, or a dependant. */
export function addMover({ regions, people }: Movers, status: number, birthMonth: number): void {
  const route = regionOf(status) * regions + birthRegionOf(status);
  people[route * GROUPS + mobilityGroup(ageAtStart(birthMonth))]++;
}

/**
 * Expected monthly moves under the weights, as in the migration phase: of heads at home h, born in b,
 * of mobility m, to j: heads · m W_hj e^(±tie) ÷ (1 + m Σ W_h· e^(±tie)). What does not depend on j is
 * added up first, so that cost goes with routes.
 */
function expectedMoves(
  people: Float64Array,
  regions: number,
  weights: Float64Array,
  birthTie: number,
): Float64Array {
  const moves = new Float64Array(weights.length);
  const tie = Math.exp(birthTie);
  for (let home = 0; home < regions; home++) {
    const row = home * regions;
    let total = 0;
    for (let j = 0; j < regions; j++) total += weights[row + j];
    let toAny = 0;
    for (let birth = 0; birth < regions; birth++) {
      const outward = birth === home ? total / tie : total + weights[row + birth] * (tie - 1);
      let moving = 0;
      for (let group = 0; group < GROUPS; group++) {
        const heads = people[(row + birth) * GROUPS + group];
        moving += (heads * MOBILITY[group]) / (1 + MOBILITY[group] * outward);
      }
      if (birth === home) toAny += moving / tie;
      else {
        toAny += moving;
        moves[row + birth] += moving * weights[row + birth] * (tie - 1);
      }
    }
    for (let j = 0; j < regions; j++) moves[row + j] += toAny * weights[row + j];
  }
  return moves;
}
