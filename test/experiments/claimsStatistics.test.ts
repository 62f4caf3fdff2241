import fc from 'fast-check';
import { expect, test } from 'vitest';
import { latinHypercube, PARAMETER_IDS } from '../../engine/experiments/claims/latinHypercube.ts';
import {
  studentTwoSided,
  studentTwoSidedQuantile,
} from '../../engine/experiments/claims/studentT.ts';
import { threshold, turningPoints } from '../../engine/experiments/claims/turningPoints.ts';
import { holm, interval, judge, pair, pValue } from '../../engine/experiments/claims/verdict.ts';
import { PARAMETERS } from '../../engine/model/parameters.ts';

test('Student’s t has its closed forms and its published quantiles', () => {
  // One degree of freedom is Cauchy; two have F(t) = ½ + t ÷ (2 √(2 + t²)).
  for (const t of [-3, -0.4, 0, 0.7, 12]) {
    const size = Math.abs(t);
    expect(studentTwoSided(t, 1)).toBeCloseTo(1 - (2 * Math.atan(size)) / Math.PI, 12);
    expect(studentTwoSided(t, 2)).toBeCloseTo(1 - size / Math.sqrt(2 + t * t), 12);
  }
  // Tables of the two-sided 5 % and 1 % points.
  expect(studentTwoSidedQuantile(0.05, 3)).toBeCloseTo(3.182, 3);
  expect(studentTwoSidedQuantile(0.05, 31)).toBeCloseTo(2.04, 3);
  expect(studentTwoSidedQuantile(0.01, 10)).toBeCloseTo(3.169, 3);
  expect(studentTwoSidedQuantile(0.05, 1e6)).toBeCloseTo(1.95997, 4);
  expect(studentTwoSided(studentTwoSidedQuantile(1e-8, 7), 7)).toBeCloseTo(1e-8, 14);
});

test('the paired interval is the one worked out by hand', () => {
  // Differences 1, 2, 3, 6: mean 3, variance 14/3, standard error √(14/12) = 1.080123.
  const paired = pair([1, 2, 3, 6]);
  expect(paired).toMatchObject({ estimate: 3, degreesOfFreedom: 3 });
  expect(paired.standardError).toBeCloseTo(1.080123, 6);
  const { low, high, level } = interval(paired, 0.05);
  expect(low).toBeCloseTo(3 - 3.182446 * 1.080123, 5);
  expect(high).toBeCloseTo(3 + 3.182446 * 1.080123, 5);
  expect(level).toBe(0.95);
  // t = 2.777460 on 3 degrees of freedom.
  expect(pValue(paired)).toBeCloseTo(0.06916, 4);
});

test('an effect of exactly nothing is refuted, one without spread is not', () => {
  const nothing = pair([0, 0, 0]);
  expect(pValue(nothing)).toBe(1);
  expect(judge(interval(nothing, 0.05))).toBe('refuted');
  const sure = pair([2, 2, 2]);
  expect(pValue(sure)).toBe(0);
  expect(judge(interval(sure, 0.05))).toBe('supported');
  expect(judge({ low: -1, high: 1, level: 0.95 })).toBe('undecided');
  expect(judge({ low: -2, high: -1, level: 0.95 })).toBe('refuted');
});

test('Holm’s shares are those of the textbook example', () => {
  // p = 0.01, 0.04, 0.03, 0.005 at 0.05: 0.005 ≤ 0.05/4, 0.01 ≤ 0.05/3, 0.03 > 0.05/2: two rejected.
  expect(holm([0.01, 0.04, 0.03, 0.005], 0.05)).toEqual([0.05 / 3, 0.025, 0.025, 0.0125]);
  expect(holm([0.2], 0.05)).toEqual([0.05]);
});

test('an interval at Holm’s share leaves out zero exactly where Holm rejects', () => {
  const member = fc.double({ min: -2, max: 4, noNaN: true });
  const claim = fc.array(member, { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(claim, { minLength: 1, maxLength: 13 }), (claims) => {
      const paired = claims.map(pair);
      const pValues = paired.map(pValue);
      const shares = holm(pValues, 0.05);
      const sorted = [...pValues].sort((a, b) => a - b);
      let rejected = sorted.findIndex((p, rank) => p > 0.05 / (claims.length - rank));
      if (rejected < 0) rejected = claims.length;
      const apart = paired.filter((one, index) => {
        const { low, high } = interval(one, shares[index]);
        return low > 0 || high < 0;
      });
      expect(apart).toHaveLength(rejected);
    }),
    { seed: 7, numRuns: 200 },
  );
});

test('a Latin hypercube has one point in every stratum of every parameter, whatever the order', () => {
  const points = latinHypercube(16, 'test');
  for (const id of PARAMETER_IDS) {
    const { min, max } = PARAMETERS[id];
    const strata = points.map((point) => Math.floor(((point[id] - min) / (max - min)) * 16));
    expect(strata.sort((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, at) => at));
  }
  expect(latinHypercube(16, 'test')).toEqual(points);
  expect(latinHypercube(16, 'other')).not.toEqual(points);
  // Parameters are shuffled apart: the first two do not walk together.
  const [a, b] = PARAMETER_IDS.map((id) =>
    points.map(
      (point) => (point[id] - PARAMETERS[id].min) / (PARAMETERS[id].max - PARAMETERS[id].min),
    ),
  );
  const apart = a.map((place, index) => Math.abs(place - b[index]));
  expect(apart.filter((distance) => distance > 1 / 16).length).toBeGreaterThan(8);
});

test('turning points are the parameters that move the effect, strongest first, and no others', () => {
  const points = latinHypercube(64, 'turning');
  const columns = Object.fromEntries(
    PARAMETER_IDS.map((id) => [id, points.map((point) => point[id])]),
  );
  const place = (id: (typeof PARAMETER_IDS)[number], index: number) =>
    (points[index][id] - PARAMETERS[id].min) / (PARAMETERS[id].max - PARAMETERS[id].min);
  // Monotone, not linear: ranks see through it.
  const effect = points.map(
    (_, index) => Math.exp(4 * place('catchUpRate', index)) - 20 * place('publicShare', index),
  );
  const found = turningPoints(columns, effect);
  expect(
    found
      .map(({ parameter }) => parameter)
      .slice(0, 2)
      .sort(),
  ).toEqual(['catchUpRate', 'publicShare']);
  const sign = Object.fromEntries(found.map((one) => [one.parameter, Math.sign(one.correlation)]));
  expect(sign).toMatchObject({ catchUpRate: 1, publicShare: -1 });
  // An effect that no parameter moves: its order is that of a parameter of another hypercube.
  const noise = latinHypercube(64, 'noise').map(({ catchUpRate }) => catchUpRate);
  expect(turningPoints(columns, noise)).toEqual([]);
  expect(turningPoints(columns, new Array(64).fill(1))).toEqual([]);
});

test('the threshold of turning points is the critical correlation', () => {
  // One candidate, 10 points: r = 0.632 at 5 % (tables of the correlation coefficient).
  expect(threshold(10, 0, 1)).toBeCloseTo(0.632, 3);
  expect(threshold(2, 0, 1)).toBe(1);
});
