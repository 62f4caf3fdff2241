import { MORTALITY } from '../patterns.ts';
import { WOMAN } from './persons.ts';

/** However old, the chance to die within a month is no higher. */
const HIGHEST = 0.05;

/** Gompertz–Makeham probability of dying within a year at an exact age, before scaling to the nation's deaths. */
export function annualMortality(sex: number, age: number): number {
  const { background, level, slope } = sex === WOMAN ? MORTALITY.women : MORTALITY.men;
  return (age < 1 ? MORTALITY.firstYear : 0) + background + level * Math.exp(slope * age);
}

/** Probability of dying within a month at an age in months; `scale` such that the nation's deaths are met. */
export function deathHazard(sex: number, age: number, scale: number): number {
  return Math.min(HIGHEST, (annualMortality(sex, age / 12) * scale) / 12);
}

/** Share of newborns of a sex who live to each age in months, 0 up to `oldest`. */
export function survivalTable(sex: number, scale: number, oldest: number): Float64Array {
  const survival = new Float64Array(oldest + 1);
  survival[0] = 1;
  for (let age = 0; age < oldest; age++) {
    survival[age + 1] = survival[age] * (1 - deathHazard(sex, age, scale));
  }
  return survival;
}

/**
 * Months that a person of an age lives on: the time at which the share of survivors falls below
 * 1 − `fate`, uniform on (0, 1). As the hazard depends on age and sex alone, the month of death can
 * be drawn once, and months pass without asking everybody. Infinity if not `within` so many months.
 */
export function monthsToDeath(
  survival: Float64Array,
  age: number,
  fate: number,
  within: number,
): number {
  const least = (1 - fate) * survival[age];
  let low = age + 1;
  let high = Math.min(survival.length - 1, age + within);
  if (within === 0 || survival[high] >= least) return Number.POSITIVE_INFINITY;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (survival[middle] < least) high = middle;
    else low = middle + 1;
  }
  return low - age - 1;
}
