import { type Stream, uniform } from './streams.ts';

/** Holders that share a chain of skips; growth at the end of the array leaves earlier blocks alone. */
export const BLOCK = 32768;
const DRAWS_A_BLOCK = 2 ** 17;

/**
 * Visits each index below `count` with probability `cap`, independently, at a cost of the visits
 * only: geometric skips (Devroye 1986, ch. X.2). The caller accepts a visit with hazard ÷ cap.
 * Keyed by stream, month and block, never by what happened: arms meet the same candidates.
 */
export function forEachCandidate(
  stream: Stream,
  month: number,
  cap: number,
  count: number,
  visit: (index: number) => void,
): void {
  if (cap <= 0) return;
  const scale = cap < 1 ? 1 / Math.log1p(-cap) : 0;
  for (let start = 0, block = 0; start < count; start += BLOCK, block++) {
    const end = Math.min(start + BLOCK, count);
    // Negative counters: apart from those of persons, which are not.
    const counter = -1 - month * DRAWS_A_BLOCK;
    let index = start - 1;
    for (let draw = 0; ; draw++) {
      const chance = uniform(stream, block, counter - draw);
      index += 1 + Math.floor(Math.log1p(-chance) * scale);
      if (index >= end) break;
      visit(index);
    }
  }
}
