import { InputError } from '../../errors.ts';
import { type QuantileName, summary } from './distributions/quantiles.ts';
import { forecastsAt, LEAST_HORIZON, prepareAll } from './forecastsAt.ts';
import { type AskQuestion, firstOrigin, planHindcasts } from './hindcasts/hindcast.ts';
import { type HindcastRunOptions, runHindcasts } from './hindcasts/runHindcasts.ts';
import type { IndicatorForecasts } from './indicatorForecasts.ts';
import type { CombinationWeights } from './learning/combination.ts';
import { type MethodId, PUBLISHED } from './methods.ts';
import type { TrendWeights } from './model/trendWeights.ts';
import { FORECAST_IDS, type ForecastIndicator } from './series/indicators.ts';
import { knownAt, type Series } from './series/series.ts';

export interface ForecastPlan {
  series: Series;
  /** Last year that is known, and the last that is forecast. */
  origin: number;
  to: number;
  ask: AskQuestion;
  /** The combination if not said. */
  method?: 'engine' | 'combination' | undefined;
}

export type ForecastRow = {
  region: string;
  indicator: ForecastIndicator;
  year: number;
  mean: number;
} & Record<QuantileName, number>;

/** How the forecasts of an indicator came about. */
export interface ForecastOrigin {
  method: 'engine' | 'combination';
  trend: TrendWeights;
  weights: CombinationWeights;
}

export interface Forecasts {
  rows: ForecastRow[];
  /** Indicators that the series know at the origin. */
  origins: Partial<Record<ForecastIndicator, ForecastOrigin>>;
}

/**
 * Forecasts of every indicator, region and of the nation, for each year after the origin, without
 * clusters. Nothing after the origin is read. Null when the signal stopped it early.
 * Errors: InputError where the series do not reach the origin.
 */
export async function forecast(
  { series, origin, to, ask, method = PUBLISHED }: ForecastPlan,
  options: Omit<HindcastRunOptions, 'withGravity'>,
): Promise<Forecasts | null> {
  checkOrigin(series, origin);
  const horizon = Math.max(LEAST_HORIZON, to - origin);
  const known = knownAt(series, origin);
  const planned = planHindcasts(known, origin, horizon, ask);
  const hindcasts = await runHindcasts(planned, { ...options, withGravity: false });
  if (hindcasts === null) return null;
  const found = forecastsAt(known, hindcasts, prepareAll(hindcasts, horizon));
  const { panel } = hindcasts[hindcasts.length - 1];
  const people = (region: string) =>
    panel.history('population_average', region).at(-1)?.value ?? Number.NaN;
  const told = FORECAST_IDS.filter((indicator) => found[indicator].tracks.length > 0);
  return {
    rows: told.flatMap((indicator) => rowsOf(indicator, found[indicator], method, to, people)),
    origins: Object.fromEntries(
      told.map((indicator) => {
        const { trend, weights } = found[indicator];
        return [indicator, { method, trend, weights }];
      }),
    ),
  };
}

function rowsOf(
  indicator: ForecastIndicator,
  { origin, tracks, predictives }: IndicatorForecasts,
  method: MethodId,
  to: number,
  people: (region: string) => number,
): ForecastRow[] {
  const byHorizon = predictives[method] ?? [];
  return tracks.flatMap(({ region }, i) =>
    byHorizon.slice(0, to - origin).map((byTrack, h) => ({
      region,
      indicator,
      year: origin + h + 1,
      ...summary(indicator, byTrack[i], people(region)),
    })),
  );
}

/** Errors: `bad-option` where no country can be built for the year, `incomplete-data` for any year. */
export function checkOrigin(series: Series, origin: number, option = '--origin'): void {
  const first = firstOrigin(series);
  const last = series.rows.reduce((latest, { year }) => Math.max(latest, year), -Infinity);
  if (first > last) {
    const sentence = `a forecast needs two years of population and employed, the series have one, ${last}`;
    throw new InputError('incomplete-data', sentence, { field: 'series.table' });
  }
  if (origin >= first && origin <= last) return;
  const sentence = `expected a year from ${first} to ${last}, which the series cover, found ${origin}.`;
  throw new InputError('bad-option', sentence, { field: option });
}
