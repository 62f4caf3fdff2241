import { describe, expect, test } from 'vitest';
import { candidates, drawCandidates } from '../../../engine/model/random/candidates.ts';
import { outerExponential, quickExponential } from '../../../engine/model/random/exponential.ts';
import { normalQuantile } from '../../../engine/model/random/normalQuantile.ts';
import {
  at,
  BLOCK,
  chance,
  drawMany,
  normal,
  openStreams,
  secondChance,
  uniform,
  unit,
  words,
} from '../../../engine/model/random/streams.ts';
import { secondWord, threefry } from '../../../engine/model/random/threefry.ts';

describe('Threefry-2x32 with 13 rounds gives the published answers', () => {
  // Known-answer vectors that its authors ship with their library (Random123, file kat_vectors).
  test.each([
    [
      [0, 0, 0, 0],
      [0x9d1c5ec6, 0x8bd50731],
    ],
    [
      [-1, -1, -1, -1],
      [0xfd36d048, 0x2d17272c],
    ],
    [
      [0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3],
      [0xba3e4725, 0xf27d669e],
    ],
  ])('key and counter %j', ([key0, key1, counter0, counter1], answer) => {
    const first = threefry(key0, key1, counter0, counter1) >>> 0;
    expect([first, secondWord >>> 0]).toEqual(answer);
  });
});

describe('keyed streams', () => {
  const streams = openStreams('a readable seed', 3);

  test('the same seed, member and process give the same draws, any other another', () => {
    const draw = (seed: string, member: number, process: 'birth' | 'death') =>
      uniform(openStreams(seed, member)[process], 7, at(5));
    const first = draw('a', 0, 'birth');
    expect(draw('a', 0, 'birth')).toBe(first);
    expect(
      new Set([first, draw('b', 0, 'birth'), draw('a', 1, 'birth'), draw('a', 0, 'death')]),
    ).toHaveLength(4);
  });

  test('uniform draws have the moments of the uniform distribution', () => {
    // 200,000 draws: mean ± 5 standard errors (two-sided error rate 6e-7), the seed is fixed.
    const n = 200_000;
    let total = 0;
    let squares = 0;
    let product = 0;
    let previous = uniform(streams.synthesis, 0, at(0));
    for (let holder = 1; holder <= n; holder++) {
      const draw = uniform(streams.synthesis, holder, at(0));
      total += draw;
      squares += draw * draw;
      product += (draw - 0.5) * (previous - 0.5);
      previous = draw;
    }
    expect(Math.abs(total / n - 1 / 2)).toBeLessThan((5 * Math.sqrt(1 / 12)) / Math.sqrt(n));
    expect(Math.abs(squares / n - 1 / 3)).toBeLessThan((5 * Math.sqrt(4 / 45)) / Math.sqrt(n));
    expect(Math.abs(product / n)).toBeLessThan(5 / 12 / Math.sqrt(n));
  });

  test('normal draws and the normal quantile agree with the normal distribution', () => {
    const n = 100_000;
    let inside = 0;
    for (let holder = 0; holder < n; holder++) {
      if (Math.abs(normal(streams.organisations, holder, 0)) < 1.959963984540054) inside++;
    }
    expect(Math.abs(inside / n - 0.95)).toBeLessThan(5 * Math.sqrt((0.95 * 0.05) / n));
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 7);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167813, 7);
    expect(normalQuantile(0.5)).toBeCloseTo(0, 9);
  });

  test('candidates come at the cap, independently, and do not depend on how many others there are', () => {
    const cap = 0.03;
    const stretch = { id: 3, first: 1000, end: 1000 + BLOCK };
    const seen: number[] = [];
    const months = 20;
    let pairs = 0;
    let level = 0;
    for (let month = 0; month < months; month++) {
      const count = drawCandidates(streams.birth, month, stretch, cap);
      const persons = [...candidates.person.subarray(0, count)];
      expect(new Set(persons).size).toBe(count);
      // Neighbours: the chance that the next index is a candidate too is again the cap.
      pairs += persons.filter((index, i) => persons[i + 1] === index + 1).length;
      for (const chance of candidates.chance.subarray(0, count)) level += chance / cap;
      seen.push(...persons);
    }
    const n = months * BLOCK;
    // Five standard errors each: error rate 6e-7; seeds are fixed.
    expect(Math.abs(seen.length - cap * n)).toBeLessThan(5 * Math.sqrt(n * cap * (1 - cap)));
    expect(Math.abs(pairs - cap * seen.length)).toBeLessThan(5 * Math.sqrt(seen.length * cap));
    const spread = 5 * Math.sqrt(1 / 12 / seen.length);
    expect(Math.abs(level / seen.length - 0.5)).toBeLessThan(spread);
    drawCandidates(streams.birth, 4, stretch, cap);
    const all = candidates.person.slice();
    const fewer = drawCandidates(streams.birth, 4, { ...stretch, end: 5000 }, cap);
    expect([...candidates.person.subarray(0, fewer)]).toEqual(
      [...all.subarray(0, fewer)].filter((index) => index < 5000),
    );
  });

  test('a cap of one visits everybody once, a cap of nought nobody', () => {
    const stretch = { id: 0, first: 7, end: 7 + BLOCK };
    expect(drawCandidates(streams.death, 0, stretch, 1)).toBe(BLOCK);
    expect([...candidates.person]).toEqual(Array.from({ length: BLOCK }, (_, i) => 7 + i));
    expect(drawCandidates(streams.death, 0, stretch, 0)).toBe(0);
  });

  test('skips are exponential: the ziggurat has the distribution it stands for', () => {
    const n = 400_000;
    const limits = [0.01, 0.1, 0.5, 1, 2, 4, 7, 8, 9];
    const below = limits.map(() => 0);
    const holders = new Int32Array(BLOCK).map((_, i) => i);
    let count = 0;
    for (let round = 0; count < n; round++) {
      drawMany(streams.access, holders, round, BLOCK);
      for (let i = 0; i < BLOCK; i++, count++) {
        let x = quickExponential(words.first[i]);
        // Undecided words of one round are decided by the second word, or left out with it.
        if (x < 0) x = outerExponential(words.first[i], unit(words.second[i]));
        if (x < 0) count--;
        else for (const [k, limit] of limits.entries()) below[k] += x < limit ? 1 : 0;
      }
    }
    for (const [k, limit] of limits.entries()) {
      const p = -Math.expm1(-limit);
      const room = 5 * Math.sqrt((p * (1 - p)) / count);
      expect(Math.abs(below[k] / count - p), `below ${limit}`).toBeLessThan(room);
    }
  });

  test('words made many at once are those made one by one', () => {
    const holders = Int32Array.from([0, 1, 77, 2 ** 31 - 1, -5]);
    drawMany(streams.migration, holders, 12, holders.length);
    for (const [i, holder] of holders.entries()) {
      expect(unit(words.first[i])).toBe(chance(streams.migration, holder, 12));
      expect(unit(words.second[i])).toBe(secondChance());
    }
  });
});
