import { describe, expect, test } from 'vitest';
import { forEachCandidate } from '../../../engine/model/random/candidates.ts';
import { normalQuantile } from '../../../engine/model/random/normalQuantile.ts';
import { at, normal, openStreams, uniform } from '../../../engine/model/random/streams.ts';
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
    const count = 100_000;
    const cap = 0.03;
    const seen: number[] = [];
    forEachCandidate(streams.birth, 4, cap, count, (index) => seen.push(index));
    expect(Math.abs(seen.length - cap * count)).toBeLessThan(
      5 * Math.sqrt(count * cap * (1 - cap)),
    );
    expect(new Set(seen).size).toBe(seen.length);
    // Neighbours: the chance that the next index is a candidate too is again the cap.
    const pairs = seen.filter((index, i) => seen[i + 1] === index + 1).length;
    expect(Math.abs(pairs - cap * seen.length)).toBeLessThan(5 * Math.sqrt(seen.length * cap));
    const fewer: number[] = [];
    forEachCandidate(streams.birth, 4, cap, 50_000, (index) => fewer.push(index));
    expect(fewer).toEqual(seen.filter((index) => index < 50_000));
  });

  test('a cap of one visits everybody once, a cap of nought nobody', () => {
    const visited = (cap: number) => {
      const indices: number[] = [];
      forEachCandidate(streams.death, 0, cap, 70_000, (index) => indices.push(index));
      return indices;
    };
    expect(visited(1)).toEqual(Array.from({ length: 70_000 }, (_, i) => i));
    expect(visited(0)).toEqual([]);
  });
});
