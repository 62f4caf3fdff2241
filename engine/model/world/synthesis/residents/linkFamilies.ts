import { at, BLOCK, drawRange, type Streams, unit, words } from '../../../random/streams.ts';
import { FERTILITY_BY_AGE, FIRST_FERTILE_AGE } from '../../patterns.ts';
import { looks, lookUpStatus, readFamiliesAhead } from '../../people/batches.ts';
import { addChild } from '../../people/families.ts';
import { END_OF_BASIC } from '../../people/lifeStages.ts';
import { MAN, NOBODY, type Persons, WOMAN } from '../../people/persons.ts';
import { sum } from '../../proportionalFitting.ts';
import { BIRTH_MONTHS, type ResidentsTable } from './residentsTable.ts';

/**
 * Gives each child of a region a mother there, her age at the birth drawn from the fertility
 * pattern, so that children move with a parent. Regions without women keep orphans. Tells each
 * mother's status and month of birth.
 */
export function linkFamilies(
  persons: Persons,
  table: ResidentsTable,
  streams: Streams,
  onChild: (motherStatus: number, birthMonth: number) => void,
): void {
  const { regions, first } = table;
  // Month by month, so that the children of each mother come oldest first.
  for (let month = BIRTH_MONTHS - END_OF_BASIC; month < BIRTH_MONTHS; month++) {
    for (const sex of [MAN, WOMAN]) {
      for (let region = 0; region < regions; region++) {
        const cell = month * regions + region;
        for (let start = first[sex][cell]; start < first[sex][cell + 1]; start += BLOCK) {
          const children = Math.min(BLOCK, first[sex][cell + 1] - start);
          drawRange(streams.mothers, start, at(0), children);
          for (let i = 0; i < children; i++) {
            const age = motherAge(unit(words.first[i]));
            const women = nearestWomen(table, region, month - age);
            mothers.person[i] = women === undefined ? NOBODY : oneOf(women, unit(words.second[i]));
            mothers.birthMonth[i] = women === undefined ? 0 : women.birthMonth;
          }
          lookUpStatus(persons, mothers.person, children);
          readFamiliesAhead(persons, mothers.person, children);
          for (let i = 0; i < children; i++) {
            if (mothers.person[i] === NOBODY) continue;
            addChild(persons, mothers.person[i], start + i);
            onChild(looks.status[i], mothers.birthMonth[i]);
          }
        }
      }
    }
  }
}

const mothers = { person: new Int32Array(BLOCK), birthMonth: new Int32Array(BLOCK) };

interface Women {
  first: number;
  end: number;
  birthMonth: number;
}

const oneOf = ({ first, end }: Women, mark: number): number =>
  first + Math.floor(mark * (end - first));

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
function nearestWomen(
  { regions, first }: ResidentsTable,
  region: number,
  wanted: number,
): Women | undefined {
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
