import seedrandom from 'seedrandom';
import type { Interval } from '../../claims/verdict.ts';

/** An estimate with its interval. */
export interface Estimated extends Interval {
  estimate: number;
}

/** Resamples of which an interval is made, and its confidence. */
const RESAMPLES = 1000;
const CONFIDENCE = 0.95;

/**
 * Percentile intervals of statistics of `count` rows (Efron 1979): rows are drawn with replacement,
 * and `statistics` is told which, as often as each has been drawn. One interval a statistic.
 */
export function bootstrap(
  count: number,
  statistics: (rows: Int32Array) => ArrayLike<number>,
  seed: string,
): Interval[] {
  const random = seedrandom(`aimaq|${seed}|bootstrap`);
  const rows = new Int32Array(count);
  const drawn: number[][] = [];
  for (let resample = 0; resample < RESAMPLES; resample++) {
    for (let i = 0; i < count; i++) rows[i] = Math.floor(random() * count);
    for (const [index, value] of Array.from(statistics(rows)).entries()) {
      drawn[index] ??= [];
      drawn[index].push(value);
    }
  }
  return drawn.map((values) => {
    const sorted = Float64Array.from(values).sort();
    const tail = (1 - CONFIDENCE) / 2;
    return { low: quantile(sorted, tail), high: quantile(sorted, 1 - tail), level: CONFIDENCE };
  });
}

/** Linear interpolation between order statistics (type 7 of Hyndman & Fan 1996). */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
