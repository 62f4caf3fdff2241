import seedrandom from 'seedrandom';
import { expect, test } from 'vitest';
import { secondWord, threefry } from '../../../engine/model/random/threefry.ts';
import { threefryMany } from '../../../engine/model/random/threefryMany.ts';

/**
 * Threefry-2x32 for any number of rounds, word for word as Salmon, Moraes, Dror & Shaw (2011, section
 * 4.2) define it: before rounds 0, 4, 8, … the next two of the three key words are added, with the
 * number of the injection to the second; the eight rotations recur.
 */
function reference(rounds: number, key: [number, number], counter: [number, number]) {
  const rotations = [13, 15, 26, 6, 17, 29, 16, 24];
  const keys = [...key, 0x1bd11bda ^ key[0] ^ key[1]].map((word) => BigInt(word >>> 0));
  const mask = 2n ** 32n - 1n;
  let [a, b] = counter.map((word) => BigInt(word >>> 0));
  for (let round = 0; round <= rounds; round++) {
    if (round % 4 === 0) {
      const injection = round / 4;
      a = (a + keys[injection % 3]) & mask;
      b = (b + keys[(injection + 1) % 3] + BigInt(injection)) & mask;
    }
    if (round === rounds) break;
    const turn = BigInt(rotations[round % 8]);
    a = (a + b) & mask;
    b = (((b << turn) | (b >> (32n - turn))) & mask) ^ a;
  }
  return [Number(a), Number(b)];
}

// Known-answer vectors that its authors ship with their library (Random123, file kat_vectors):
// key and counter all zeros, all ones, digits of pi.
const ONES = 0xffffffff;
test.each([
  [13, [0, 0], [0, 0], [0x9d1c5ec6, 0x8bd50731]],
  [13, [ONES, ONES], [ONES, ONES], [0xfd36d048, 0x2d17272c]],
  [13, [0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3], [0xba3e4725, 0xf27d669e]],
  [20, [0, 0], [0, 0], [0x6b200159, 0x99ba4efe]],
  [20, [ONES, ONES], [ONES, ONES], [0x1cb996fc, 0xbb002be7]],
  [20, [0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3], [0xc4923a9c, 0x483df7a0]],
  [32, [0, 0], [0, 0], [0xcee3d47e, 0xa23dfd5c]],
  [32, [ONES, ONES], [ONES, ONES], [0x6e2fe0d0, 0xb1b76f82]],
] as [number, [number, number], [number, number], number[]][])(
  'the definition gives the published answer after %i rounds of key %j and counter %j',
  (rounds, key, counter, answer) => {
    expect(reference(rounds, key, counter)).toEqual(answer);
  },
);

test('the engine gives the words of the definition at 13 rounds for any key and counter', () => {
  const random = seedrandom('any key and counter');
  for (let i = 0; i < 20_000; i++) {
    const [key0, key1, counter0, counter1] = [0, 0, 0, 0].map(() => random.int32());
    const first = threefry(key0, key1, counter0, counter1) >>> 0;
    expect([first, secondWord >>> 0]).toEqual(reference(13, [key0, key1], [counter0, counter1]));
  }
});

test('so do the words that are made many at once, at one counter or counting down', () => {
  const random = seedrandom('many at once');
  const holders = Int32Array.from({ length: 2000 }, () => random.int32());
  const [first, second] = [new Int32Array(holders.length), new Int32Array(holders.length)];
  for (const step of [0, -1]) {
    const [key0, key1, counter] = [random.int32(), random.int32(), 1000];
    threefryMany(key0, key1, holders, counter, step, holders.length, first, second);
    for (const [i, holder] of holders.entries()) {
      const words = reference(13, [key0, key1], [holder, counter + i * step]);
      expect([first[i] >>> 0, second[i] >>> 0]).toEqual(words);
    }
  }
});

test('a holder above 2^31 or a counter below 0 is its 32 bits', () => {
  const signed = threefry(1, 2, -1, -5);
  expect(threefry(1, 2, 0xffffffff, 0xfffffffb)).toBe(signed);
});
