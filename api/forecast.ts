import {
  type Forecasts,
  forecast as forecastFrom,
} from '../engine/experiments/forecasts/forecast.ts';
import { yearsOf } from '../engine/experiments/forecasts/series/series.ts';
import { askOf, DEFAULT_MEMBERS, seriesOf } from '../reports/backtest/observed.ts';
import type { Scenario } from '../scenarios/scenario.ts';

export interface ForecastOptions {
  /** Last year that is known; the last of the scenario's series if not given. */
  origin?: number;
  /** Last year that is forecast. */
  to: number;
  /** Simulations of each origin. */
  members?: number;
  threads?: number;
  signal?: AbortSignal;
}

/**
 * Forecasts of population, jobs, pay, output and migration by region, without clusters, from the
 * scenario's observed series, with quantiles. Null where the signal stopped it early.
 *
 * Errors: `InputError` where the scenario has no series or they do not reach the origin.
 */
export function forecast(
  scenario: Scenario,
  { origin, to, members = DEFAULT_MEMBERS, ...options }: ForecastOptions,
): Promise<Forecasts | null> {
  const series = seriesOf(scenario);
  const last = origin ?? yearsOf(series, 'population_average')?.last ?? 0;
  const plan = { series, origin: last, to, ask: askOf(scenario) };
  return forecastFrom(plan, { ...options, members });
}
