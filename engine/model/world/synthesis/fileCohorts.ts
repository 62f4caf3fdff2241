import { at, BLOCK, chance, drawRange, type Streams, unit, words } from '../../random/streams.ts';
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
  const immigrants = sortByMonth(BIRTH_MONTHS + months, birthsOfImmigrants(persons));
  const dying = sortByMonth(months, deathsOf(persons, base, months, streams));
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

/** Persons and a month of each. */
interface Dates {
  persons: number[];
  months: number[];
}

/** Persons in order of their month, and the first of each: counted first, then placed. */
function sortByMonth(months: number, dates: Dates) {
  const first = new Int32Array(months + 1);
  for (const month of dates.months) first[month + 1]++;
  for (let month = 0; month < months; month++) first[month + 1] += first[month];
  const persons = new Int32Array(first[months]);
  const next = first.slice();
  dates.months.forEach((month, i) => {
    persons[next[month]++] = dates.persons[i];
  });
  return { persons, first };
}

function birthsOfImmigrants({ firstImmigrant, firstNewborn, birthMonth }: Persons): Dates {
  const births = birthMonth.subarray(firstImmigrant, firstNewborn);
  return {
    persons: Array.from(births, (_, i) => firstImmigrant + i),
    months: Array.from(births, (month) => month + BIRTH_MONTHS),
  };
}

/** Draws everybody's month of death; those who outlive the horizon are left out. */
function deathsOf(
  { firstImmigrant, firstNewborn, birthMonth, status }: Persons,
  { regions, survival, immigrants }: Base,
  months: number,
  streams: Streams,
): Dates {
  const dates: Dates = { persons: [], months: [] };
  const die = (person: number, from: number, fate: number) => {
    const age = from - birthMonth[person];
    const month = from + monthsToDeath(survival[sexOf(status[person])], age, fate, months - from);
    if (month >= months) return;
    dates.persons.push(person);
    dates.months.push(month);
  };
  for (let first = 0; first < firstImmigrant; first += BLOCK) {
    const count = Math.min(BLOCK, firstImmigrant - first);
    drawRange(streams.death, first, at(0), count);
    for (let i = 0; i < count; i++) die(first + i, 0, unit(words.first[i]));
  }
  // Immigrants come at the end of a month, after the deaths.
  for (let person = firstImmigrant, i = 0, left = immigrants[0]; person < firstNewborn; person++) {
    while (left === 0) left = immigrants[++i];
    left--;
    die(person, Math.floor(i / regions) + 1, chance(streams.death, person, at(0)));
  }
  return dates;
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
