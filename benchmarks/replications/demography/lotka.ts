import { MORTALITY, PYRAMID_GROWTH } from '../../../engine/model/world/patterns.ts';
import { agesInBand } from '../../../engine/model/world/synthesis/residents/ages.ts';
import { type Check, check, type Replication } from '../replication.ts';

const PERSONS = 100_000;
const OLDEST = 100;
const STEPS_A_YEAR = 1000;
/** The pyramid is made in steps of a month: half of one is allowed. */
const HALF_A_MONTH = 1 / 24;

/** Ages c(a) ∝ e^(−r a) l(a) with Gompertz–Makeham survival in closed form. */
export const lotka: Replication = {
  id: 'lotka',
  title: 'Age pyramid of the initial world',
  source: 'Lotka 1939; Gompertz 1825, Makeham 1860: l(a) = exp(−c a − b/s (e^(s a) − 1))',
  part: 'engine/model/world/synthesis/residents/ages.ts',
  run: checks,
};

function checks(): Check[] {
  return (['men', 'women'] as const).flatMap((sex) => {
    const band = { sex, fromAge: 0, toAge: null, persons: PERSONS };
    const persons = Array.from(agesInBand(band, PERSONS));
    const { density, mean } = closedForm(sex);
    const yearsOf = (months: number) => months / 12 + 1 / 24;
    const found = (limit: number) =>
      persons.reduce((sum, n, months) => sum + (yearsOf(months) < limit ? n : 0), 0) / PERSONS;
    return [
      check(
        `mean age of ${sex}`,
        mean,
        persons.reduce((sum, n, months) => sum + n * yearsOf(months), 0) / PERSONS,
        HALF_A_MONTH,
        'years',
      ),
      check(`share of ${sex} under 16`, 100 * density(16), 100 * found(16), 0.05, '%'),
      check(`share of ${sex} under 63`, 100 * density(63), 100 * found(63), 0.05, '%'),
    ];
  });
}

/** Mean age, and the share of the pyramid below an age, by the midpoint rule. */
function closedForm(sex: 'men' | 'women') {
  const { background, level, slope } = MORTALITY[sex];
  const weight = (age: number) =>
    Math.exp(
      -PYRAMID_GROWTH * age -
        background * age -
        (level / slope) * Math.expm1(slope * age) -
        MORTALITY.firstYear * Math.min(1, age),
    );
  const integral = (limit: number, value: (age: number) => number) => {
    let total = 0;
    for (let step = 0; step < limit * STEPS_A_YEAR; step++) {
      total += value((step + 0.5) / STEPS_A_YEAR);
    }
    return total / STEPS_A_YEAR;
  };
  const all = integral(OLDEST, weight);
  return {
    density: (limit: number) => integral(limit, weight) / all,
    mean: integral(OLDEST, (age) => age * weight(age)) / all,
  };
}
