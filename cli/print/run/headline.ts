import {
  INDICATORS,
  type IndicatorDefinition,
  PUBLIC_COST_PER_NET_JOB,
} from '../../../engine/model/indicators/definitions.ts';
import type { Manifest } from '../../../engine/results/manifest/manifest.ts';

/** What a reader wants to know first, in this order; a scenario's own indicators follow. */
const first: readonly string[] = [
  'population',
  'employed',
  'unemployment_rate',
  'mean_pay',
  'output_per_head',
  'remote_share',
  'pay_theil_between',
  'migration_to_richer',
  'cluster_jobs',
  'programme_outlays_total',
  PUBLIC_COST_PER_NET_JOB.id,
];

export function headlineIndicators(
  indicators: readonly IndicatorDefinition[],
): IndicatorDefinition[] {
  const builtIn = new Set([...INDICATORS, PUBLIC_COST_PER_NET_JOB].map(({ id }) => id));
  return [
    ...first.flatMap((id) => indicators.filter((indicator) => indicator.id === id)),
    ...indicators.filter(({ id }) => !builtIn.has(id)),
  ];
}

/** The first and the last year of a run and every fifth one between them. */
export function headlineYears({ firstYear, lastYear }: Manifest): number[] {
  const years = [];
  for (let year = firstYear; year < lastYear; year += 5) years.push(year);
  return [...years, lastYear];
}
