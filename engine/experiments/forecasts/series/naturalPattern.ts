import type { AgeBand, Sex } from '../../../model/country.ts';
import { mortality, OLDEST, sumOf } from './stablePopulation.ts';

const ADULT = 16;
/** Growth of births inside a band, a year. */
const GROWTH = 0.012;

/** Children (under 16), and deaths at the model's mortality before scaling, per head. */
export function naturalPattern(bands: readonly AgeBand[]): { children: number; deaths: number } {
  const people = sumOf(bands);
  let children = 0;
  let deaths = 0;
  for (const { sex, fromAge, toAge, persons } of bands) {
    if (fromAge < ADULT) {
      const years = Math.min(toAge ?? OLDEST, ADULT - 1) - fromAge + 1;
      children += (persons * years) / ((toAge ?? OLDEST) - fromAge + 1);
    }
    deaths += persons * meanMortality(sex, fromAge, toAge ?? OLDEST);
  }
  return { children: children / people, deaths: deaths / people };
}

/** Mean probability of dying in a year over the ages of a band of a stable population. */
function meanMortality(sex: Sex, from: number, to: number): number {
  let alive = 1;
  let people = 0;
  let deaths = 0;
  for (let age = from; age <= to; age++) {
    const rate = mortality(sex, age);
    const persons = alive * Math.exp(-GROWTH * (age - from));
    people += persons;
    deaths += persons * rate;
    alive *= 1 - rate;
  }
  return deaths / people;
}
