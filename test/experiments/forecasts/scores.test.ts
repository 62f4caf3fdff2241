import { describe, expect, it } from 'vitest';
import {
  coverage,
  histogram,
  probabilityTransform,
} from '../../../engine/experiments/forecasts/scores/calibration.ts';
import { fairCrps } from '../../../engine/experiments/forecasts/scores/crps.ts';
import { dieboldMariano } from '../../../engine/experiments/forecasts/scores/dieboldMariano.ts';
import { intervalScore } from '../../../engine/experiments/forecasts/scores/intervalScore.ts';
import { pinballLoss } from '../../../engine/experiments/forecasts/scores/pinball.ts';
import {
  meanAbsoluteError,
  naiveScale,
  rootMeanSquaredError,
} from '../../../engine/experiments/forecasts/scores/pointErrors.ts';
import { normalQuantile } from '../../../engine/model/random/normalQuantile.ts';
import { normal } from '../../../engine/model/random/streams.ts';

/** CRPS of the standard normal at y (Gneiting & Raftery 2007, eq. 21), φ and Φ for these y by table. */
const NORMAL_CRPS = [
  { y: 0, crps: 2 * 0.398942 - 1 / Math.sqrt(Math.PI) },
  { y: 1, crps: 2 * 0.841345 - 1 + 2 * 0.241971 - 1 / Math.sqrt(Math.PI) },
  { y: -2, crps: -2 * (2 * 0.02275 - 1) + 2 * 0.053991 - 1 / Math.sqrt(Math.PI) },
];

describe('the fair CRPS of an ensemble', () => {
  it('is |x − y| less half the distance of the members', () => {
    // 1/2 (|0 − 3| + |2 − 3|) − 1/(2 · 2 · 1) (2 + 2) = 2 − 1
    expect(fairCrps([2, 0], 3)).toBeCloseTo(1, 12);
    expect(fairCrps([5, 5, 5], 2)).toBeCloseTo(3, 12);
  });

  it.each(NORMAL_CRPS)('of many normal members at $y is that of the normal', ({ y, crps }) => {
    const n = 20_000;
    const members = Array.from({ length: n }, (_, i) => normalQuantile((i + 0.5) / n));
    expect(fairCrps(members, y)).toBeCloseTo(crps, 3);
  });

  it('is expected to be the same for two members as for many', () => {
    // 40,000 pairs: standard error of the mean below 0.006, so 4 of them leave an error of 1 in 15,000.
    const stream = { key0: 7, key1: 11 };
    let sum = 0;
    const pairs = 40_000;
    for (let i = 0; i < pairs; i++) {
      sum += fairCrps([normal(stream, i, 0), normal(stream, i, 1)], 1);
    }
    expect(Math.abs(sum / pairs - NORMAL_CRPS[1].crps)).toBeLessThan(0.024);
  });
});

it('the interval score is the width and 2/α for what lies outside', () => {
  expect(intervalScore({ low: 1, high: 3 }, 2, 0.8)).toBeCloseTo(2, 12);
  expect(intervalScore({ low: 1, high: 3 }, 0.5, 0.8)).toBeCloseTo(2 + 10 * 0.5, 12);
  expect(intervalScore({ low: 1, high: 3 }, 4, 0.5)).toBeCloseTo(2 + 4 * 1, 12);
});

it('the pinball loss is least at the quantile', () => {
  const values = Array.from({ length: 100 }, (_, i) => i + 1);
  const loss = (q: number) => values.reduce((sum, y) => sum + pinballLoss(q, y, 0.3), 0);
  expect(loss(30)).toBeLessThan(loss(25));
  expect(loss(30.5)).toBeLessThan(loss(36));
  expect(pinballLoss(2, 5, 0.9)).toBeCloseTo(2.7, 12);
  expect(pinballLoss(5, 2, 0.9)).toBeCloseTo(0.3, 12);
});

it('point errors are means over errors, scaled by the changes of the series', () => {
  expect(meanAbsoluteError([3, -4, 5])).toBe(4);
  expect(rootMeanSquaredError([3, -4])).toBeCloseTo(Math.sqrt(12.5), 12);
  expect(naiveScale([1, -2, 3])).toBe(2);
  expect(naiveScale([0, 0])).toBeNaN();
});

it('coverage, transform and histogram count', () => {
  const inside = { low: 0, high: 2, observed: 2 };
  const outside = { low: 0, high: 2, observed: 2.1 };
  expect(coverage([inside, inside, inside, outside])).toBe(0.75);
  expect(probabilityTransform([1, 2, 3, 4], 2.5)).toBe(0.5);
  expect(probabilityTransform([1, 2, 3, 4], 2)).toBe(0.375);
  expect(histogram([0, 0.49, 0.5, 0.99, 1], 2)).toEqual([2, 3]);
});

describe('the test of Diebold and Mariano', () => {
  it('one step ahead is the t-test of the mean difference', () => {
    const test = dieboldMariano([2, 4, 6, 8, 10], [1, 2, 3, 4, 5], 1);
    // Differences 1 … 5: t = 3 ÷ (√2.5 ÷ √5) with 4 degrees of freedom.
    expect(test?.difference).toBe(3);
    expect(test?.statistic).toBeCloseTo(3 / Math.sqrt(0.5), 10);
    expect(test?.pValue).toBeCloseTo(0.01324, 4);
  });

  it('further ahead adds autocovariances and shrinks for small samples', () => {
    const d = [1, 2, 2, 1, 0, 1];
    const mean = 7 / 6;
    const covariance = (lag: number) =>
      d.slice(lag).reduce((sum, x, t) => sum + (x - mean) * (d[t] - mean), 0) / 6;
    const variance = covariance(0) + 2 * covariance(1);
    const correction = Math.sqrt((6 + 1 - 4 + 2 / 6) / 6);
    const test = dieboldMariano(d, [0, 0, 0, 0, 0, 0], 2);
    expect(test?.statistic).toBeCloseTo((mean / Math.sqrt(variance / 6)) * correction, 10);
  });

  it('says nothing where origins are few or losses equal', () => {
    expect(dieboldMariano([1, 2], [2, 1], 1)).toBeNull();
    expect(dieboldMariano([1, 2, 3, 4, 5], [2, 1, 2, 1, 2], 3)).toBeNull();
    expect(dieboldMariano([1, 2, 3], [1, 2, 3], 1)).toBeNull();
  });
});
