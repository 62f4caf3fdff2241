import seedrandom from 'seedrandom';
import { describe, expect, test } from 'vitest';
import { fitPowerLaw, steepestExponent } from '../../../benchmarks/speed/exponent.ts';
import { normal } from '../../../benchmarks/speed/splitRegions.ts';
import { studentTwoSidedQuantile } from '../../../engine/experiments/claims/studentT.ts';

describe('a fitted exponent', () => {
  test('is exact for a power law', () => {
    const law = fitPowerLaw([1e3, 1e4, 1e6].map((size) => ({ size, cost: 0.02 * size ** 1.2 })));
    expect(law.exponent).toBeCloseTo(1.2, 12);
    expect(law.scale).toBeCloseTo(0.02, 12);
    expect(law.standardError).toBeLessThan(1e-12);
  });

  test('is the one worked out by hand, with its standard error', () => {
    // ln size 0, 1, 2 and ln cost 0, 1, 3: slope 3 ÷ 2, squares of residuals 1 ÷ 6, SE √(1 ÷ 12).
    const points = [0, 1, 3].map((y, x) => ({ size: Math.exp(x), cost: Math.exp(y) }));
    const law = fitPowerLaw(points);
    expect(law.exponent).toBeCloseTo(1.5, 12);
    expect(law.standardError).toBeCloseTo(Math.sqrt(1 / 12), 12);
    expect(law.scale).toBeCloseTo(Math.exp(-1 / 6), 12);
  });

  test('stands within its interval as often as the interval says', () => {
    // 2000 trials at 95 %: the count of hits is binomial, and 0.5 % from it is one standard error;
    // four of them are missed once in 16,000 seeds.
    const random = seedrandom('exponent');
    const sizes = [1, 2, 5, 10, 20, 50, 100];
    const reach = studentTwoSidedQuantile(0.05, sizes.length - 2);
    let hits = 0;
    for (let trial = 0; trial < 2000; trial++) {
      const points = sizes.map((size) => ({
        size,
        cost: 3 * size ** 1.05 * Math.exp(0.1 * normal(random)),
      }));
      const { exponent, standardError } = fitPowerLaw(points);
      if (Math.abs(exponent - 1.05) < reach * standardError) hits++;
    }
    expect(Math.abs(hits / 2000 - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / 2000));
  });

  test('does not hide a cost that bends upwards', () => {
    const points = [1, 10, 100].map((size) => ({ size, cost: 100 + size ** 2 }));
    expect(fitPowerLaw(points).exponent).toBeLessThan(1.01);
    expect(steepestExponent(points.toReversed())).toBeCloseTo(Math.log10(10_100 / 200), 12);
  });

  test('has no standard error from two points, and none is made of one or of nothing', () => {
    const two = [2, 4].map((size) => ({ size, cost: size }));
    expect(fitPowerLaw(two).standardError).toBeNaN();
    expect(() => fitPowerLaw(two.slice(1))).toThrow('two different sizes');
    expect(() => fitPowerLaw([...two, { size: 8, cost: 0 }])).toThrow('above 0');
  });
});
