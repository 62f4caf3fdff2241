import type { Country } from '../../country.ts';
import type { ParameterValues } from '../../parameters.ts';
import { at, type Streams, uniform } from '../../random/streams.ts';
import { AGE_GROUPS } from '../lifeStages.ts';
import { roundKeepingSum, sum } from '../proportionalFitting.ts';
import { CHILD, INACTIVE, MAN, NOBODY, type Persons, WOMAN } from '../world.ts';
import { chooseAccess } from './access.ts';
import { chooseActivity, type Participation } from './activity.ts';
import { agesInBand } from './ages.ts';
import { chooseEducation } from './education.ts';
import { ageAtStart, BIRTHPLACE_TURN } from './residents.ts';

const ADULT_MONTHS = 16 * 12;

export interface Population {
  persons: Persons;
  participation: Participation;
  /** Employed agents by region. */
  employed: Int32Array;
}

/**
 * Persons of every region with sex, age, activity, education, access and region of birth: the
 * scenario's margins × sample, rounded so that totals keep. Employers come later.
 */
export function populate(
  country: Country,
  sample: number,
  parameters: ParameterValues,
  streams: Streams,
  birthRegionOf: (region: number, chance: number) => number,
): Population {
  const { regions } = country;
  const sizes = roundKeepingSum(
    regions.flatMap((region) => region.ageBands.map((band) => band.persons * sample)),
  );
  const persons = emptyPersons(Math.ceil(sum(sizes) * ROOM_TO_GROW) + 64);
  const participation = new Float64Array(regions.length * 2 * AGE_GROUPS);
  const employed = roundKeepingSum(regions.map((region) => region.employed * sample));
  const unemployed = roundKeepingSum(
    regions.map(({ employed, unemploymentRate }) => {
      return (employed * sample * unemploymentRate) / (1 - unemploymentRate);
    }),
  );
  let band = 0;
  for (const [index, region] of regions.entries()) {
    const first = persons.count;
    for (const ageBand of region.ageBands) {
      addBand(
        persons,
        index,
        ageBand.sex === 'men' ? MAN : WOMAN,
        agesInBand(ageBand, sizes[band]),
      );
      band++;
    }
    const residents = { persons, first, end: persons.count };
    const numbers = { employed: employed[index], unemployed: unemployed[index] };
    const share = chooseActivity(residents, region, numbers, parameters, streams);
    participation.set(share, index * share.length);
    chooseEducation(residents, region, streams);
    chooseAccess(residents, region, streams);
    for (let person = first; person < persons.count; person++) {
      const chance = uniform(streams.synthesis, person, at(0, BIRTHPLACE_TURN));
      persons.birthRegion[person] = birthRegionOf(index, chance);
    }
  }
  return { persons, participation, employed };
}

/** Persons ever present in a run against those at the start, before columns must grow. */
const ROOM_TO_GROW = 1.35;

function emptyPersons(capacity: number): Persons {
  return {
    count: 0,
    key: new Uint32Array(capacity),
    region: new Uint16Array(capacity),
    birthRegion: new Uint16Array(capacity),
    birthMonth: new Int16Array(capacity),
    sex: new Uint8Array(capacity),
    education: new Uint8Array(capacity),
    track: new Uint8Array(capacity),
    activity: new Uint8Array(capacity),
    connected: new Uint8Array(capacity),
    employer: new Int32Array(capacity).fill(NOBODY),
    remote: new Uint8Array(capacity),
    quality: new Uint16Array(capacity),
    firstChild: new Int32Array(capacity).fill(NOBODY),
    nextSibling: new Int32Array(capacity).fill(NOBODY),
    nextOfCohort: new Int32Array(capacity).fill(NOBODY),
    unemployedAt: new Int32Array(capacity).fill(NOBODY),
  };
}

function addBand(persons: Persons, region: number, sex: number, ages: Int16Array): void {
  for (const age of ages) {
    const person = persons.count++;
    persons.key[person] = person;
    persons.region[person] = region;
    persons.sex[person] = sex;
    persons.birthMonth[person] = -1 - age;
    persons.activity[person] = ageAtStart(persons, person) < ADULT_MONTHS ? CHILD : INACTIVE;
  }
}
