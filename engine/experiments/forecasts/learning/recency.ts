/**
 * Years after which what was seen counts half, wherever the recent past should tell more than the
 * distant: the same three years for trends, levels of migration, prices and errors of forecasts.
 * Chosen beforehand and not by indicator: scores hardly depend on it (docs/validation.md).
 */
export const HALF_LIFE = 3;

/** ½^(age ÷ half-life), age in years. */
export const recencyWeight = (age: number): number => 0.5 ** (age / HALF_LIFE);

/** Mean of yearly values, the latest last, recent ones counting more; 0 of none. */
export function recentMean(values: readonly number[]): number {
  let sum = 0;
  let weights = 0;
  for (const [at, value] of values.entries()) {
    const weight = recencyWeight(values.length - 1 - at);
    sum += weight * value;
    weights += weight;
  }
  return weights > 0 ? sum / weights : 0;
}
