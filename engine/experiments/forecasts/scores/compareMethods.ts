import type { ScoredForecast } from '../backtest.ts';
import type { MethodId } from '../methods.ts';
import { FORECAST_IDS, type ForecastIndicator } from '../series/indicators.ts';
import { type DieboldMariano, dieboldMariano } from './dieboldMariano.ts';

/** One method against another for one indicator and horizon, over all regions. */
export interface MethodTest {
  indicator: ForecastIndicator;
  horizon: number;
  method: MethodId;
  against: MethodId;
  /** Null where origins are too few, or the two never differ. */
  test: DieboldMariano | null;
}

/** Tests of each pair of methods, by indicator and horizon. */
export function testMethods(
  scores: readonly ScoredForecast[],
  horizons: readonly number[],
  pairs: readonly (readonly [MethodId, MethodId])[],
): MethodTest[] {
  return FORECAST_IDS.flatMap((indicator) =>
    horizons.flatMap((horizon) => {
      const own = scores.filter(
        (score) => score.indicator === indicator && score.horizon === horizon && !score.isNation,
      );
      if (own.length === 0) return [];
      return pairs.flatMap(([method, against]) => {
        const of = (id: MethodId) => own.filter((score) => score.method === id);
        const [first, second] = [of(method), of(against)];
        if (first.length === 0 || second.length === 0) return [];
        const test = testForecasts(first, second, horizon);
        return [{ indicator, horizon, method, against, test }];
      });
    }),
  );
}

/**
 * Test of equal accuracy of two ways to forecast one indicator so many years on. The loss at an origin
 * is the mean over regions of the continuous ranked probability score ÷ the region's mean absolute
 * yearly change: regions of one year err together, so that origins, not regions, are the
 * observations. Null where these are too few, or the two never differ.
 */
export function testForecasts(
  first: readonly ScoredForecast[],
  second: readonly ScoredForecast[],
  horizon: number,
): DieboldMariano | null {
  const [own, other] = [lossByOrigin(first), lossByOrigin(second)];
  const origins = [...own.keys()].filter((origin) => other.has(origin));
  const losses = (from: ReadonlyMap<number, number>) =>
    origins.map((origin) => from.get(origin) ?? Number.NaN);
  return dieboldMariano(losses(own), losses(other), horizon);
}

function lossByOrigin(scores: readonly ScoredForecast[]): Map<number, number> {
  const own = scores.filter((score) => Number.isFinite(score.naiveScale));
  const byOrigin = [...Map.groupBy(own, ({ origin }) => origin)].sort(([a], [b]) => a - b);
  return new Map(
    byOrigin.map(([origin, part]) => [
      origin,
      part.reduce((sum, { crps, naiveScale }) => sum + crps / naiveScale, 0) / part.length,
    ]),
  );
}
