import { describe, expect, it } from 'vitest';
import {
  moderated,
  quantileOf,
  studentQuantile,
} from '../../../engine/experiments/forecasts/distributions/predictive.ts';
import {
  autoregressiveChanges,
  autoregressiveLevels,
  fitCommon,
} from '../../../engine/experiments/forecasts/references/autoregression.ts';
import {
  dampedHolt,
  dampedYears,
  smooth,
} from '../../../engine/experiments/forecasts/references/dampedHolt.ts';
import { drift } from '../../../engine/experiments/forecasts/references/drift.ts';
import { lastValue } from '../../../engine/experiments/forecasts/references/lastValue.ts';
import type { Track } from '../../../engine/experiments/forecasts/tracks.ts';
import { normal } from '../../../engine/model/random/streams.ts';

function track(values: number[], breaks: number[] = []): Track {
  const changes = values
    .slice(1)
    .map((value, i) => (breaks.includes(i + 1) ? null : value - values[i]));
  return { region: 'a', lastYear: 2000, values, changes };
}

describe('the last value', () => {
  it('goes on, as wide as a random walk', () => {
    const [one] = lastValue([track([1, 3, 2, 4])])(4);
    // Changes 2, −1, 2: mean square 3, four steps.
    expect(one.centre).toBe(4);
    expect(one.scale).toBeCloseTo(Math.sqrt(3 * 4), 12);
  });

  it('does not take a new measurement for a change', () => {
    const [one] = lastValue([track([1, 3, 100, 102], [2])])(1);
    expect(one.scale).toBeCloseTo(2, 12);
  });
});

describe('the drift', () => {
  it('is the mean change, its uncertainty included', () => {
    const [one] = drift([track([1, 3, 2, 4])])(2);
    // Mean change 1, variance of changes ((1)² + (−2)² + 1²) ÷ 2 = 3.
    expect(one.centre).toBe(6);
    expect(one.scale).toBeCloseTo(Math.sqrt(3 * 2 * (1 + 2 / 3)), 12);
  });
});

describe('the autoregression', () => {
  it('finds the coefficient of a long simulated series', () => {
    // n = 4000: standard error √((1 − 0.36) ÷ 4000) = 0.0126; four of them, error 1 in 15,000.
    const values = [0];
    for (let t = 1; t < 4000; t++) {
      values.push(0.6 * values[t - 1] + normal({ key0: 3, key1: 5 }, t, 0));
    }
    const fit = fitCommon([values]);
    expect(Math.abs(fit.coefficient - 0.6)).toBeLessThan(0.05);
    expect(Math.abs(fit.spreads[0].variance - 1)).toBeLessThan(0.1);
  });

  it('lets changes return to their mean', () => {
    const series = track([0, 1, 3, 4, 6, 7, 9]);
    const { coefficient, means } = fitCommon([[1, 2, 1, 2, 1, 2]]);
    const [two] = autoregressiveChanges([series])(2);
    const expected = 9 + 2 * means[0] + (coefficient + coefficient ** 2) * (2 - means[0]);
    expect(two.centre).toBeCloseTo(expected, 12);
    expect(coefficient).toBeLessThan(0);
  });

  it('of levels returns to the mean of the level since it was last measured anew', () => {
    const flat = track([9, 9, 2, 4, 2, 4, 2], [2]);
    const [far] = autoregressiveLevels([flat])(400);
    expect(far.centre).toBeCloseTo(14 / 5, 6);
  });
});

describe('Holt’s method', () => {
  it('gives the published forecasts of air passengers in Australia', () => {
    // Hyndman & Athanasopoulos, Forecasting: principles and practice, 1st ed., 7.2: α 0.8, β* 0.2.
    const passengers = [
      17.5534, 21.8601, 23.8866, 26.9293, 26.8885, 28.8314, 30.0751, 30.9535, 30.1857, 31.5797,
      32.577569, 33.477398, 39.021581, 41.386432, 41.596552,
    ];
    const start = { level: passengers[0], trend: passengers[1] - passengers[0] };
    const { level, trend } = smooth(passengers, { level: 0.8, trend: 0.2, damping: 1 }, start);
    const ahead = [1, 2, 3, 4, 5].map((h) => Number((level + h * trend).toFixed(2)));
    expect(ahead).toEqual([43.76, 45.59, 47.43, 49.27, 51.1]);
  });

  it('damped looks ahead by a geometric sum', () => {
    expect(dampedYears(0.5, 3)).toBeCloseTo(0.5 + 0.25 + 0.125, 12);
    expect(dampedYears(1, 7)).toBe(7);
  });

  it('follows a straight line and falls short of it far ahead', () => {
    const [next] = dampedHolt([track([1, 2, 3, 4, 5, 6, 7, 8])])(1);
    const [far] = dampedHolt([track([1, 2, 3, 4, 5, 6, 7, 8])])(10);
    expect(next.centre).toBeGreaterThan(8.5);
    expect(next.centre).toBeLessThanOrEqual(9);
    expect(far.centre).toBeLessThan(18);
  });
});

it('short histories lean on those of others', () => {
  // s̃² = (3 · 2 + 1 · 8) ÷ 4 for the first, (3 · 2 + 9 · 4/3) ÷ 12 for the second.
  const spreads = moderated([
    { meanSquare: 8, n: 1 },
    { meanSquare: 4 / 3, n: 9 },
  ]);
  expect(spreads[0]).toEqual({ variance: expect.closeTo((3 * 2 + 8) / 4, 10), df: 4 });
  expect(spreads[1]).toEqual({ variance: expect.closeTo((3 * 2 + 12) / 12, 10), df: 12 });
});

it('quantiles are those of Student’s t', () => {
  expect(studentQuantile(0.975, 4)).toBeCloseTo(2.776, 3);
  expect(studentQuantile(0.1, 10)).toBeCloseTo(-1.372, 3);
  expect(quantileOf({ centre: 5, scale: 2, df: 7 }, 0.5)).toBe(5);
});
