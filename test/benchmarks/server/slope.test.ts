import seedrandom from 'seedrandom';
import { expect, test } from 'vitest';
import { slopeOf } from '../../../benchmarks/server/slope.ts';

test('a straight line has its slope, and no doubt about it', () => {
  const points = Array.from({ length: 100 }, (_, x) => ({ x, y: 3 - 0.5 * x }));
  const { slope, low, high } = slopeOf(points);
  expect([slope, low, high].map((value) => Number(value.toFixed(9)))).toEqual([-0.5, -0.5, -0.5]);
});

test('the interval is that of the means of blocks', () => {
  // Means 0, 1, 1, 2 at 0, 1, 2, 3: slope 0.6, residual variance 0.1, t of 2 degrees 4.302653.
  const points = [0, 1, 1, 2].map((y, x) => ({ x, y }));
  const { slope, low, high } = slopeOf(points, 4);
  expect(slope).toBeCloseTo(0.6, 9);
  expect(high - slope).toBeCloseTo(4.302653 * Math.sqrt(0.1 / 5), 5);
  expect(slope - low).toBeCloseTo(high - slope, 9);
});

test('the interval holds a flat line about as often as it says', () => {
  const stream = seedrandom('flat');
  const held = Array.from({ length: 400 }, () => {
    const { low, high } = slopeOf(Array.from({ length: 60 }, (_, x) => ({ x, y: stream() })));
    return low <= 0 && high >= 0;
  }).filter(Boolean).length;
  // 380 expected; four standard deviations are 17.
  expect(held).toBeGreaterThan(362);
  expect(held).toBeLessThan(398);
});
