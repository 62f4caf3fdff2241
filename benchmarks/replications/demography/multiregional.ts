import { SECTORS } from '../../../engine/model/country.ts';
import { bearChildren, die } from '../../../engine/model/month/people/demography.ts';
import { passBirthdays } from '../../../engine/model/month/people/lifeCourse.ts';
import { chooseRegions } from '../../../engine/model/month/people/migration.ts';
import { emptyTally } from '../../../engine/model/month/tally.ts';
import {
  activityOf,
  GONE,
  NOBODY,
  regionOf,
  sexOf,
} from '../../../engine/model/world/people/persons.ts';
import { createWorld } from '../../../engine/model/world/synthesis/createWorld.ts';
import type { World } from '../../../engine/model/world/world.ts';
import { type Check, check, type Replication } from '../replication.ts';
import { questionOf, smallCountry } from '../smallCountry.ts';
import { type AgeRates, growthMatrix, type Pair, projectFiveYears } from './cohortProjection.ts';
import { AGES, type EngineRates, engineRates } from './engineRates.ts';
import { GIRLS, nobody, type People, projectMonth } from './monthlyProjection.ts';

const MONTHS = 120;
const SEEDS = 30;
/** First ages in months of the groups compared. */
const GROUPS = [0, 16 * 12, 60 * 12];
/** Age groups of five years, the last one open. */
const FIVE_YEAR_GROUPS = 18;

/** The engine's births, deaths and moves, in expectation, against the projection of its own rates. */
export const multiregional: Replication = {
  id: 'multiregional',
  title: 'Multiregional cohort projection of the engine’s own rates, 10 years',
  source: 'Rogers 1975, Introduction to Multiregional Mathematical Demography',
  part: 'engine/model/month/people/demography.ts, migration.ts, lifeCourse.ts',
  run: checks,
};

function checks(): Check[] {
  const start = startWorld(0);
  const rates = engineRates(start);
  let expected = peopleOf(start);
  for (let month = 0; month < MONTHS; month++) expected = projectMonth(expected, rates);
  const found = Array.from({ length: SEEDS }, (_, seed) => simulated(startWorld(seed)));
  return [...againstExpectation(expected, found), ...againstFiveYears(start, rates, expected)];
}

/** Member by member the same people with luck of their own. Two regions of unequal size that only differ in whom they attract; families move one by one. */
function startWorld(member: number): World {
  const country = smallCountry([
    { people: 60_000, unemploymentRate: 0.05, longitude: 60 },
    { people: 30_000, unemploymentRate: 0.05, longitude: 70 },
  ]);
  const parameters = { birthTie: 0, incomeUtility: 0 };
  const world = createWorld(
    questionOf(country, { sample: 0.2, months: MONTHS, parameters }),
    member,
  );
  world.base.startWeight = Float64Array.from([0, Math.exp(0.4 - 6.2), Math.exp(-0.4 - 6.2), 0]);
  world.persons.kin.fill(NOBODY);
  return world;
}

function simulated(world: World): People {
  for (let month = 0; month < MONTHS; month++) {
    world.month = month;
    const tally = emptyTally(2, SECTORS.length);
    chooseRegions(world, tally);
    passBirthdays(world);
    bearChildren(world, tally);
    die(world, tally);
    // Newborns are not bound to a parent either.
    world.persons.kin.fill(NOBODY);
  }
  world.month = MONTHS;
  return peopleOf(world);
}

function peopleOf({ persons, month }: World): People {
  const people = nobody();
  for (let person = 0; person < persons.count; person++) {
    const status = persons.status[person];
    if (activityOf(status) === GONE) continue;
    people[sexOf(status)][regionOf(status)][month - persons.birthMonth[person]]++;
  }
  return people;
}

function againstExpectation(expected: People, found: readonly People[]): Check[] {
  return [0, 1].flatMap((region) =>
    GROUPS.map((first, group) => {
      const beyond = GROUPS[group + 1] ?? AGES;
      const counts = found.map((people) => count(people, region, first, beyond));
      const mean = counts.reduce((sum, value) => sum + value, 0) / SEEDS;
      const squares = counts.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      const error = Math.sqrt(squares / (SEEDS - 1) / SEEDS);
      const ages = beyond === AGES ? `${first / 12} and more` : `${first / 12}–${beyond / 12 - 1}`;
      return check(
        `residents of region ${region + 1} aged ${ages}, 4 standard errors`,
        count(expected, region, first, beyond),
        mean,
        4 * error,
        'persons',
      );
    }),
  );
}

/** The projection in steps and age groups of five years, of women, as it is published. */
function againstFiveYears(start: World, rates: EngineRates, expected: People): Check[] {
  const [, women] = peopleOf(start);
  const groups = Array.from({ length: FIVE_YEAR_GROUPS }, (_, group) => group * 60);
  const beyond = (group: number) => groups[group + 1] ?? AGES;
  const yearly = groups.map((first, group): AgeRates => {
    const mean = (chances: Float64Array) =>
      12 * meanOver(chances, rates.death[1], first, beyond(group));
    const pair = (of: readonly Float64Array[]): Pair => [mean(of[0]), mean(of[1])];
    const [b1, b2] = pair(rates.birth);
    return {
      deaths: pair([rates.death[1], rates.death[1]]),
      births: [GIRLS * b1, GIRLS * b2],
      moves: pair(rates.move),
    };
  });
  const matrix = growthMatrix(yearly);
  let people = groups.map((first, group): Pair => {
    const [a, b] = women.map((ages) => sum(ages, first, beyond(group)));
    return [a, b];
  });
  for (let year = 0; year < MONTHS / 12; year += 5) people = projectFiveYears(matrix, people);
  return [0, 1].map((region) => {
    const projected = people.reduce((total, pair) => total + pair[region], 0);
    const exact = sum(expected[1][region], 0, AGES);
    return check(
      `women of region ${region + 1}, growth matrix of five-year groups, 1 %`,
      projected,
      exact,
      0.01 * projected,
      'persons',
    );
  });
}

/** Mean over ages, those weighted who are still there: survivors of the group's first age. */
function meanOver(
  chances: Float64Array,
  death: Float64Array,
  first: number,
  beyond: number,
): number {
  let alive = 1;
  let weight = 0;
  let total = 0;
  for (let age = first; age < beyond; age++) {
    weight += alive;
    total += alive * chances[age];
    alive *= 1 - death[age];
  }
  return total / weight;
}

function count(people: People, region: number, first: number, beyond: number): number {
  return sum(people[0][region], first, beyond) + sum(people[1][region], first, beyond);
}

function sum(values: Float64Array, first: number, beyond: number): number {
  return values.subarray(first, beyond).reduce((total, value) => total + value, 0);
}
