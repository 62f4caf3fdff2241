import { InputError } from '../../engine/errors.ts';
import { checkOrigin } from '../../engine/experiments/forecasts/forecast.ts';
import { firstOrigin } from '../../engine/experiments/forecasts/hindcasts/hindcast.ts';
import { type Series, yearsOf } from '../../engine/experiments/forecasts/series/series.ts';

/** Origins where none are asked for, and how long before the end of the series the last of them lies. */
const DEFAULT_COUNT = 7;
const DEFAULT_LAG = 4;

/**
 * The origins that were asked for, or else seven of them, the last four years before the end of the
 * series, as far as these reach. Errors: InputError where the series do not cover an origin, or where
 * no year is left to be scored.
 */
export function originsOf(series: Series, asked: readonly number[] | undefined): number[] {
  for (const origin of asked ?? []) checkOrigin(series, origin, '--origins');
  if (asked !== undefined) return [...asked];
  const first = firstOrigin(series);
  const end = yearsOf(series, 'population_average')?.last ?? 0;
  if (first >= end) {
    const sentence = `a backtest needs two years of population and employed and one to be scored after them; the series end in ${end}`;
    throw new InputError('incomplete-data', sentence, { field: 'series.table' });
  }
  const last = Math.max(first, end - DEFAULT_LAG);
  const from = Math.max(first, last - DEFAULT_COUNT + 1);
  return Array.from({ length: last - from + 1 }, (_, i) => from + i);
}
