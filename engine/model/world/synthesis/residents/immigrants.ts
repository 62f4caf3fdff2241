import { at, chance, type Streams, secondChance, uniform } from '../../../random/streams.ts';
import type { Base } from '../../base.ts';
import {
  GONE,
  MAN,
  type Persons,
  WOMAN,
  withActivity,
  withBirthRegion,
  withConnected,
  withRegion,
  withSex,
} from '../../people/persons.ts';

const YOUNGEST_IMMIGRANT = 20;
const OLDEST_IMMIGRANT = 45;
const NUMBER_TURN = 0;
const AGE_TURN = 2;
const ACCESS_TURN = 3;

/** How many immigrate in each month, month × region: the base year's number, its fraction by lot. */
export function countImmigrants(base: Base, months: number, streams: Streams): Int32Array {
  return Int32Array.from({ length: months * base.regions }, (_, i) => {
    const region = i % base.regions;
    const month = Math.floor(i / base.regions);
    const fraction = uniform(streams.immigration, region, at(month, NUMBER_TURN));
    return Math.floor(base.immigration[region] + fraction);
  });
}

/**
 * Enters those who will immigrate, month by month, as not yet in the country: adults of 20 to 45
 * years, connected as often as the young. So they are the same persons in every arm.
 */
export function enterImmigrants(persons: Persons, base: Base, streams: Streams): void {
  persons.firstImmigrant = persons.count;
  for (const [i, number] of base.immigrants.entries()) {
    const region = i % base.regions;
    const month = Math.floor(i / base.regions);
    for (let k = 0; k < number; k++) {
      const person = persons.count++;
      const age =
        YOUNGEST_IMMIGRANT +
        chance(streams.immigration, person, at(month, AGE_TURN)) *
          (OLDEST_IMMIGRANT - YOUNGEST_IMMIGRANT);
      const sex = secondChance() < 0.5 ? MAN : WOMAN;
      const draw = chance(streams.immigration, person, at(month, ACCESS_TURN));
      const isConnected = draw < base.youngAccess[region];
      const status = withActivity(withBirthRegion(withRegion(0, region), region), GONE);
      persons.status[person] = withConnected(withSex(status, sex), isConnected ? 1 : 0);
      persons.birthMonth[person] = month - Math.floor(age * 12);
    }
  }
  persons.firstNewborn = persons.count;
}
