import { fromScale, SCALES, toScale } from '../scale.ts';
import { type ForecastIndicator, SERIES_INDICATORS } from '../series/indicators.ts';
import { last, type Track } from '../tracks.ts';

/** How far regions may miss the nation at the origin and still be all of it. */
const WHOLE = 0.01;

/**
 * Centres of regions moved so that counts add up to the nation's: sizes and money by one factor, net
 * migration by one rate, to nothing. Left as they are where regions are not the whole nation at the
 * origin, and for rates and means. The nation is the last track; `people` by track.
 */
export function reconciled(
  indicator: ForecastIndicator,
  tracks: readonly Track[],
  people: readonly number[],
  centres: readonly number[],
): number[] {
  const kind = SCALES[indicator];
  if (SERIES_INDICATORS[indicator].aggregation !== 'sum') return [...centres];
  const end = tracks.length - 1;
  const value = (centre: number, i: number) => fromScale(kind, centre, people[i]);
  const sumOf = (scaled: readonly number[]) =>
    scaled.slice(0, end).reduce((sum, centre, i) => sum + value(centre, i), 0);
  if (kind === 'per-thousand') {
    const heads = people.slice(0, end).reduce((sum, count) => sum + count, 0);
    const excess = toScale(kind, sumOf(centres), heads);
    return centres.map((centre, i) => (i === end ? 0 : centre - excess));
  }
  const now = tracks.map(last);
  if (Math.abs(sumOf(now) / value(now[end], end) - 1) > WHOLE) return [...centres];
  const missing = Math.log(value(centres[end], end) / sumOf(centres));
  return centres.map((centre, i) => (i === end ? centre : centre + missing));
}
