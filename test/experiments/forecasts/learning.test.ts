import { describe, expect, it } from 'vitest';
import { studentQuantile } from '../../../engine/experiments/forecasts/distributions/predictive.ts';
import { reconciled } from '../../../engine/experiments/forecasts/distributions/reconcile.ts';
import { combinationWeights } from '../../../engine/experiments/forecasts/learning/combination.ts';
import {
  type ForecastError,
  spreadsFrom,
} from '../../../engine/experiments/forecasts/learning/dispersion.ts';
import { HALF_LIFE, recentMean } from '../../../engine/experiments/forecasts/learning/recency.ts';
import { spreadCorrection } from '../../../engine/experiments/forecasts/learning/sharpness.ts';
import { combinedOf } from '../../../engine/experiments/forecasts/methods.ts';
import { withoutLuck } from '../../../engine/experiments/forecasts/model/modelPaths.ts';
import { priceGrowthAhead } from '../../../engine/experiments/forecasts/model/nominalPath.ts';
import { mixed, trendWeights } from '../../../engine/experiments/forecasts/model/trendWeights.ts';
import type { Track } from '../../../engine/experiments/forecasts/tracks.ts';

const track = (region: string, last: number): Track => ({
  region,
  lastYear: 2000,
  values: [last],
  changes: [],
});

describe('what the engine makes of model and trend', () => {
  const settings = { prior: 0.5, power: 1, isNominal: false };

  it('is half of each before anything has come', () => {
    const weights = trendWeights([], [], settings);
    expect(weights.region).toEqual({ model: 0.5, trend: 0.5 });
    expect(mixed([{ model: 2, trend: 4 }], 0, weights)).toBe(3);
  });

  it('comes near the weights that many origins show', () => {
    const changes = Array.from({ length: 400 }, (_, origin) => [
      [
        { model: Math.sin(origin), trend: Math.cos(3 * origin) },
        { model: Math.cos(origin), trend: Math.sin(2 * origin) },
        { model: 0, trend: 0 },
      ],
    ]);
    const outcomes = changes.map(([tracks]) => [
      tracks.map(({ model, trend }) => 0.9 * model + 0.2 * trend),
    ]);
    const { region } = trendWeights(changes, outcomes, settings);
    expect(region.model).toBeCloseTo(0.9, 1);
    expect(region.trend).toBeCloseTo(0.2, 1);
  });

  it('does not take years of low inflation for prices that stand still', () => {
    const path = { model: 0.05, trend: 0.05 };
    const changes = Array.from({ length: 9 }, () => [[path, path]]);
    const outcomes = changes.map(() => [[0.01, 0.01]]);
    const inReal = trendWeights(changes, outcomes, settings);
    expect(mixed([path, path], 1, inReal)).toBeLessThan(0.03);
    const ofMoney = trendWeights(changes, outcomes, { ...settings, isNominal: true });
    expect(mixed([path, path], 1, ofMoney)).toBeCloseTo(0.05, 12);
  });
});

describe('spreads learnt from errors', () => {
  const priors = { nation: 'all', prior: () => 1, power: 0.5 };
  const errors = (size: (horizon: number) => number): ForecastError[] =>
    Array.from({ length: 60 }, (_, origin) =>
      [1, 2, 3, 4].flatMap((horizon) =>
        ['a', 'b'].map((region) => ({
          origin,
          horizon,
          region,
          error: (origin % 2 === 0 ? 1 : -1) * size(horizon),
        })),
      ),
    ).flat();

  it('have the root mean square and the growth of the errors', () => {
    const spread = spreadsFrom(
      errors((h) => 3 * h),
      priors,
    );
    const { scale, df } = spread?.('a', 4) ?? { scale: 0, df: 1 };
    // Variance of the t: scale² df ÷ (df − 2), a little more than that of the errors.
    const deviation = scale * Math.sqrt(df / (df - 2));
    expect(deviation / 12).toBeGreaterThan(0.95);
    expect(deviation / 12).toBeLessThan(1.1);
  });

  it('are unknown without errors', () => {
    expect(spreadsFrom([], priors)).toBeNull();
  });

  it('are corrected to hold four outcomes in five', () => {
    const half = studentQuantile(0.9, 5);
    const past = Array.from({ length: 1000 }, (_, i) => ({
      origin: i,
      predictive: { centre: 0, scale: 1, df: 5 },
      // Evenly from 0 to twice the half-width: four in five lie within 1.6 of it.
      outcome: (2 * half * (i + 0.5)) / 1000,
    }));
    expect(spreadCorrection(past)).toBeCloseTo(1.6, 1);
    expect(spreadCorrection([])).toBe(1);
  });
});

describe('the combination', () => {
  it('weighs all alike at first, and what scored better more', () => {
    const equal = combinationWeights(combinedOf('employed'), { relative: {}, origins: 0 });
    for (const weight of Object.values(equal)) expect(weight).toBeCloseTo(1 / 6, 12);
    const relative = Object.fromEntries(
      combinedOf('employed').map((method) => [
        method,
        Array<number>(9).fill(method === 'engine' ? 0.5 : 1),
      ]),
    );
    const learnt = combinationWeights(combinedOf('employed'), { relative, origins: 9 });
    // Inverse squares 1, 1, 1, 1, 1, 4, and a tenth of the weight equal.
    expect(learnt.engine).toBeCloseTo(0.9 * (4 / 9) + 0.1 / 6, 12);
    expect(Object.values(learnt).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });

  it('of net migration leaves out what carries a trend on', () => {
    const combined = combinedOf('internal_net_migration');
    const weights = combinationWeights(combined, { relative: {}, origins: 0 });
    expect(Object.keys(weights).sort()).toEqual([
      ...['autoregression', 'engine', 'last-value', 'model'],
    ]);
    expect(weights.engine).toBeCloseTo(1 / 4, 12);
  });
});

it('regions add up to the nation', () => {
  const tracks = [track('a', Math.log(60)), track('b', Math.log(40)), track('all', Math.log(100))];
  const centres = [Math.log(70), Math.log(40), Math.log(120)];
  const moved = reconciled('population_average', tracks, [60, 40, 100], centres).map(Math.exp);
  expect(moved[0] + moved[1]).toBeCloseTo(120, 9);
  expect(moved[0] / moved[1]).toBeCloseTo(70 / 40, 9);
  const moves = reconciled('internal_net_migration', tracks, [60, 40, 100], [5, 1, 3]);
  expect(60 * moves[0] + 40 * moves[1]).toBeCloseTo(0, 9);
  expect(moves[2]).toBe(0);
});

it('prices that grew evenly go on so; a jump fades', () => {
  expect(priceGrowthAhead([0.08, 0.08, 0.08, 0.08], 3)).toBeCloseTo(0.24, 12);
  const [one, two] = [1, 2].map((h) => priceGrowthAhead([0.05, 0.05, 0.05, 0.2], h));
  expect(one).toBeGreaterThan(two - one);
  expect(priceGrowthAhead([], 3)).toBe(0);
});

it('a recent mean halves the weight with every half-life', () => {
  const [old, recent] = [0, 3];
  const between = Array<number>(HALF_LIFE - 1).fill(2);
  // Weights ½ at the half-life and 1 now put the mean of the two ends at 2, too.
  expect(recentMean([old, ...between, recent])).toBeCloseTo(2, 12);
  expect(recentMean([])).toBe(0);
});

it('differences no larger than luck are taken for luck', () => {
  const lucky = withoutLuck([
    { mean: 1, variance: 4 },
    { mean: 3, variance: 4 },
  ]);
  expect(lucky).toEqual([2, 2]);
  const sure = withoutLuck([
    { mean: 1, variance: 0 },
    { mean: 3, variance: 0 },
  ]);
  expect(sure).toEqual([1, 3]);
});
