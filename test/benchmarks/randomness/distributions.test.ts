import { expect, test } from 'vitest';
import {
  binomial,
  binomialTail,
  chiSquareTail,
  normalTwoSided,
  poissonTail,
  twoSided,
} from '../../../benchmarks/randomness/independence/distributions.ts';

// Abramowitz & Stegun (1964), table 26.8: percentage points of the chi-square distribution.
test.each([
  [1, 0.05, 3.84146],
  [1, 0.001, 10.828],
  [10, 0.95, 3.9403],
  [10, 0.05, 18.307],
  [30, 0.995, 13.7867],
  [30, 0.001, 59.703],
  [100, 0.5, 99.3341],
  [100, 0.005, 140.169],
])('chi-square with %i degrees of freedom exceeds its published %f point', (df, p, point) => {
  expect(chiSquareTail(point, df) / p).toBeCloseTo(1, 3);
});

test('chi-square with two degrees of freedom is exponential, also far out', () => {
  for (const x of [0.01, 1, 5, 50, 500]) {
    expect(chiSquareTail(x, 2) / Math.exp(-x / 2)).toBeCloseTo(1, 11);
  }
});

test('even degrees of freedom: the sum of Poisson chances, far out on both sides', () => {
  for (const x of [5, 20, 60, 150]) {
    let term = Math.exp(-x / 2);
    let sum = term;
    for (let k = 1; k < 15; k++) {
      term *= x / 2 / k;
      sum += term;
    }
    expect(chiSquareTail(x, 30) / sum).toBeCloseTo(1, 10);
  }
});

test('many degrees of freedom: near the normal distribution', () => {
  const df = 8192;
  // Wilson & Hilferty (1931): the cube root is normal with mean 1 − 2 ÷ 9 df.
  const z = 2;
  const x = df * (1 - 2 / (9 * df) + z * Math.sqrt(2 / (9 * df))) ** 3;
  expect(chiSquareTail(x, df)).toBeCloseTo(normalTwoSided(z) / 2, 5);
});

test('the normal distribution', () => {
  expect(normalTwoSided(1.959963984540054)).toBeCloseTo(0.05, 12);
  expect(normalTwoSided(-3.290526731491896)).toBeCloseTo(0.001, 12);
  expect(normalTwoSided(0)).toBe(1);
});

test('binomial and Poisson sums', () => {
  expect(binomial(3, 10, 0.5)).toBeCloseTo(120 / 1024, 12);
  expect(binomialTail(0, 10, 0.2)).toBeCloseTo(1, 12);
  expect(binomialTail(9, 10, 0.5)).toBeCloseTo(11 / 1024, 12);
  expect(binomialTail(2, 300, 0.01)).toBeCloseTo(1 - 0.99 ** 300 - 3 * 0.99 ** 299, 12);
  expect(poissonTail(0, 4)).toBe(1);
  expect(poissonTail(3, 2)).toBeCloseTo(1 - 5 * Math.exp(-2), 12);
});

test('two-sided chances', () => {
  expect(twoSided(0.03)).toBeCloseTo(0.06, 12);
  expect(twoSided(0.999)).toBeCloseTo(0.002, 12);
  expect(twoSided(0.5)).toBe(1);
});
