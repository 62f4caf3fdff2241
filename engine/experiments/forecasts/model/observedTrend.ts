import { recentMean } from '../learning/recency.ts';
import { dampedYears } from '../references/dampedHolt.ts';
import type { ForecastIndicator } from '../series/indicators.ts';
import { measuredChanges, type Track } from '../tracks.ts';

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
    return recentMean(values) - values[values.length - 1];
  }
  const growth = yearlyTrend(track);
  const lasting =
    indicator === 'unemployment_rate'
      ? 0
      : indicator === 'employed' && population !== undefined
        ? yearlyTrend(population)
        : growth;
  return horizon * lasting + dampedYears(DAMPING, horizon) * (growth - lasting);
}

function yearlyTrend(track: Track): number {
  return recentMean(measuredChanges(track));
}
