import { AGES, type EngineRates } from './engineRates.ts';

/** Persons by sex, region and age in months: [sex][region][age]. */
export type People = Float64Array[][];

/** Daughters among newborns. */
export const GIRLS = 0.486;

/** Nobody yet. */
export const nobody = (): People => [0, 1].map(() => [0, 1].map(() => new Float64Array(AGES)));

/**
 * What a month makes of the expected population: the growth matrix of Rogers (1975) with steps of a
 * month, in the order of the engine's phases: moves, births, deaths; then all are a month older.
 */
export function projectMonth(people: People, rates: EngineRates): People {
  const next = nobody();
  for (const sex of [0, 1]) {
    for (const region of [0, 1]) {
      const other = 1 - region;
      for (let age = 0; age < AGES; age++) {
        const moving = people[sex][region][age] * rates.move[region][age];
        next[sex][region][age] += people[sex][region][age] - moving;
        next[sex][other][age] += moving;
      }
    }
  }
  const [, women] = next;
  for (const region of [0, 1]) {
    const born = women[region].reduce(
      (sum, count, age) => sum + count * rates.birth[region][age],
      0,
    );
    next[0][region][0] += born * (1 - GIRLS);
    next[1][region][0] += born * GIRLS;
  }
  return next.map((regions, sex) =>
    regions.map((ages) => {
      const older = new Float64Array(AGES);
      for (let age = 0; age + 1 < AGES; age++)
        older[age + 1] = ages[age] * (1 - rates.death[sex][age]);
      return older;
    }),
  );
}
