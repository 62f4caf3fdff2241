import { dampedYears } from '../references/dampedHolt.ts';
import type { ForecastIndicator } from '../series/indicators.ts';
import { measuredChanges, type Track } from '../tracks.ts';

/**
 * Years after which a past change, or for net migration a past level, counts half in the observed
 * trend. Population grows smoothly, so that its last years tell most; yearly changes of surveyed
 * employment and of money are largely noise.
 */
const HALF_LIFE: Record<ForecastIndicator, number> = {
  population_average: 0.5,
  employed: 3,
  unemployment_rate: 2,
  mean_wage: 4,
  grp_nominal: 4,
  internal_net_migration: 3,
};

/** What cannot go on for ever: each year ahead counts so much of the one before. */
const DAMPING = 0.8;

/**
 * Change of an indicator if its observed trend goes on: `horizon` × the mean of its yearly changes,
 * recent ones counting more. Rates cannot change for ever, so the trend of the unemployment rate is
 * damped, and so is that of employment against `population`, the region's population on its scale;
 * net migration, which has no direction, returns to its mean level.
 */
export function trendChange(
  indicator: ForecastIndicator,
  track: Track,
  population: Track | undefined,
  horizon: number,
): number {
  const { values } = track;
  if (indicator === 'internal_net_migration') {
    return recentMean(values, HALF_LIFE[indicator]) - values[values.length - 1];
  }
  const growth = yearlyTrend(indicator, track);
  const lasting =
    indicator === 'unemployment_rate'
      ? 0
      : indicator === 'employed' && population !== undefined
        ? yearlyTrend('population_average', population)
        : growth;
  return horizon * lasting + dampedYears(DAMPING, horizon) * (growth - lasting);
}

function yearlyTrend(indicator: ForecastIndicator, track: Track): number {
  return recentMean(measuredChanges(track), HALF_LIFE[indicator]);
}

/** Mean of values, the latest last, weighted by ½^(age ÷ half-life); 0 of none. */
export function recentMean(values: readonly number[], halfLife: number): number {
  let sum = 0;
  let weights = 0;
  for (const [at, value] of values.entries()) {
    const weight = 0.5 ** ((values.length - 1 - at) / halfLife);
    sum += weight * value;
    weights += weight;
  }
  return weights > 0 ? sum / weights : 0;
}
