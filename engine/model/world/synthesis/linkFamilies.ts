import { at, chance, type Streams, secondChance } from '../../random/streams.ts';
import { addChild } from '../families.ts';
import { END_OF_BASIC } from '../lifeStages.ts';
import { FERTILITY_BY_AGE, FIRST_FERTILE_AGE } from '../patterns.ts';
import { MAN, type Persons, WOMAN } from '../persons.ts';
import { sum } from '../proportionalFitting.ts';
import { BIRTH_MONTHS, type ResidentsTable } from './residentsTable.ts';

/**
 * Gives each child of a region a mother there, her age at the birth drawn from the fertility
 * pattern, so that children move with a parent. Regions without women keep orphans. Tells each
 * mother with her month of birth.
 */
export function linkFamilies(
  persons: Persons,
  table: ResidentsTable,
  streams: Streams,
  onChild: (mother: number, birthMonth: number) => void,
): void {
  const { regions, first } = table;
  // Month by month, so that the children of each mother come oldest first.
  for (let month = BIRTH_MONTHS - END_OF_BASIC; month < BIRTH_MONTHS; month++) {
    for (const sex of [MAN, WOMAN]) {
      for (let region = 0; region < regions; region++) {
        const cell = month * regions + region;
        for (let child = first[sex][cell]; child < first[sex][cell + 1]; child++) {
          const age = motherAge(chance(streams.mothers, child, at(0)));
          const women = nearestWomen(table, region, month - age);
          if (women === undefined) continue;
          const place = Math.floor(secondChance() * (women.end - women.first));
          const mother = women.first + place;
          addChild(persons, mother, child);
          onChild(mother, women.birthMonth);
        }
      }
    }
  }
}

const ALL_AGES = sum(FERTILITY_BY_AGE);

/** Age of a mother at a birth, months, at a rank (0–1) of the fertility pattern. */
function motherAge(rank: number): number {
  let left = rank * ALL_AGES;
  let group = 0;
  while (group < FERTILITY_BY_AGE.length - 1 && left >= FERTILITY_BY_AGE[group]) {
    left -= FERTILITY_BY_AGE[group++];
  }
  return Math.round((FIRST_FERTILE_AGE + 5 * (group + left / FERTILITY_BY_AGE[group])) * 12);
}

/** Widest search for a mother of about the wanted age, months. */
const WIDEST_SEARCH = 600;

/** Adult women of a region born in the month nearest to the wanted one. */
function nearestWomen({ regions, first }: ResidentsTable, region: number, wanted: number) {
  const women = first[WOMAN];
  const youngest = BIRTH_MONTHS - 1 - END_OF_BASIC;
  for (let step = 0; step < WIDEST_SEARCH; step++) {
    for (const month of [wanted - step, wanted + step]) {
      if (month < 0 || month > youngest) continue;
      const cell = month * regions + region;
      if (women[cell] === women[cell + 1]) continue;
      return { first: women[cell], end: women[cell + 1], birthMonth: month - BIRTH_MONTHS };
    }
  }
  return undefined;
}
