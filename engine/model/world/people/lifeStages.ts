import type { ParameterValues } from '../../parameters.ts';
import { YOUNG_BASIC_LOSS, YOUNG_TERTIARY_GAIN } from '../patterns.ts';
import { BASIC, TERTIARY, VOCATIONAL, WOMAN } from './persons.ts';

/** Ages in months at which schooling of each kind ends, and at which nobody works any more. */
export const END_OF_BASIC = 16 * 12;
export const END_OF_VOCATIONAL = 19 * 12;
export const END_OF_TERTIARY = 22 * 12;
export const LAST_WORKING_AGE = 75 * 12;

/** Age groups of the labour force: first ages in years; the last begins at retirement age. */
const GROUP_AGES = [16, 25, 35, 45, 55];
export const AGE_GROUPS = GROUP_AGES.length + 1;

export function retirementMonths(parameters: ParameterValues, sex: number): number {
  const { retirementAgeMen, retirementAgeWomen } = parameters;
  return Math.round((sex === WOMAN ? retirementAgeWomen : retirementAgeMen) * 12);
}

/** Group of a person of working age. */
export function ageGroup(ageMonths: number, retirement: number): number {
  if (ageMonths >= retirement) return AGE_GROUPS - 1;
  let group = GROUP_AGES.length - 1;
  while (group > 0 && ageMonths < GROUP_AGES[group] * 12) group--;
  return group;
}

/**
 * Shares of a region's young by the education they will end with: that of its labour force, shifted
 * upwards as each generation is better schooled than the one it joins.
 */
export function tracksOf(educationShares: readonly number[]): number[] {
  const basic = educationShares[BASIC] * YOUNG_BASIC_LOSS;
  const tertiary = Math.min(1 - basic, educationShares[TERTIARY] * YOUNG_TERTIARY_GAIN);
  return [basic, 1 - basic - tertiary, tertiary];
}

/** The education at a rank (0–1) of the tracks, lowest first. */
export function trackAt(chance: number, tracks: ArrayLike<number>): number {
  if (chance < tracks[BASIC]) return BASIC;
  return chance < tracks[BASIC] + tracks[VOCATIONAL] ? VOCATIONAL : TERTIARY;
}

/** Age in months at which a track's schooling is over. */
export function endOfSchool(track: number): number {
  if (track === BASIC) return END_OF_BASIC;
  return track === VOCATIONAL ? END_OF_VOCATIONAL : END_OF_TERTIARY;
}
