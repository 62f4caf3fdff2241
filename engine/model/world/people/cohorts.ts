import type { Stretch } from '../../random/candidates.ts';
import { BLOCK } from '../../random/streams.ts';
import type { World } from '../world.ts';
import { readJobsAhead } from './batches.ts';
import { END_OF_BASIC, LAST_WORKING_AGE } from './lifeStages.ts';
import { MAN, type Persons, WOMAN } from './persons.ts';

/** Where persons of one month of birth stand, and who will die when. */
export interface Cohorts {
  /** Months of birth before the start that have an entry. */
  offset: number;
  /** First resident of the start by sex and month of birth (+ offset), men first; one more entry ends each sex. */
  firstResident: Int32Array[];
  /** Future and present immigrants in order of their month of birth, and the first of each (+ offset). */
  immigrants: Int32Array;
  firstImmigrant: Int32Array;
  /** First newborn of each month. */
  firstNewborn: Int32Array;
  /** Residents and immigrants in order of the month in which they would die, and the first of each month. */
  dying: Int32Array;
  firstDying: Int32Array;
  /** Newborns who would die, by month. */
  dyingNewborns: number[][];
  /** Persons in stretches of one sex and near ages, but for newborns, who come later. */
  stretches: AgedStretch[];
}

/** A stretch of persons born between two months; `sex` where all are of one. */
export interface AgedStretch extends Stretch {
  oldest: number;
  youngest: number;
  sex: number | null;
}

/** Calls back with everybody whose age reaches `months` this month. */
export function forEachBirthday(
  world: World,
  months: number,
  visit: (person: number) => void,
): void {
  const { cohorts, persons, month } = world;
  const born = month - months;
  if (born >= 0) {
    const end = born < month ? cohorts.firstNewborn[born + 1] : persons.count;
    for (let person = cohorts.firstNewborn[born]; person < end; person++) visit(person);
    return;
  }
  const cohort = born + cohorts.offset;
  if (cohort < 0) return;
  for (const sex of [MAN, WOMAN]) {
    const first = cohorts.firstResident[sex];
    for (let person = first[cohort]; person < first[cohort + 1]; person++) visit(person);
  }
  const { firstImmigrant, immigrants } = cohorts;
  for (let i = firstImmigrant[cohort]; i < firstImmigrant[cohort + 1]; i++) visit(immigrants[i]);
}

/** Persons whose columns stay in the nearest cache. */
const BATCH = 512;

/** Calls back with everybody whose time to die is this month, present or not. */
export function forEachDying(world: World, visit: (person: number) => void): void {
  const { cohorts, month } = world;
  const { dying, firstDying } = cohorts;
  const end = firstDying[month + 1];
  for (let first = firstDying[month]; first < end; first += BATCH) {
    const batch = dying.subarray(first, Math.min(end, first + BATCH));
    readJobsAhead(world, batch, batch.length);
    for (const person of batch) visit(person);
  }
  for (const person of cohorts.dyingNewborns[month]) visit(person);
}

/** Stretches of those among whom some are of an age from `from` up to `beyond` months this month. */
export function stretchesOfAge(world: World, from: number, beyond: number): AgedStretch[] {
  const { cohorts, month } = world;
  const isOfAge = ({ oldest, youngest }: AgedStretch) =>
    month - oldest >= from && month - youngest < beyond;
  const stretches = cohorts.stretches.filter(isOfAge);
  return month < from ? stretches : [...stretches, ...newbornStretches(world).filter(isOfAge)];
}

/** Stretches of all who may be adults. */
export const adultStretches = (world: World): AgedStretch[] =>
  stretchesOfAge(world, END_OF_BASIC, Number.POSITIVE_INFINITY);

/** Stretches of all who may be in the labour force: who has passed the last working age is not. */
export const workingStretches = (world: World): AgedStretch[] =>
  stretchesOfAge(world, END_OF_BASIC, LAST_WORKING_AGE + 1);

function newbornStretches({ persons, cohorts }: World): AgedStretch[] {
  return cutIntoStretches(persons, {
    id: cohorts.stretches.length,
    first: persons.firstNewborn,
    end: persons.count,
    sex: null,
  });
}

/** Cuts persons in order of their month of birth into stretches of at most a block. */
export function cutIntoStretches(
  { birthMonth }: Persons,
  { id, first, end, sex }: Omit<AgedStretch, 'oldest' | 'youngest'>,
): AgedStretch[] {
  const stretches: AgedStretch[] = [];
  for (let start = first; start < end; start += BLOCK) {
    const stop = Math.min(end, start + BLOCK);
    stretches.push({
      id: id + stretches.length,
      first: start,
      end: stop,
      oldest: birthMonth[start],
      youngest: birthMonth[stop - 1],
      sex,
    });
  }
  return stretches;
}
