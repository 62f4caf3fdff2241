import { at, BLOCK, chance, type Streams } from '../../random/streams.ts';
import { type AgedStretch, type Cohorts, cutIntoStretches } from '../cohorts.ts';
import { monthsToDeath } from '../mortality.ts';
import { MAN, type Persons, sexOf, WOMAN } from '../persons.ts';
import type { Base } from '../world.ts';
import { BIRTH_MONTHS, type ResidentsTable } from './residentsTable.ts';

/** Files residents and immigrants by month of birth and of death, and cuts them into stretches. */
export function fileCohorts(
  persons: Persons,
  table: ResidentsTable,
  base: Base,
  months: number,
  streams: Streams,
): Cohorts {
  const { firstImmigrant, firstNewborn, birthMonth } = persons;
  const immigrants = fileByMonth(BIRTH_MONTHS + months, (file) => {
    for (let person = firstImmigrant; person < firstNewborn; person++) {
      file(person, birthMonth[person] + BIRTH_MONTHS);
    }
  });
  const dying = fileByMonth(months, (file) => fileDeaths(persons, base, months, streams, file));
  return {
    offset: BIRTH_MONTHS,
    firstResident: table.first.map((cells) =>
      Int32Array.from({ length: BIRTH_MONTHS + 1 }, (_, month) => cells[month * table.regions]),
    ),
    immigrants: immigrants.persons,
    firstImmigrant: immigrants.first,
    firstNewborn: new Int32Array(months + 1),
    dying: dying.persons,
    firstDying: dying.first,
    dyingNewborns: Array.from({ length: months }, () => []),
    stretches: stretchesOf(persons),
  };
}

type File = (person: number, month: number) => void;

/** Persons in order of their month, and the first of each: counted first, then placed. */
function fileByMonth(months: number, fileAll: (file: File) => void) {
  const first = new Int32Array(months + 1);
  fileAll((_, month) => {
    first[month + 1]++;
  });
  for (let month = 0; month < months; month++) first[month + 1] += first[month];
  const persons = new Int32Array(first[months]);
  const next = first.slice();
  fileAll((person, month) => {
    persons[next[month]++] = person;
  });
  return { persons, first };
}

/** Draws everybody's month of death; those who outlive the horizon are not filed. */
function fileDeaths(
  { firstImmigrant, firstNewborn, birthMonth, status }: Persons,
  { regions, survival, immigrants }: Base,
  months: number,
  streams: Streams,
  file: File,
): void {
  const die = (person: number, from: number) => {
    const fate = chance(streams.death, person, at(0));
    const age = from - birthMonth[person];
    const month = from + monthsToDeath(survival[sexOf(status[person])], age, fate, months - from);
    if (month < months) file(person, month);
  };
  for (let person = 0; person < firstImmigrant; person++) die(person, 0);
  // Immigrants come at the end of a month, after the deaths.
  for (let person = firstImmigrant, i = 0, left = immigrants[0]; person < firstNewborn; person++) {
    while (left === 0) left = immigrants[++i];
    left--;
    die(person, Math.floor(i / regions) + 1);
  }
}

function stretchesOf(persons: Persons): AgedStretch[] {
  const { firstWoman, firstImmigrant, firstNewborn, birthMonth } = persons;
  const men = cutIntoStretches(persons, { id: 0, first: 0, end: firstWoman, sex: MAN });
  const women = cutIntoStretches(persons, {
    id: men.length,
    first: firstWoman,
    end: firstImmigrant,
    sex: WOMAN,
  });
  const residents = [...men, ...women];
  const immigrants: AgedStretch[] = [];
  for (let first = firstImmigrant; first < firstNewborn; first += BLOCK) {
    const end = Math.min(firstNewborn, first + BLOCK);
    // In order of arrival, so months of birth are not.
    const births = birthMonth.subarray(first, end);
    immigrants.push({
      id: residents.length + immigrants.length,
      first,
      end,
      sex: null,
      oldest: births.reduce((a, b) => Math.min(a, b)),
      youngest: births.reduce((a, b) => Math.max(a, b)),
    });
  }
  return [...residents, ...immigrants];
}
