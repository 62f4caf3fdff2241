import type { Persons } from '../world.ts';

/** The persons of one region while the world is made: a stretch of the columns. */
export interface Residents {
  persons: Persons;
  first: number;
  end: number;
}

/** Completed age in months at the start; the first month makes everybody a month older. */
export const ageAtStart = (persons: Persons, person: number): number =>
  -1 - persons.birthMonth[person];

/** Draws of the synthesis by purpose: turns of its stream. */
export const EDUCATION_TURN = 0;
export const CONNECTED_TURN = 1;
export const BIRTHPLACE_TURN = 2;
export const SECTOR_TURN = 3;
export const QUALITY_TURN = 5;
