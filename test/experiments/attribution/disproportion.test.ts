import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changesOf,
  readChanges,
} from '../../../engine/experiments/attribution/disproportion/changes.ts';
import { decompose } from '../../../engine/experiments/attribution/disproportion/decompose.ts';
import { DISPROPORTIONS } from '../../../engine/experiments/attribution/disproportion/disproportions.ts';
import { theilTerms } from '../../../engine/experiments/attribution/disproportion/theilTerms.ts';
import { simulateMember } from '../../../engine/experiments/member.ts';
import { theil } from '../../../engine/model/indicators/inequality.ts';
import { smallStudy } from '../smallStudy.ts';

const REGIONS = 5;
const positive = fc.double({ min: 0.1, max: 1e6, noNaN: true });
const column = fc.array(positive, { minLength: REGIONS, maxLength: REGIONS });
const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);

describe('what a region adds to the Theil index', () => {
  test('is never below nought and adds up to the index', () => {
    fc.assert(
      fc.property(column, column, (values, heads) => {
        const terms = theilTerms(values, heads);
        const index = theil(values, heads);
        expect(Math.abs(sum(terms) - index)).toBeLessThan(1e-11 * Math.max(1, index));
        expect(Math.min(...terms)).toBeGreaterThan(-1e-12);
      }),
    );
  });

  test('by hand: two regions of equal size, one with three times as much', () => {
    // t = ½ and 3/2: ½ (½ ln ½ + ½) and ½ (3/2 ln 3/2 − ½).
    const [poor, rich] = theilTerms([1, 3], [10, 10]);
    expect(poor).toBeCloseTo(0.25 * Math.log(0.5) + 0.25, 14);
    expect(rich).toBeCloseTo(0.75 * Math.log(1.5) - 0.25, 14);
    expect(theilTerms([2, 2], [1, 5])).toEqual(new Float64Array(2));
  });
});

describe.each(DISPROPORTIONS)('the change of $indicator', (index) => {
  const state = fc.array(column, {
    minLength: index.components.length,
    maxLength: index.components.length,
  });
  const columns = (lists: number[][]) => lists.map((list) => Float64Array.from(list));

  test('is the sum over components and regions, whatever the states', () => {
    fc.assert(
      fc.property(state, state, (before, after) => {
        const parts = decompose(index, columns(before), columns(after));
        const [start, end] = [before, after].map((lists) => index.terms(columns(lists)));
        for (let region = 0; region < REGIONS; region++) {
          const own = sum(parts.map((part) => part[region]));
          expect(own).toBeCloseTo(end[region] - start[region], 10);
        }
        expect(sum(parts.flatMap((part) => [...part]))).toBeCloseTo(sum(end) - sum(start), 10);
      }),
    );
  });

  test('is that of the one component that has changed', () => {
    fc.assert(
      fc.property(state, column, fc.nat(index.components.length - 1), (before, other, changed) => {
        const after = before.map((list, c) => (c === changed ? other : list));
        for (const [c, part] of decompose(index, columns(before), columns(after)).entries()) {
          if (c !== changed) expect([...part].every((value) => value === 0)).toBe(true);
        }
      }),
    );
  });
});

test('contributions to simulated changes add up to the changes of the indicators', () => {
  const { question, arms } = smallStudy();
  const results = simulateMember({ ...question, months: 36 }, arms, 1, () => {});
  const { years, regions } = results[0];
  const row = changesOf(results);
  const changes = readChanges([row, row], ['none', 'internet'], years, regions);
  const at = (arm: number, indicator: string, year: number) =>
    results[arm].indicators[indicator][year * (regions.length + 1) + regions.length];
  expect(changes.map(({ indicator }) => indicator)).toEqual(['income_theil', 'pay_theil_between']);
  for (const { indicator, overTime, betweenArms } of changes) {
    for (const [arm, { change, byYear }] of overTime.entries()) {
      const whole = at(arm, indicator, 2) - at(arm, indicator, 0);
      expect(Math.abs(whole)).toBeGreaterThan(1e-9);
      expect(change.total.estimate).toBeCloseTo(whole, 12);
      expect(sum(change.components.map(({ estimate }) => estimate))).toBeCloseTo(whole, 12);
      expect(sum(change.regions.map(({ total }) => total))).toBeCloseTo(whole, 12);
      for (const [step, { year, ...parts }] of byYear.entries()) {
        expect(year).toBe(years[step + 1]);
        expect(sum(Object.values(parts))).toBeCloseTo(
          at(arm, indicator, step + 1) - at(arm, indicator, step),
          12,
        );
      }
    }
    const between = at(1, indicator, 2) - at(0, indicator, 2);
    expect(betweenArms.total).toMatchObject({ low: betweenArms.total.high });
    expect(sum(betweenArms.regions.map(({ total }) => total))).toBeCloseTo(between, 12);
  }
});
