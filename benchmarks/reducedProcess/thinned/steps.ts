import { ROOM, regions } from '../regions.ts';

/** Persons whose processes of a month run together: their statuses fit the second-level cache. */
export const BLOCK = 32768;

/** One more than can come, in eights: `touch` reads to the end of eight. */
const LENGTH = BLOCK + 8;

/**
 * What a step of a block hands to the next; each entry is a candidate or an event.
 *
 * Each module takes what its loops use out of such records into constants of its own, which V8 treats
 * as known; imported arrays it looks up at every turn (measured: 1.3 times the whole time).
 */
export const steps = {
  person: new Int32Array(LENGTH),
  /** A random word: the event happens where it is below a threshold. */
  level: new Int32Array(LENGTH),
  /** Where a candidate stands in the list of those out of work. */
  place: new Int32Array(LENGTH),
  /** Status before the event. */
  before: new Int32Array(LENGTH),
  /** Changes of the sums of pay by region, added up when the block is done. */
  payChange: new Int32Array(ROOM),
};
const { person, payChange } = steps;

export function addPay(): void {
  for (let region = 0; region < ROOM; region++) {
    regions.pay[region] += payChange[region];
    payChange[region] = 0;
  }
}

/**
 * Reads the statuses of the first `count` candidates and forgets them: so short a loop has the most
 * memory reads under way at once, and the loops after it find their persons in the cache. Beyond
 * `count`, to the end of eight, it reads persons of earlier candidates, which does no harm.
 */
export function touch(status: Int32Array, count: number): number {
  let all = 0;
  for (let i = 0; i < count; i += 8) {
    all |=
      status[person[i]] |
      status[person[i + 1]] |
      status[person[i + 2]] |
      status[person[i + 3]] |
      status[person[i + 4]] |
      status[person[i + 5]] |
      status[person[i + 6]] |
      status[person[i + 7]];
  }
  return all;
}
