import { type Hindcast, outcomesOf } from './hindcasts/hindcast.ts';
import { type Prepared, prepare } from './hindcasts/prepared.ts';
import { forecastInTurn, type IndicatorForecasts } from './indicatorForecasts.ts';
import { FORECAST_IDS, type ForecastIndicator } from './series/indicators.ts';
import type { KnownSeries } from './series/series.ts';

/** Horizons of which forecasts learn, years: as long as most users look ahead. */
export const LEAST_HORIZON = 5;

export type PreparedIndicators = Record<ForecastIndicator, Prepared[]>;

/** All that hangs on single origins, so that forecasts of several origins need it once. */
export function prepareAll(hindcasts: readonly Hindcast[], horizon: number): PreparedIndicators {
  return Object.fromEntries(
    FORECAST_IDS.map((indicator) => [
      indicator,
      hindcasts.map((hindcast) => prepare(indicator, hindcast, horizon)),
    ]),
  ) as PreparedIndicators;
}

/**
 * Forecasts at the origin of `known`, the last of the hindcasts up to it, from what was known then:
 * outcomes of earlier forecasts count as far as they were published by then.
 */
export function forecastsAt(
  known: KnownSeries,
  hindcasts: readonly Hindcast[],
  prepared: PreparedIndicators,
): Record<ForecastIndicator, IndicatorForecasts> {
  const count = hindcasts.findIndex(({ origin }) => origin === known.origin) + 1;
  const outcomes = hindcasts.slice(0, count).map((hindcast) => outcomesOf(hindcast, known));
  return Object.fromEntries(
    FORECAST_IDS.map((indicator) => {
      const forecasts = forecastInTurn(
        indicator,
        prepared[indicator].slice(0, count),
        (i, region, year) => outcomes[i].outcome(indicator, region, year)?.value,
      );
      return [indicator, forecasts[count - 1]];
    }),
  ) as Record<ForecastIndicator, IndicatorForecasts>;
}
