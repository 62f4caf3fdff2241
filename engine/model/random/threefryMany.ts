import { KEY_PARITY } from './threefry.ts';

/**
 * The words of `threefry` for many counters, the same rounds written out in the loop: fills the first
 * `count` entries of `first` and `second` with the words of the counters (holders[i], counter + i ·
 * step). A call costs more than its words: 4 ns for a pair here, 9 ns in a function that makes one
 * (Node 26).
 */
export function threefryMany(
  key0: number,
  key1: number,
  holders: Int32Array,
  counter: number,
  step: number,
  count: number,
  first: Int32Array,
  second: Int32Array,
): void {
  const key2 = KEY_PARITY ^ key0 ^ key1;
  for (let i = 0, next = counter | 0; i < count; i++, next = (next + step) | 0) {
    let a = (holders[i] + key0) | 0;
    let b = (next + key1) | 0;
    a = (a + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    a = (a + b) | 0;
    b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0;
    b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0;
    b = ((b << 6) | (b >>> 26)) ^ a;
    a = (a + key1) | 0;
    b = (b + key2 + 1) | 0;
    a = (a + b) | 0;
    b = ((b << 17) | (b >>> 15)) ^ a;
    a = (a + b) | 0;
    b = ((b << 29) | (b >>> 3)) ^ a;
    a = (a + b) | 0;
    b = ((b << 16) | (b >>> 16)) ^ a;
    a = (a + b) | 0;
    b = ((b << 24) | (b >>> 8)) ^ a;
    a = (a + key2) | 0;
    b = (b + key0 + 2) | 0;
    a = (a + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    a = (a + b) | 0;
    b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0;
    b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0;
    b = ((b << 6) | (b >>> 26)) ^ a;
    a = (a + key0) | 0;
    b = (b + key1 + 3) | 0;
    a = (a + b) | 0;
    b = ((b << 17) | (b >>> 15)) ^ a;
    first[i] = a;
    second[i] = b;
  }
}
