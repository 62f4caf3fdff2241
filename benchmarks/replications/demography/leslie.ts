import { createWorld } from '../../../engine/model/world/synthesis/createWorld.ts';
import { type Check, check, type Replication } from '../replication.ts';
import { root } from '../roots.ts';
import { questionOf, smallCountry } from '../smallCountry.ts';
import { AGES, type EngineRates, engineRates } from './engineRates.ts';
import { GIRLS, nobody, type People, projectMonth } from './monthlyProjection.ts';

/** Months after which hardly anything is left of where a population began. */
const MONTHS = 200 * 12;

/** In the long run a population with constant rates grows at the root of Lotka's equation. */
export const leslie: Replication = {
  id: 'leslie',
  title: 'Stable population of the engine’s own rates',
  source: 'Sharpe & Lotka 1911; Leslie 1945, Biometrika 33',
  part: 'engine/model/month/people/demography.ts: birthHazard, deathHazard',
  run: checks,
};

function checks(): Check[] {
  const country = smallCountry([
    { people: 50_000, unemploymentRate: 0.05, longitude: 60 },
    { people: 50_000, unemploymentRate: 0.05, longitude: 70 },
  ]);
  const world = createWorld(questionOf(country, { sample: 0.1 }), 1);
  // Nobody moves, one region's rates.
  const rates: EngineRates = {
    ...engineRates(world),
    move: [0, 1].map(() => new Float64Array(AGES)),
  };
  const monthly = lotkaRoot(rates);
  const { growth, under15 } = projected(rates);
  return [
    check('growth a year', 1200 * monthly, 1200 * growth, 0.001, '%'),
    check(
      'share of women under 15',
      100 * stableShare(rates, monthly, 15 * 12),
      100 * under15,
      0.01,
      '%',
    ),
  ];
}

/** The rate r a month at which Σ e^(−r a) l(a) m(a) = 1, l the surviving and m the daughters. */
function lotkaRoot({ birth, death }: EngineRates): number {
  const excess = (rate: number) => {
    let alive = 1;
    let total = 0;
    for (let age = 0; age < AGES; age++) {
      total += Math.exp(-rate * age) * alive * GIRLS * birth[0][age];
      alive *= 1 - death[1][age];
    }
    return total - 1;
  };
  return root(excess, -0.01, 0.01);
}

/** Share under an age in the stable population, ages weighted by e^(−r a) l(a). */
function stableShare({ death }: EngineRates, rate: number, limit: number): number {
  let alive = 1 - death[1][0];
  let young = 0;
  let all = 0;
  // Ages as they are counted: newborns have lived through their first month.
  for (let age = 1; age < AGES; age++) {
    const weight = Math.exp(-rate * age) * alive;
    all += weight;
    if (age < limit) young += weight;
    alive *= 1 - death[1][age];
  }
  return young / all;
}

/** Growth a month and the young after centuries of projection from an arbitrary start. */
function projected(rates: EngineRates): { growth: number; under15: number } {
  let people: People = nobody();
  people[1][0].fill(1, 1, 40 * 12);
  let growth = 0;
  for (let month = 0; month < MONTHS; month++) {
    // Only proportions matter: women are kept at one.
    const women = total(people, AGES);
    people = people.map((regions) => regions.map((ages) => ages.map((count) => count / women)));
    people = projectMonth(people, rates);
    growth = Math.log(total(people, AGES));
  }
  return { growth, under15: total(people, 15 * 12) / total(people, AGES) };
}

function total(people: People, limit: number): number {
  return people[1][0].subarray(0, limit).reduce((sum, count) => sum + count, 0);
}
