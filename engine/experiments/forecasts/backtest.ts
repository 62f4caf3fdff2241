import { randomRanks } from './distributions/draws.ts';
import { forecastsAt, LEAST_HORIZON, prepareAll } from './forecastsAt.ts';
import {
  type AskQuestion,
  type Hindcast,
  type Later,
  outcomesOf,
  planHindcasts,
} from './hindcasts/hindcast.ts';
import { type HindcastRunOptions, runHindcasts } from './hindcasts/runHindcasts.ts';
import type { IndicatorForecasts } from './indicatorForecasts.ts';
import type { CombinationWeights } from './learning/combination.ts';
import { METHOD_IDS, type MethodId } from './methods.ts';
import { naiveScale } from './scores/pointErrors.ts';
import { type Scored, scoreOne } from './scores/scoreOne.ts';
import { FORECAST_IDS, type ForecastIndicator } from './series/indicators.ts';
import { knownAt, type Series } from './series/series.ts';
import { residents } from './tracks.ts';

export interface BacktestPlan {
  series: Series;
  /** Years from which forecasts are made, ascending. */
  origins: readonly number[];
  /** Years ahead at which they are scored, ascending. */
  horizons: readonly number[];
  ask: AskQuestion;
}

/** One forecast of one method beside what came to be. */
export interface ScoredForecast extends Scored {
  indicator: ForecastIndicator;
  method: MethodId;
  region: string;
  isNation: boolean;
  /** Whether the figure it is judged by is derived, not published. */
  isDerived: boolean;
  origin: number;
  horizon: number;
}

export interface Backtest {
  scores: ScoredForecast[];
  /** What each combination was made of. */
  combinations: { indicator: ForecastIndicator; origin: number; weights: CombinationWeights }[];
}

/**
 * Rolling origins: at each of them every method forecasts from what was known by then, and is scored
 * against what the series tell of later years. Null when the signal stopped it early.
 */
export async function backtest(
  { series, origins, horizons, ask }: BacktestPlan,
  options: Omit<HindcastRunOptions, 'withGravity'>,
): Promise<Backtest | null> {
  const horizon = Math.max(LEAST_HORIZON, ...horizons);
  const planned = planHindcasts(series, Math.max(...origins), horizon, ask);
  const hindcasts = await runHindcasts(planned, { ...options, withGravity: true });
  if (hindcasts === null) return null;
  return scoreHindcasts({ series, origins, horizons, ask }, hindcasts);
}

/** The part after the simulations: forecasts of every method, and their scores. */
export function scoreHindcasts(
  { series, origins, horizons }: BacktestPlan,
  hindcasts: readonly Hindcast[],
): Backtest {
  const prepared = prepareAll(hindcasts, Math.max(LEAST_HORIZON, ...horizons));
  const result: Backtest = { scores: [], combinations: [] };
  for (const origin of origins) {
    const hindcast = hindcasts.find((candidate) => candidate.origin === origin);
    if (hindcast === undefined) continue;
    const forecasts = forecastsAt(knownAt(series, origin), hindcasts, prepared);
    const later = outcomesOf(hindcast, knownAt(series, Infinity));
    for (const indicator of FORECAST_IDS) {
      if (forecasts[indicator].tracks.length === 0) continue;
      result.combinations.push({ indicator, origin, weights: forecasts[indicator].weights });
      result.scores.push(
        ...scoreOrigin(indicator, hindcast, forecasts[indicator], horizons, later),
      );
    }
  }
  return result;
}

function scoreOrigin(
  indicator: ForecastIndicator,
  hindcast: Hindcast,
  { tracks, predictives }: IndicatorForecasts,
  horizons: readonly number[],
  later: Later,
): ScoredForecast[] {
  const { origin, panel } = hindcast;
  return horizons.flatMap((horizon) =>
    tracks.flatMap((track, i) => {
      const { region } = track;
      const isNation = region === panel.nation;
      // Moves between regions add up to nothing: no forecast.
      if (isNation && indicator === 'internal_net_migration') return [];
      const observed = later.outcome(indicator, region, origin + horizon);
      if (observed === undefined) return [];
      const standing = {
        people: residents(panel, region, origin),
        naiveScale: naiveScale(later.changes(indicator, region)),
        ranks: randomRanks(`${indicator} ${region} ${origin} ${horizon}`),
      };
      return METHOD_IDS.flatMap((method): ScoredForecast[] => {
        const predictive = predictives[method]?.[horizon - 1][i];
        if (predictive === undefined) return [];
        const scored = scoreOne(indicator, predictive, observed.value, standing);
        const isDerived = observed.basis === 'derived';
        return [{ indicator, method, region, isNation, isDerived, origin, horizon, ...scored }];
      });
    }),
  );
}
