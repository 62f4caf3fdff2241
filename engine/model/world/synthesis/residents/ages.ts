import type { AgeBand } from '../../../country.ts';
import { PYRAMID_GROWTH } from '../../patterns.ts';
import { annualMortality } from '../../people/mortality.ts';
import { MAN, WOMAN } from '../../people/persons.ts';

/** Oldest completed age that the synthesis gives. */
const OLDEST = 99;
export const OLDEST_MONTHS = OLDEST * 12 + 11;

export const sexOfBand = ({ sex }: AgeBand): number => (sex === 'women' ? WOMAN : MAN);

/**
 * How many of `count` persons of a band are of each age in completed months: quantiles of the stable
 * population exp(−growth × age) × survival (Lotka 1939) cut to the band. One entry a month of age
 * from 0.
 */
export function agesInBand(band: AgeBand, count: number): Int32Array {
  const first = band.fromAge * 12;
  const last = band.toAge === null ? OLDEST_MONTHS : band.toAge * 12 + 11;
  const cumulative = new Float64Array(last + 1);
  let survival = 1;
  let total = 0;
  for (let month = 0; month <= last; month++) {
    const age = month / 12;
    if (month >= first) total += survival * Math.exp(-PYRAMID_GROWTH * age);
    cumulative[month] = total;
    survival *= 1 - annualMortality(sexOfBand(band), age) / 12;
  }
  const ages = new Int32Array(last + 1);
  let given = 0;
  for (let month = first; month <= last; month++) {
    const upTo = month === last ? count : Math.round((cumulative[month] / total) * count);
    ages[month] = upTo - given;
    given = upTo;
  }
  return ages;
}
