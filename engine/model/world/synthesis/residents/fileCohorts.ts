import { at, BLOCK, drawRange, type Streams, unit, words } from '../../../random/streams.ts';
import type { Base } from '../../base.ts';
import { type AgedStretch, type Cohorts, cutIntoStretches } from '../../people/cohorts.ts';
import { monthsToDeath } from '../../people/mortality.ts';
import { MAN, type Persons, sexOf, WOMAN } from '../../people/persons.ts';
import { BIRTH_MONTHS, type ResidentsTable } from './residentsTable.ts';

/** Files residents and immigrants by month of birth and of death, and cuts them into stretches. */
export function fileCohorts(
  persons: Persons,
  table: ResidentsTable,
  base: Base,
  months: number,
  streams: Streams,
): Cohorts {
  const immigrants = sortByMonth(BIRTH_MONTHS + months, [birthsOfImmigrants(persons)]);
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
  persons: Int32Array;
  months: Int16Array;
}

/** Persons in order of their month, and the first of each: counted first, then placed. */
function sortByMonth(months: number, parts: Dates[]) {
  const first = new Int32Array(months + 1);
  for (const part of parts) for (const month of part.months) first[month + 1]++;
  for (let month = 0; month < months; month++) first[month + 1] += first[month];
  const persons = new Int32Array(first[months]);
  const next = first.slice();
  for (const part of parts) {
    part.months.forEach((month, i) => {
      persons[next[month]++] = part.persons[i];
    });
  }
  return { persons, first };
}

function birthsOfImmigrants({ firstImmigrant, firstNewborn, birthMonth }: Persons): Dates {
  const births = birthMonth.subarray(firstImmigrant, firstNewborn);
  return {
    persons: Int32Array.from(births, (_, i) => firstImmigrant + i),
    months: births.map((month) => month + BIRTH_MONTHS),
  };
}

/** Draws everybody's month of death; those who outlive the horizon are left out. */
function deathsOf(
  { firstImmigrant, firstNewborn, birthMonth, status }: Persons,
  { regions, survival, immigrants }: Base,
  months: number,
  streams: Streams,
): Dates[] {
  const parts: Dates[] = [];
  const dates: Dates = { persons: new Int32Array(BLOCK), months: new Int16Array(BLOCK) };
  // Immigrants come at the end of a month, after the deaths.
  let arrival = 0;
  let left = 0;
  const presentFrom = (person: number) => {
    if (person < firstImmigrant) return 0;
    while (left === 0) left = immigrants[arrival++];
    left--;
    return Math.floor((arrival - 1) / regions) + 1;
  };
  for (let start = 0; start < firstNewborn; start += BLOCK) {
    const count = Math.min(BLOCK, firstNewborn - start);
    drawRange(streams.death, start, at(0), count);
    let filed = 0;
    for (let i = 0; i < count; i++) {
      const person = start + i;
      const from = presentFrom(person);
      const table = survival[sexOf(status[person])];
      const fate = unit(words.first[i]);
      const month = from + monthsToDeath(table, from - birthMonth[person], fate, months - from);
      if (month >= months) continue;
      dates.persons[filed] = person;
      dates.months[filed++] = month;
    }
    parts.push({ persons: dates.persons.slice(0, filed), months: dates.months.slice(0, filed) });
  }
  return parts;
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
