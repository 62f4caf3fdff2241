import type { ScoreRow } from '../../../engine/experiments/forecasts/scores/scoreRow.ts';
import { isDerived } from '../../../engine/experiments/forecasts/scores/scoreTable.ts';
import type { ForecastIndicator } from '../../../engine/experiments/forecasts/series/indicators.ts';
import type { IndicatorDefinition } from '../../../engine/model/indicators/definitions.ts';

/** What stands under a table or picture in which a star marks indicators. */
export const DERIVED_NOTE = '* judged by derived figures, as none are published by region and year';

/** What readers see of an indicator of the forecasts, and how its values are printed. */
export const FORECAST_NAMES: Record<
  ForecastIndicator,
  { label: string; kind: IndicatorDefinition['kind'] }
> = {
  population_average: { label: 'Population', kind: 'count' },
  employed: { label: 'Employed', kind: 'count' },
  unemployment_rate: { label: 'Unemployment rate', kind: 'percent' },
  mean_wage: { label: 'Mean wage', kind: 'money' },
  grp_nominal: { label: 'Gross regional product', kind: 'money' },
  internal_net_migration: { label: 'Net internal migration', kind: 'count' },
};

/** The name with a star where scores are by derived figures. */
export function starred(scores: readonly ScoreRow[], indicator: ForecastIndicator): string {
  return `${FORECAST_NAMES[indicator].label}${isDerived(scores, indicator) ? ' *' : ''}`;
}
