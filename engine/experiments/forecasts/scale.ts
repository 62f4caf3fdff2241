import type { ForecastIndicator } from './series/indicators.ts';

/**
 * The scale on which an indicator changes evenly and errs symmetrically: sizes and money on the
 * logarithm, rates as they are, net migration per 1000 residents of the region at the origin.
 */
export type ScaleKind = 'logarithm' | 'level' | 'per-thousand';

export const SCALES: Record<ForecastIndicator, ScaleKind> = {
  population_average: 'logarithm',
  employed: 'logarithm',
  unemployment_rate: 'level',
  mean_wage: 'logarithm',
  grp_nominal: 'logarithm',
  internal_net_migration: 'per-thousand',
};

/** Money is nominal: prices carry it on whatever else happens. */
export const isMoney = (indicator: ForecastIndicator): boolean =>
  indicator === 'mean_wage' || indicator === 'grp_nominal';

export function toScale(kind: ScaleKind, value: number, people: number): number {
  if (kind === 'logarithm') return Math.log(value);
  return kind === 'level' ? value : (1000 * value) / people;
}

export function fromScale(kind: ScaleKind, value: number, people: number): number {
  if (kind === 'logarithm') return Math.exp(value);
  return kind === 'level' ? value : (value * people) / 1000;
}

/**
 * How the error of a forecast grows with the horizon h, as h^p, before errors of the past can tell:
 * ½ where changes are unpredictable from year to year (a random walk), 1 where growth is constant but
 * unknown, 1½ where growth itself wanders.
 */
export const ERROR_GROWTH: Record<ForecastIndicator, number> = {
  population_average: 1.25,
  employed: 0.75,
  unemployment_rate: 0.5,
  mean_wage: 1,
  grp_nominal: 0.75,
  internal_net_migration: 0.5,
};

/**
 * Weight of the model’s change and of the observed trend each, before forecasts of the past can tell:
 * equal weights of these two, and for rates of a third, that nothing changes.
 */
export function priorWeight(kind: ScaleKind): number {
  return kind === 'logarithm' ? 1 / 2 : 1 / 3;
}
