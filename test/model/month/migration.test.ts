import { describe, expect, test } from 'vitest';
import { SECTORS } from '../../../engine/model/country.ts';
import { chooseRegions, mobility } from '../../../engine/model/month/people/migration.ts';
import { emptyTally } from '../../../engine/model/month/tally.ts';
import { logitAttractions } from '../../../engine/model/rules/migration/logit.ts';
import {
  educationOf,
  isAdultResident,
  NOBODY,
  regionOf,
  remoteOf,
} from '../../../engine/model/world/people/persons.ts';
import { createWorld } from '../../../engine/model/world/synthesis/createWorld.ts';
import { makeCountry, makeQuestion } from '../countries.ts';

describe('migration is the logit choice of its closed form', () => {
  const country = makeCountry([{}, {}, {}, {}]);
  const question = makeQuestion(country, { sample: 0.3 });
  question.parameters.birthTie = 0;
  const world = createWorld(question, 0);
  const regions = 4;
  // Utilities set by hand, strong enough to move many; nobody has dependants.
  const amenity = [0, 0.3, 0.6, -0.4];
  world.base.startWeight = Float64Array.from({ length: 16 }, (_, route) => {
    const [origin, destination] = [Math.floor(route / 4), route % 4];
    return origin === destination ? 0 : Math.exp(amenity[destination] - amenity[origin] - 5.5);
  });
  world.persons.kin.fill(NOBODY);

  test('weights are exp(a_j − a_r − c + β (gain_j − gain_r))', () => {
    const weights = logitAttractions(world);
    expect(weights[0 * 16 + 0 * 4 + 2]).toBeCloseTo(Math.exp(0.6 - 5.5), 10);
    const raised = structuredClone(world);
    raised.markets.pay.subarray(2 * 15, 3 * 15).forEach((pay, i, column) => {
      column[i] = pay * 1.2;
    });
    const gain = question.parameters.incomeUtility * Math.log(1.2);
    expect(logitAttractions(raised)[1 * 16 + 0 * 4 + 2]).toBeCloseTo(
      Math.exp(0.6 - 5.5 + gain),
      10,
    );
    // A remote worker's pay moves along: the raise does not count, only prices do.
    expect(logitAttractions(raised)[3 * 16 + 0 * 4 + 2]).toBeCloseTo(Math.exp(0.6 - 5.5), 10);
    raised.markets.costOfLiving[2] = 1.1;
    const priced = Math.exp(0.6 - 5.5 - question.parameters.incomeUtility * Math.log(1.1));
    expect(logitAttractions(raised)[3 * 16 + 0 * 4 + 2]).toBeCloseTo(priced, 10);
  });

  test('moves by origin and destination have the shares of the choice', () => {
    const { persons } = world;
    const weights = logitAttractions(world);
    const expected = new Float64Array(regions * regions);
    const variance = new Float64Array(regions * regions);
    for (let person = 0; person < persons.count; person++) {
      const status = persons.status[person];
      if (!isAdultResident(status)) continue;
      const kind = remoteOf(status) === 1 ? 3 : educationOf(status);
      const origin = regionOf(status);
      const row = weights.subarray(
        (kind * regions + origin) * regions,
        (kind * regions + origin + 1) * regions,
      );
      const level = mobility(-persons.birthMonth[person]);
      const total = level * row.reduce((a, b) => a + b, 0);
      row.forEach((weight, destination) => {
        const share = (level * weight) / (1 + total);
        expected[origin * regions + destination] += share;
        variance[origin * regions + destination] += share * (1 - share);
      });
    }
    const months = 25;
    const found = new Float64Array(regions * regions);
    for (let month = 0; month < months; month++) {
      const copy = structuredClone(world);
      // The same persons at the same ages, with the luck of another month.
      copy.month = month;
      copy.persons.birthMonth = copy.persons.birthMonth.map((born) => born + month);
      const tally = emptyTally(regions, SECTORS.length);
      chooseRegions(copy, tally);
      tally.moves.forEach((count, route) => {
        found[route] += count;
      });
    }
    let chiSquare = 0;
    let routes = 0;
    for (let route = 0; route < expected.length; route++) {
      if (expected[route] === 0) continue;
      chiSquare += (found[route] - months * expected[route]) ** 2 / (months * variance[route]);
      routes++;
    }
    expect(routes).toBe(12);
    // Chi-square with 12 degrees of freedom: 38 is exceeded with probability 1.5e-4.
    expect(chiSquare).toBeLessThan(38);
  });

  test('nobody moves where the rule says so', () => {
    const still = structuredClone(world);
    still.rules = { ...still.rules, migration: 'none' };
    const tally = emptyTally(regions, SECTORS.length);
    chooseRegions(still, tally);
    expect(tally.moves.every((count) => count === 0)).toBe(true);
  });
});
