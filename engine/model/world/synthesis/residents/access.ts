import { EDUCATIONS, type Region } from '../../../country.ts';
import { at, chance, secondChance } from '../../../random/streams.ts';
import { CONNECTED_ODDS } from '../../patterns.ts';
import { END_OF_BASIC } from '../../people/lifeStages.ts';
import { educationOf, withBirthRegion, withConnected } from '../../people/persons.ts';
import { sum } from '../../proportionalFitting.ts';
import { fitOdds, shiftOdds } from '../odds.ts';
import { CONNECTED_TURN } from '../turns.ts';
import type { Residents } from './populate.ts';
import { ageAtStart, forEachCell } from './residentsTable.ts';

const E = EDUCATIONS.length;

/**
 * Access of adults: odds by education, scaled to the region's share; and the region of birth of
 * everybody, by the second draw of the same call.
 */
export function chooseAccessAndBirthplace(
  residents: Residents,
  regions: readonly Region[],
  birthRegionOf: (region: number, chance: number) => number,
): void {
  const { persons, table, streams } = residents;
  const { status } = persons;
  const access = accessByEducation(residents, regions);
  forEachCell(table, ({ region, birthMonth, first, end }) => {
    const isAdult = ageAtStart(birthMonth) >= END_OF_BASIC;
    for (let person = first; person < end; person++) {
      const draw = chance(streams.synthesis, person, at(0, CONNECTED_TURN));
      const own = withBirthRegion(status[person], birthRegionOf(region, secondChance()));
      const isConnected = isAdult && draw < access[region * E + educationOf(own)];
      status[person] = isConnected ? withConnected(own, 1) : own;
    }
  });
}

/** Share of adults that is connected: region × education. */
function accessByEducation({ persons, table }: Residents, regions: readonly Region[]): number[] {
  const sizes = new Float64Array(regions.length * E);
  forEachCell(
    table,
    ({ region, first, end }) => {
      for (let person = first; person < end; person++) {
        sizes[region * E + educationOf(persons.status[person])]++;
      }
    },
    { fromAge: END_OF_BASIC },
  );
  return regions.flatMap(({ connectedShare }, region) => {
    const own = sizes.subarray(region * E, (region + 1) * E);
    const share = Math.min(0.999, Math.max(0.001, connectedShare));
    const pattern = CONNECTED_ODDS.map((odds) => shiftOdds(share, Math.log(odds)));
    const shift = fitOdds(own, pattern, share * sum(own));
    return pattern.map((probability) => shiftOdds(probability, shift));
  });
}
