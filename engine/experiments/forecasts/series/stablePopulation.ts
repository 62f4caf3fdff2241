import type { AgeBand, Sex } from '../../../model/country.ts';
import { annualMortality } from '../../../model/world/people/mortality.ts';
import { MAN, WOMAN } from '../../../model/world/people/persons.ts';

export const OLDEST = 99;
const BOYS = 0.514;
const SEXES: readonly Sex[] = ['men', 'women'];

/**
 * A stable population (Lotka 1939): exp(−growth × age) × survival at the model's mortality, by sex, in
 * bands that begin at these ages, adding up to 1.
 */
export function stableBands(growth: number, firstAges: readonly number[]): AgeBand[] {
  const bands = SEXES.flatMap((sex) => {
    const persons = firstAges.map(() => 0);
    for (const [age, alive] of perBirth(sex, growth)) {
      persons[firstAges.findLastIndex((first) => first <= age)] += alive;
    }
    return firstAges.map((fromAge, i): AgeBand => {
      const next = firstAges[i + 1];
      return { sex, fromAge, toAge: next === undefined ? null : next - 1, persons: persons[i] };
    });
  });
  const total = sumOf(bands);
  return bands.map((band) => ({ ...band, persons: band.persons / total }));
}

/** Births a head and year of a stable population at the model's mortality. */
export function stableBirthRate(growth: number): number {
  let people = 0;
  for (const sex of SEXES) {
    for (const [, alive] of perBirth(sex, growth)) people += alive;
  }
  return 1 / people;
}

/** Persons of a sex by age in a stable population, per birth a year. */
function* perBirth(sex: Sex, growth: number): Generator<[age: number, persons: number]> {
  let alive = sex === 'men' ? BOYS : 1 - BOYS;
  for (let age = 0; age <= OLDEST; age++) {
    yield [age, alive * Math.exp(-growth * (age + 0.5))];
    alive *= 1 - mortality(sex, age);
  }
}

export const sumOf = (bands: readonly AgeBand[]): number =>
  bands.reduce((total, { persons }) => total + persons, 0);

export const mortality = (sex: Sex, age: number): number =>
  annualMortality(sex === 'women' ? WOMAN : MAN, age);
