import type { IndicatorId } from '../../../model/indicators/definitions.ts';
import { inCurrency } from '../../../results/manifest/measures.ts';

/** How regions make the nation, and parts make a region. */
type Aggregation = 'sum' | { meanBy: 'employed' | 'population_average' };

export interface SeriesIndicator {
  /** As tables write it; "currency" stands for the code of the currency. */
  unit: string;
  aggregation: Aggregation;
}

/**
 * Every indicator that a table of series may hold. From some (price_level, internal_departures,
 * organisations_using_computers) nothing is computed: they are kept so that published tables can be
 * taken whole, and stand in the series that are given on.
 */
export const SERIES_INDICATORS = {
  population_average: { unit: 'persons', aggregation: 'sum' },
  employed: { unit: 'persons', aggregation: 'sum' },
  unemployment_rate: { unit: 'percent', aggregation: { meanBy: 'employed' } },
  mean_wage: { unit: 'currency a month', aggregation: { meanBy: 'employed' } },
  grp_nominal: { unit: 'million currency', aggregation: 'sum' },
  internal_net_migration: { unit: 'persons', aggregation: 'sum' },
  employed_agriculture: { unit: 'persons', aggregation: 'sum' },
  employed_industry_construction: { unit: 'persons', aggregation: 'sum' },
  employed_local_services: { unit: 'persons', aggregation: 'sum' },
  employed_business_services: { unit: 'persons', aggregation: 'sum' },
  employed_public_services: { unit: 'persons', aggregation: 'sum' },
  labour_force: { unit: 'persons', aggregation: 'sum' },
  price_level: { unit: 'nation = 100', aggregation: { meanBy: 'population_average' } },
  cash_income_per_head: {
    unit: 'currency a month',
    aggregation: { meanBy: 'population_average' },
  },
  internal_arrivals: { unit: 'persons', aggregation: 'sum' },
  internal_departures: { unit: 'persons', aggregation: 'sum' },
  internal_net_migration_h1: { unit: 'persons', aggregation: 'sum' },
  interregional_arrivals: { unit: 'persons', aggregation: 'sum' },
  births: { unit: 'persons', aggregation: 'sum' },
  deaths: { unit: 'persons', aggregation: 'sum' },
  natural_increase: { unit: 'persons', aggregation: 'sum' },
  birth_rate: { unit: 'per 1000', aggregation: { meanBy: 'population_average' } },
  death_rate: { unit: 'per 1000', aggregation: { meanBy: 'population_average' } },
  immigrants: { unit: 'persons', aggregation: 'sum' },
  emigrants: { unit: 'persons', aggregation: 'sum' },
  external_net_migration: { unit: 'persons', aggregation: 'sum' },
  mean_wage_q4: { unit: 'currency a month', aggregation: { meanBy: 'employed' } },
  higher_education_share: {
    unit: 'percent of persons 10 and older',
    aggregation: { meanBy: 'population_average' },
  },
  tertiary_share: {
    unit: 'percent of persons 25 and older',
    aggregation: { meanBy: 'population_average' },
  },
  connected_share: { unit: 'percent', aggregation: { meanBy: 'population_average' } },
  organisations_using_internet: { unit: 'organisations', aggregation: 'sum' },
  organisations_using_computers: {
    unit: 'percent',
    aggregation: { meanBy: 'employed' },
  },
  organisations_with_internet: { unit: 'percent', aggregation: { meanBy: 'employed' } },
} as const satisfies Record<string, SeriesIndicator>;

export type SeriesIndicatorId = keyof typeof SERIES_INDICATORS;

/** The unit as a table in that currency writes it. */
export function seriesUnit(indicator: SeriesIndicatorId, currency: string): string {
  return inCurrency(SERIES_INDICATORS[indicator].unit, currency);
}

/** What is forecast, and the indicator of the model that answers to it. */
export const FORECAST_INDICATORS = {
  population_average: 'population',
  employed: 'employed',
  unemployment_rate: 'unemployment_rate',
  mean_wage: 'mean_pay',
  grp_nominal: 'output',
  internal_net_migration: 'net_migration',
} as const satisfies Partial<Record<SeriesIndicatorId, IndicatorId>>;

export type ForecastIndicator = keyof typeof FORECAST_INDICATORS;
export const FORECAST_IDS = Object.keys(FORECAST_INDICATORS) as ForecastIndicator[];
