import { describe, expect, test } from 'vitest';
import { SECTORS } from '../../../engine/model/country.ts';
import { chooseRegions, mobility } from '../../../engine/model/month/people/migration.ts';
import { emptyTally } from '../../../engine/model/month/tally.ts';
import { migrationRule } from '../../../engine/model/rules/migration/migrationRule.ts';
import { defaultRules, type Rules } from '../../../engine/model/rules.ts';
import { distances } from '../../../engine/model/world/geography.ts';
import { forEachDependant } from '../../../engine/model/world/people/families.ts';
import {
  ACTIVITIES,
  birthRegionOf,
  isAdultResident,
  NOBODY,
  RETIRED,
  regionOf,
} from '../../../engine/model/world/people/persons.ts';
import { population } from '../../../engine/model/world/people/residents.ts';
import { createWorld } from '../../../engine/model/world/synthesis/createWorld.ts';
import type { World } from '../../../engine/model/world/world.ts';
import { makeCountry, makeQuestion } from '../countries.ts';

const REGIONS = 4;
const SAMPLE = 0.1;
const PEOPLE = [100_000, 260_000, 60_000, 150_000];
const country = makeCountry(PEOPLE.map((people) => ({ people })));
const km = distances(country.regions);
const DECAY = 1.3;

/** The textbook formulas, per resident of the origin, up to a common factor. */
const FORMULAS = {
  gravity: (people: number[], i: number, j: number) => people[j] / km[i * REGIONS + j] ** DECAY,
  radiation: (people: number[], i: number, j: number) => {
    const between = people.filter(
      (_, k) => k !== i && k !== j && km[i * REGIONS + k] < km[i * REGIONS + j],
    );
    const s = between.reduce((sum, persons) => sum + persons, 0);
    return (people[i] * people[j]) / ((people[i] + s) * (people[i] + people[j] + s));
  },
};

function makeWorld(migration: Rules['migration'], birthTie: number): World {
  const rules = { ...defaultRules(), migration };
  const question = makeQuestion(country, { sample: SAMPLE, rules });
  Object.assign(question.parameters, { birthTie, distanceDecay: DECAY });
  return createWorld(question, 0);
}

/** Moves a month that residents are expected to make at the start, families included. */
function expectedMoves(world: World): Float64Array {
  const { persons, parameters } = world;
  const weights = migrationRule(world).attractions(world);
  const moves = new Float64Array(REGIONS * REGIONS);
  for (let person = 0; person < persons.count; person++) {
    const status = persons.status[person];
    if (!isAdultResident(status)) continue;
    let heads = 1;
    forEachDependant(persons, 0, person, () => {
      heads++;
    });
    const origin = regionOf(status);
    const birth = birthRegionOf(status);
    const pulls = Array.from({ length: REGIONS }, (_, destination) => {
      const tie = birth === origin ? -1 : birth === destination ? 1 : 0;
      const weight = weights[origin * REGIONS + destination];
      return (
        mobility(-1 - persons.birthMonth[person]) * weight * Math.exp(tie * parameters.birthTie)
      );
    });
    const total = pulls.reduce((sum, pull) => sum + pull, 0);
    for (const [destination, pull] of pulls.entries()) {
      moves[origin * REGIONS + destination] += (heads * pull) / (1 + total);
    }
  }
  return moves;
}

describe.each(['gravity', 'radiation'] as const)('the %s rule', (rule) => {
  const formula = FORMULAS[rule];

  test('makes the formula’s moves at the start, as many as the base year’s', () => {
    const moves = expectedMoves(makeWorld(rule, 1.2));
    const yearly = country.regions.reduce((sum, region) => sum + region.internalArrivals, 0);
    const byFormula = moves.map((_, route) => {
      const [i, j] = [Math.floor(route / REGIONS), route % REGIONS];
      return i === j ? 0 : PEOPLE[i] * formula(PEOPLE, i, j);
    });
    const total = byFormula.reduce((sum, flow) => sum + flow, 0);
    for (const [route, flow] of byFormula.entries()) {
      expect(moves[route]).toBeCloseTo(((flow / total) * yearly * SAMPLE) / 12, 6);
    }
  });

  test('follows the people of today: destinations have the formula’s shares', () => {
    const world = makeWorld(rule, 0);
    // Strong enough to move many; region 2 has trebled since the start.
    world.base.startWeight = world.base.startWeight.map((weight) => weight * Math.exp(3));
    world.labour.activity[2 * ACTIVITIES + RETIRED] += 2 * population(world, 2);
    world.persons.kin.fill(NOBODY);
    const people = Array.from({ length: REGIONS }, (_, region) => population(world, region));
    const found = new Float64Array(REGIONS * REGIONS);
    for (let month = 0; month < 10; month++) {
      const copy = structuredClone(world);
      copy.month = month;
      const tally = emptyTally(REGIONS, SECTORS.length);
      chooseRegions(copy, tally);
      for (const [route, moves] of tally.moves.entries()) found[route] += moves;
    }
    let chiSquare = 0;
    for (let origin = 0; origin < REGIONS; origin++) {
      const row = found.subarray(origin * REGIONS, (origin + 1) * REGIONS);
      const movers = row.reduce((sum, count) => sum + count, 0);
      expect(movers).toBeGreaterThan(500);
      const shares = Array.from({ length: REGIONS }, (_, j) =>
        origin === j ? 0 : formula(people, origin, j),
      );
      const total = shares.reduce((sum, share) => sum + share, 0);
      for (const [j, share] of shares.entries()) {
        if (j === origin) continue;
        const expected = (movers * share) / total;
        chiSquare += (row[j] - expected) ** 2 / expected;
      }
    }
    // Multinomial in four rows of three: chi-square with 8 degrees of freedom, of which 30 is
    // exceeded with probability 2e-4; the seed is fixed.
    expect(chiSquare).toBeLessThan(30);
  });

  test('does not look at pay', () => {
    const world = makeWorld(rule, 0);
    const before = migrationRule(world).attractions(world);
    world.markets.pay.subarray(0, 15).fill(1e7);
    world.markets.costOfLiving[1] = 2;
    expect(migrationRule(world).attractions(world)).toEqual(before);
  });
});

describe('where nobody moves', () => {
  test('staff is not replaced for movers', () => {
    const still = makeWorld('none', 0);
    const logit = makeWorld('logit', 0);
    expect(still.base.arrivals.every((arrivals) => arrivals === 0)).toBe(true);
    for (const [region, turnover] of still.base.turnover.entries()) {
      expect(turnover).toBeLessThan(logit.base.turnover[region]);
    }
  });
});
