import { KEY_PARITY } from '../../../engine/model/random/threefry.ts';
import { CAPS, reducedProcess } from '../process.ts';
import { NOBODY, skipTable } from './skipTable.ts';
import { steps } from './steps.ts';

const { person, level } = steps;

/** Where each process has its table of skips among TABLES. */
export const TABLE_OF = { separation: 0, moving: 1 << 12, start: 2 << 12 } as const;

/** All in one, so that the loop knows its address. */
const TABLES = new Int32Array(3 << 12);
TABLES.set(skipTable(CAPS.separation), TABLE_OF.separation);
TABLES.set(skipTable(CAPS.moving), TABLE_OF.moving);
TABLES.set(skipTable(reducedProcess().unemployedAtStart), TABLE_OF.start);

/** Room for the draws of a block in a month. */
const DRAWS_A_MONTH = 2 ** 16;

/**
 * Candidates among the persons from `first` to before `end`, each person independently with the
 * table's probability, into `steps`; returns how many. One call of Threefry-2x32-13
 * (as in engine/model/random/threefry.ts, written out: a call costs as much again) gives skip and
 * level. Keyed by stream, month and block, never by what happened: arms meet the same candidates.
 */
export function drawCandidates(
  table: number,
  key0: number,
  key1: number,
  month: number,
  block: number,
  first: number,
  end: number,
): number {
  const key2 = KEY_PARITY ^ key0 ^ key1;
  const key2plus1 = (key2 + 1) | 0;
  const key0plus2 = (key0 + 2) | 0;
  const key1plus3 = (key1 + 3) | 0;
  const start = (block + key0) | 0;
  let counter = (key1 + month * DRAWS_A_MONTH) | 0;
  let count = 0;
  let position = first;
  while (true) {
    let a = start;
    let b = counter;
    counter = (counter + 1) | 0;
    a = (a + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    a = (a + b) | 0;
    b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0;
    b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0;
    b = ((b << 6) | (b >>> 26)) ^ a;
    a = (a + key1) | 0;
    b = (b + key2plus1) | 0;
    a = (a + b) | 0;
    b = ((b << 17) | (b >>> 15)) ^ a;
    a = (a + b) | 0;
    b = ((b << 29) | (b >>> 3)) ^ a;
    a = (a + b) | 0;
    b = ((b << 16) | (b >>> 16)) ^ a;
    a = (a + b) | 0;
    b = ((b << 24) | (b >>> 8)) ^ a;
    a = (a + key2) | 0;
    b = (b + key0plus2) | 0;
    a = (a + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    a = (a + b) | 0;
    b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0;
    b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0;
    b = ((b << 6) | (b >>> 26)) ^ a;
    a = (a + key0) | 0;
    b = (b + key1plus3) | 0;
    a = (a + b) | 0;
    b = ((b << 17) | (b >>> 15)) ^ a;
    // Which outcome of the column, and whether anybody was met, are worked out without a branch.
    const column = a >>> 20;
    const entry = TABLES[table | column];
    const other = entry & NOBODY;
    const isOwn = ((a & 0xfffff) - (entry >>> 12)) >> 31;
    const skip = other ^ ((other ^ column) & isOwn);
    position = (position + skip) | 0;
    if (position >= end) return count;
    person[count] = position;
    level[count] = b;
    const met = (skip - NOBODY) >>> 31;
    count = (count + met) | 0;
    position = (position + met) | 0;
  }
}
