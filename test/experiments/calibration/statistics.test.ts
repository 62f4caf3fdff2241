import { Matrix } from 'ml-matrix';
import { describe, expect, test } from 'vitest';
import { chiSquareUpper } from '../../../engine/experiments/calibration/chiSquare.ts';
import {
  covarianceOf,
  fitTest,
  informationOf,
  type Slopes,
} from '../../../engine/experiments/calibration/inference.ts';
import { outcomeOf } from '../../../engine/experiments/calibration/outcomes.ts';
import {
  doubtfulParameters,
  ESTIMABLE,
  priorOf,
  valueAt,
} from '../../../engine/experiments/calibration/priors.ts';
import { luckOf, momentPrecision } from '../../../engine/experiments/calibration/weights.ts';
import { PARAMETERS } from '../../../engine/model/parameters.ts';
import { syntheticWindows } from './syntheticWindows.ts';

describe('the upper tail of chi-square', () => {
  test.each([
    // Published critical values (NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.4).
    [3.841, 1, 0.05],
    [5.991, 2, 0.05],
    [18.307, 10, 0.05],
    [23.209, 10, 0.01],
    [43.773, 30, 0.05],
    [63.167, 40, 0.011],
    [124.342, 100, 0.05],
  ])('%d with %d degrees of freedom', (x, df, p) => {
    expect(chiSquareUpper(x, df)).toBeCloseTo(p, 3);
  });

  test('is the exponential with two degrees of freedom', () => {
    for (const x of [0.1, 1, 5, 30]) {
      expect(chiSquareUpper(x, 2)).toBeCloseTo(Math.exp(-x / 2), 12);
    }
  });
});

/** Slopes that all members agree on. */
const sure = (rows: number[][]): Slopes => ({
  mean: new Matrix(rows),
  byMember: [new Matrix(rows), new Matrix(rows)],
});

describe('inference', () => {
  test('of one parameter on one target is that of two normal measurements', () => {
    // Prior variance 1, and the target measures twice the parameter with variance 0.5: 1 + 4 ÷ 0.5.
    const precision = { covariance: new Matrix([[0.5]]), weights: [2] };
    expect(covarianceOf(sure([[2]]), precision).get(0, 0)).toBeCloseTo(1 / 9, 12);
  });

  test('leaves a parameter without any slope to its prior', () => {
    const precision = { covariance: Matrix.eye(2), weights: [1, 1] };
    const V = covarianceOf(
      sure([
        [3, 0],
        [1, 0],
      ]),
      precision,
    );
    expect(V.get(0, 0)).toBeCloseTo(1 / 11, 12);
    expect(V.get(1, 1)).toBeCloseTo(1, 12);
    expect(V.get(0, 1)).toBeCloseTo(0, 12);
  });

  test('is the sandwich where targets err together', () => {
    // H = 1 + 1 + 1, middle 1 + gᵀΩg = 1 + 2 + 2ρ.
    const precision = {
      covariance: new Matrix([
        [1, 0.4],
        [0.4, 1],
      ]),
      weights: [1, 1],
    };
    expect(covarianceOf(sure([[1], [1]]), precision).get(0, 0)).toBeCloseTo(3.8 / 9, 12);
  });

  test('takes no luck for information', () => {
    // Members whose slopes have opposite signs know nothing.
    const byMember = [new Matrix([[5]]), new Matrix([[-5]])];
    expect(informationOf({ mean: new Matrix([[0]]), byMember }, [1]).get(0, 0)).toBe(0);
  });

  test('tests fit as Hansen does where weights are the inverse covariance', () => {
    // As many degrees of freedom as targets: the prior brings one moment for each parameter.
    const precision = { covariance: Matrix.diag([2, 0.5, 1]), weights: [0.5, 2, 1] };
    const slopes = sure([
      [1, 0.3],
      [0.2, 2],
      [0.7, 0.1],
    ]);
    const { degreesOfFreedom, pValue } = fitTest(7.815, slopes, precision);
    expect(degreesOfFreedom).toBeCloseTo(3, 10);
    expect(pValue).toBeCloseTo(0.05, 4);
  });
});

test('luck is the variance of the mean over members', () => {
  const luck = luckOf([
    [1, 10],
    [3, 10],
    [5, 10],
  ]);
  // Variance 4 of three members: 4 ÷ 3.
  expect(luck.get(0, 0)).toBeCloseTo(4 / 3, 12);
  expect(luck.get(1, 1)).toBe(0);
});

test('residuals are clustered by region and by window', () => {
  const [first, second] = syntheticWindows({});
  const regions = first!.question.country.regions.length;
  // Every window has its own level and regions nothing: all variance is of windows.
  const level = (value: number) => Array.from({ length: regions }, () => [value]);
  const shared = momentPrecision([first!, second!], [level(1), level(-1)], Matrix.zeros(1, 1));
  // Two windows with ±½ each: 2 ÷ 1 × (¼ + ¼).
  expect(shared.covariance.get(0, 0)).toBeCloseTo(1, 12);
  expect(shared.weights[0]).toBeCloseTo(1, 12);
});

test('a trend is the slope over the years that are known, a mean leaves the first year out', () => {
  const row = (...values: number[]) => values.map((value) => [value, 2 * value]);
  const values = {
    population: row(1000, 1000, 1000, 1000),
    employed: row(100, 110, Number.NaN, 133.1),
    unemployment_rate: row(5, 6, 7, 9),
    mean_pay: row(1, 1, 1, 1),
    output: row(1, 1, 1, 1),
    net_migration: row(50, 10, 20, 30),
  };
  const observed = { firstYear: 2010, values };
  const span = { from: 2010, to: 2013 };
  // 10 % a year throughout: the year without data does not bend the line.
  expect(outcomeOf('employed', observed, span)[0]).toBeCloseTo(100 * Math.log(1.1), 10);
  // Least squares by hand: Σ(t − 1.5)(u − 6.75) ÷ 5 = 6.5 ÷ 5.
  expect(outcomeOf('unemployment', observed, span)[0]).toBeCloseTo(1.3, 12);
  expect(outcomeOf('migration', observed, span)[0]).toBeCloseTo(20, 12);
  expect(outcomeOf('pay', observed, span)).toEqual([0, 0]);
});

test('priors have the table’s value as their median and stay inside its range', () => {
  for (const id of doubtfulParameters()) {
    const prior = priorOf(id);
    const { value, min, max } = PARAMETERS[id];
    expect(valueAt(prior, 0)).toBeCloseTo(value, 8);
    expect(valueAt(prior, -4)).toBeGreaterThan(min);
    expect(valueAt(prior, 4)).toBeLessThan(max);
  }
  expect(doubtfulParameters()).toEqual(expect.arrayContaining([...ESTIMABLE]));
});
