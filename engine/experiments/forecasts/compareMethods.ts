import type { ScoredForecast } from './backtest.ts';
import type { MethodId } from './methods.ts';
import { type DieboldMariano, dieboldMariano } from './scores/dieboldMariano.ts';
import { FORECAST_IDS, type ForecastIndicator } from './series/indicators.ts';

/** One method against another for one indicator and horizon, over all regions. */
export interface MethodTest {
  indicator: ForecastIndicator;
  horizon: number;
  method: MethodId;
  against: MethodId;
  /** Null where origins are too few, or the two never differ. */
  test: DieboldMariano | null;
}

/**
 * Tests of equal accuracy. The loss at an origin is the mean over regions of the continuous ranked
 * probability score ÷ the region's mean absolute yearly change: regions of one year err together, so
 * that origins, not regions, are the observations.
 */
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
        const [first, second] = [lossByOrigin(own, method), lossByOrigin(own, against)];
        const origins = [...first.keys()].filter((origin) => second.has(origin));
        if (origins.length === 0) return [];
        const losses = (from: ReadonlyMap<number, number>) =>
          origins.map((origin) => from.get(origin) ?? Number.NaN);
        const test = dieboldMariano(losses(first), losses(second), horizon);
        return [{ indicator, horizon, method, against, test }];
      });
    }),
  );
}

function lossByOrigin(scores: readonly ScoredForecast[], method: MethodId): Map<number, number> {
  const own = scores.filter(
    (score) => score.method === method && Number.isFinite(score.naiveScale),
  );
  const byOrigin = [...Map.groupBy(own, ({ origin }) => origin)].sort(([a], [b]) => a - b);
  return new Map(
    byOrigin.map(([origin, part]) => [
      origin,
      part.reduce((sum, { crps, naiveScale }) => sum + crps / naiveScale, 0) / part.length,
    ]),
  );
}
