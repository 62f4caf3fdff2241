import { secondWord, threefry } from '../../engine/model/random/threefry.ts';

/** Two words that key a stream, or a process in a month. */
export interface Key {
  key0: number;
  key1: number;
}

/**
 * What draws. Streams of candidates are keyed by seed and process alone: month and block are their
 * counters. The others get a key of each month.
 */
export const STREAMS = {
  separating: 0,
  moving: 1,
  start: 2,
  seeking: 3,
  finding: 4,
  going: 5,
  denseEvent: 6,
  denseMove: 7,
  denseDraw: 8,
} as const;

/** Any two fixed words. */
const ROOT = { key0: 0x2545f491, key1: 0x4f6cdd1d };

/** Threefry of seed, stream and month under a fixed key: no two share a key. */
export function keyOf(seed: number, stream: keyof typeof STREAMS, month = 0): Key {
  const key0 = threefry(ROOT.key0, ROOT.key1, seed, STREAMS[stream] * 2 ** 16 + month);
  return { key0, key1: secondWord };
}

/**
 * A word of a person in a month: a 32-bit finaliser of two multiplications (Wellons 2018, "Prospecting
 * for hash functions"; his best constants), the key's second word added in between. `scrambled` is
 * without the last xor-shift, which changes the lower half only: enough where it is compared.
 */
export function word(person: number, key0: number, key1: number): number {
  const last = scrambled(person, key0, key1);
  return last ^ (last >>> 15);
}

export function scrambled(person: number, key0: number, key1: number): number {
  let x = (person + key0) | 0;
  x ^= x >>> 16;
  x = (Math.imul(x, 0x21f0aaad) + key1) | 0;
  x ^= x >>> 15;
  return Math.imul(x, 0xd35a2d97);
}

/** A word, as a signed integer, is below it with this probability, to 2⁻³²; 1 loses 2⁻³². */
export function threshold(probability: number): number {
  // `| 0`: compared as an integer, not as a floating-point number.
  return (Math.min(Math.round(probability * 2 ** 32), 2 ** 32 - 1) - 2 ** 31) | 0;
}
