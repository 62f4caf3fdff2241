import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { liveMonth } from '../../../engine/model/month/month.ts';
import { compareBaseYear } from '../../../engine/model/world/baseYear.ts';
import { distances } from '../../../engine/model/world/geography.ts';
import { population } from '../../../engine/model/world/people/residents.ts';
import {
  fitProportionally,
  roundKeepingSum,
  sum,
} from '../../../engine/model/world/proportionalFitting.ts';
import { baseFlows } from '../../../engine/model/world/synthesis/calibration/baseFlows.ts';
import { createWorld } from '../../../engine/model/world/synthesis/createWorld.ts';
import { makeCountry, makeQuestion } from '../countries.ts';

describe('iterative proportional fitting', () => {
  test('reproduces a worked table', () => {
    // Deming & Stephan's procedure converges to the table with the seed's odds ratio, here 2 × 2 → 4.
    const table = fitProportionally([4, 1, 1, 1], [50, 50], [60, 40]);
    expect(sum(table.subarray(0, 2))).toBeCloseTo(50, 8);
    expect(table[0] + table[2]).toBeCloseTo(60, 8);
    expect((table[0] * table[3]) / (table[1] * table[2])).toBeCloseTo(4, 6);
  });

  test('meets any positive margins', () => {
    const positive = fc.double({ min: 0.1, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(positive, { minLength: 12, maxLength: 12 }),
        fc.array(positive, { minLength: 3, maxLength: 3 }),
        fc.array(positive, { minLength: 4, maxLength: 4 }),
        (seed, rows, shares) => {
          const columns = shares.map((share) => (share * sum(rows)) / sum(shares));
          const table = fitProportionally(seed, rows, columns);
          for (let row = 0; row < 3; row++) {
            expect(sum(table.subarray(row * 4, row * 4 + 4))).toBeCloseTo(rows[row], 6);
          }
          for (let column = 0; column < 4; column++) {
            const total = [0, 1, 2].reduce((all, row) => all + table[row * 4 + column], 0);
            expect(total).toBeCloseTo(columns[column], 6);
          }
        },
      ),
    );
  });

  test('refuses margins that the zeros of the seed cannot meet', () => {
    expect(() => fitProportionally([0, 1, 1, 0], [10, 20], [5, 25])).toThrow(/cannot be met/);
  });

  test('rounding keeps the rounded total', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1000, noNaN: true })), (values) => {
        const rounded = roundKeepingSum(values);
        expect(sum(rounded)).toBe(Math.round(sum(values)));
        rounded.forEach((value, i) => {
          expect(Math.abs(value - values[i])).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});

describe('the initial world meets the data', () => {
  const sketches = [
    { people: 300_000 },
    { meanPay: 120_000, unemploymentRate: 0.08 },
    { attraction: 2 },
  ];

  test.each([0.01, 0.1])(
    'at sample %d: population, employed, unemployment, pay, output',
    (sample) => {
      const question = makeQuestion(makeCountry(sketches), { sample });
      for (const row of compareBaseYear(question)) {
        // Counts to rounding of one agent, money exactly.
        const agents = sample * (row.quantity === 'population' ? row.data : 60_000 * 0.05);
        const tolerance =
          row.quantity === 'mean_pay' || row.quantity === 'output' ? 1e-9 : 2 / agents;
        const share =
          row.quantity === 'unemployment_rate' ? row.deviation / row.data : row.deviation;
        expect(Math.abs(share), `${row.quantity} of ${row.region}`).toBeLessThan(tolerance);
      }
    },
  );

  test('moves of the first month are expected to be the base-year flows', () => {
    // 40 members × 1 month: Poisson counts of moves with families; 5 standard errors.
    const country = makeCountry(sketches);
    const question = makeQuestion(country, { sample: 0.2, months: 12 });
    const flows = baseFlows(country, distances(country.regions), question.parameters.distanceDecay);
    const found = new Float64Array(9);
    const members = 40;
    for (let member = 0; member < members; member++) {
      const world = createWorld(question, member);
      const { moves } = liveMonth(world, [], ['region-0', 'region-1', 'region-2']);
      moves.forEach((count, route) => {
        found[route] += count;
      });
    }
    for (const [route, flow] of flows.entries()) {
      const expected = (flow / 12) * question.sample * members;
      // A family moves as one: the variance is that of about two and a half persons at a time.
      expect(Math.abs(found[route] - expected)).toBeLessThanOrEqual(5 * Math.sqrt(2.5 * expected));
    }
  });

  test('births and deaths of the first year are those of the data', () => {
    const country = makeCountry(sketches);
    const question = makeQuestion(country, { sample: 0.3 });
    const world = createWorld(question, 0);
    let births = 0;
    let deaths = 0;
    for (let month = 0; month < 12; month++) {
      world.month = month;
      const tally = liveMonth(world, [], ['region-0', 'region-1', 'region-2']);
      births += sum(tally.births);
      deaths += sum(tally.deaths);
    }
    const expected = (value: number) => value * question.sample;
    // Within five standard errors and the half per cent by which the population grows in the year.
    const room = (value: number) => 5 * Math.sqrt(expected(value)) + 0.015 * expected(value);
    expect(Math.abs(births - expected(country.nation.births))).toBeLessThan(
      room(country.nation.births),
    );
    expect(Math.abs(deaths - expected(country.nation.deaths))).toBeLessThan(
      room(country.nation.deaths),
    );
    expect(population(world, 0)).toBeGreaterThan(0);
  });
});

test('regions of a few agents are made, whatever their ages and education', () => {
  const country = makeCountry(
    Array.from({ length: 60 }, (_, i) => ({ people: 800 + 40 * i, employmentRate: 0.6 })),
  );
  for (const region of country.regions) region.educationShares = [0.05, 0.5, 0.45];
  for (let member = 0; member < 8; member++) {
    const question = makeQuestion(country, { sample: 0.02, seed: `few-${member}` });
    expect(() => createWorld(question, member)).not.toThrow();
  }
});
