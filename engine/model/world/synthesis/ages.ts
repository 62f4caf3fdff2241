import type { AgeBand } from '../../country.ts';
import { MORTALITY, PYRAMID_GROWTH } from '../patterns.ts';

/** Oldest completed age that the synthesis gives. */
const OLDEST = 99;
export const OLDEST_MONTHS = OLDEST * 12 + 11;

/** Probability of dying within a year at an exact age, before scaling to the nation's deaths. */
export function annualMortality(isWoman: boolean, age: number): number {
  const { background, level, slope } = isWoman ? MORTALITY.women : MORTALITY.men;
  return (age < 1 ? MORTALITY.firstYear : 0) + background + level * Math.exp(slope * age);
}

/**
 * Ages in completed months of `count` persons of a band, ascending: quantiles of the stable
 * population exp(−growth × age) × survival (Lotka 1939) cut to the band.
 */
export function agesInBand(band: AgeBand, count: number): Int16Array {
  const first = band.fromAge * 12;
  const last = band.toAge === null ? OLDEST_MONTHS : band.toAge * 12 + 11;
  const weights = new Float64Array(last - first + 1);
  const isWoman = band.sex === 'women';
  let survival = 1;
  let total = 0;
  for (let month = 0; month <= last; month++) {
    const age = month / 12;
    if (month >= first) {
      weights[month - first] = survival * Math.exp(-PYRAMID_GROWTH * age);
      total += weights[month - first];
    }
    survival *= 1 - annualMortality(isWoman, age) / 12;
  }
  const ages = new Int16Array(count);
  let cumulative = 0;
  let month = -1;
  for (let person = 0; person < count; person++) {
    const quantile = ((person + 0.5) / count) * total;
    while (cumulative < quantile && month < weights.length - 1) cumulative += weights[++month];
    ages[person] = first + month;
  }
  return ages;
}
