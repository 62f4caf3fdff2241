import { EDUCATIONS, type Region } from '../../country.ts';
import { at, type Streams, uniform } from '../../random/streams.ts';
import { CONNECTED_ODDS } from '../patterns.ts';
import { sum } from '../proportionalFitting.ts';
import { CHILD } from '../world.ts';
import { fitOdds, shiftOdds } from './odds.ts';
import { CONNECTED_TURN, type Residents } from './residents.ts';

/** Access of adults: odds by education, scaled to the region's share. */
export function chooseAccess(
  { persons, first, end }: Residents,
  region: Region,
  streams: Streams,
): void {
  const sizes = new Float64Array(EDUCATIONS.length);
  for (let person = first; person < end; person++) {
    if (persons.activity[person] !== CHILD) sizes[persons.education[person]]++;
  }
  const share = Math.min(0.999, Math.max(0.001, region.connectedShare));
  const pattern = CONNECTED_ODDS.map((odds) => shiftOdds(share, Math.log(odds)));
  const shift = fitOdds(sizes, pattern, share * sum(sizes));
  for (let person = first; person < end; person++) {
    if (persons.activity[person] === CHILD) continue;
    const chance = shiftOdds(pattern[persons.education[person]], shift);
    const draw = uniform(streams.synthesis, person, at(0, CONNECTED_TURN));
    persons.connected[person] = draw < chance ? 1 : 0;
  }
}
