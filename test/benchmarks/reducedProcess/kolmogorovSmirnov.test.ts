import { expect, test } from 'vitest';
import { kolmogorovSmirnov } from './kolmogorovSmirnov.ts';

test('the Kolmogorov–Smirnov test gives tabled p-values', () => {
  // D = 0.136 of two samples of 200: 1.36 is the 5 % point of the limit (Smirnov 1948).
  const even = Array.from({ length: 200 }, (_, i) => i);
  expect(kolmogorovSmirnov(even, even)).toBe(1);
  const shifted = even.map((value) => value + 27);
  expect(kolmogorovSmirnov(even, shifted)).toBeCloseTo(0.049, 2);
  expect(
    kolmogorovSmirnov(
      even,
      even.map((value) => value + 100),
    ),
  ).toBeLessThan(1e-10);
});
