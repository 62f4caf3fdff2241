import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  gini,
  hoover,
  maxToMin,
  theil,
  theilByGroup,
  williamson,
} from '../../../engine/model/indicators/inequality.ts';
import {
  effectiveness,
  grossFlows,
  netMovesUpward,
} from '../../../engine/model/indicators/migration.ts';

describe('values worked by hand', () => {
  test('two equal regions, one with three times the income', () => {
    // Shares 1/4 and 3/4, mean 2: T = ¼ ln ½ + ¾ ln 1½; G = 1/4; CV = 1/2; H = 1/4.
    const values = [1, 3];
    const weights = [5, 5];
    expect(theil(values, weights)).toBeCloseTo(0.25 * Math.log(0.5) + 0.75 * Math.log(1.5), 12);
    expect(gini(values, weights)).toBeCloseTo(0.25, 12);
    expect(williamson(values, weights)).toBeCloseTo(0.5, 12);
    expect(hoover(values, weights)).toBeCloseTo(0.25, 12);
    expect(maxToMin(values, weights)).toBe(3);
  });

  test('one region has all: the upper ends of the scales', () => {
    // n equal regions: T = ln n, G = H = 1 − 1/n, CV = √(n − 1).
    const values = [0, 0, 0, 8];
    const weights = [1, 1, 1, 1];
    expect(theil(values, weights)).toBeCloseTo(Math.log(4), 12);
    expect(gini(values, weights)).toBeCloseTo(0.75, 12);
    expect(hoover(values, weights)).toBeCloseTo(0.75, 12);
    expect(williamson(values, weights)).toBeCloseTo(Math.sqrt(3), 12);
  });

  test('the Gini of the numbers 1 to n is (n² − 1) ÷ 3n ÷ (n + 1)', () => {
    const values = Array.from({ length: 100 }, (_, i) => i + 1);
    const closedForm = (100 ** 2 - 1) / (3 * 100 * 101);
    expect(
      gini(
        values,
        values.map(() => 1),
      ),
    ).toBeCloseTo(closedForm, 12);
  });

  test('moves between three regions', () => {
    // 10 from poor to middling, 4 back, 6 from middling to rich.
    const moves = [0, 10, 0, 4, 0, 6, 0, 0, 0];
    const { arrivals, departures } = grossFlows(moves, 3);
    expect([...arrivals]).toEqual([4, 10, 6]);
    expect([...departures]).toEqual([10, 10, 0]);
    expect(effectiveness(arrivals, departures)).toBeCloseTo(12 / 40, 12);
    expect(netMovesUpward(moves, [1, 2, 3])).toBe(12);
    expect(netMovesUpward(moves, [2, 2, 2])).toBe(0);
  });
});

describe('for any regions', () => {
  const regions = fc.array(
    fc.tuple(
      fc.double({ min: 0.1, max: 1e6, noNaN: true }),
      fc.integer({ min: 1, max: 1e6 }),
      fc.nat(3),
    ),
    { minLength: 2, maxLength: 20 },
  );

  test('measures are scale-free, nought at equality, and Theil adds up over groups', () => {
    fc.assert(
      fc.property(regions, fc.double({ min: 0.01, max: 100, noNaN: true }), (rows, factor) => {
        const values = rows.map(([value]) => value);
        const weights = rows.map(([, weight]) => weight);
        const groups = rows.map(([, , group]) => group);
        for (const measure of [theil, gini, williamson, hoover, maxToMin]) {
          const index = measure(values, weights);
          const scaled = measure(
            values.map((value) => value * factor),
            weights,
          );
          expect(scaled).toBeCloseTo(index, 6);
          expect(index).toBeGreaterThanOrEqual(-1e-12);
          const equal = measure(
            values.map(() => 7),
            weights,
          );
          expect(equal).toBeCloseTo(measure === maxToMin ? 1 : 0, 6);
        }
        const { between, within } = theilByGroup(values, weights, groups);
        expect(between + within).toBeCloseTo(theil(values, weights), 10);
        expect(between).toBeGreaterThanOrEqual(-1e-12);
        expect(within).toBeGreaterThanOrEqual(-1e-10);
      }),
    );
  });
});
