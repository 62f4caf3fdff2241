import { describe, expect, test } from 'vitest';
import { elementaryEffects } from '../../../engine/experiments/sensitivity/morris/elementaryEffects.ts';
import { trajectories } from '../../../engine/experiments/sensitivity/morris/trajectories.ts';
import { noiseOf } from '../../../engine/experiments/sensitivity/noise.ts';
import { normal, openStreams } from '../../../engine/model/random/streams.ts';

const INPUTS = 4;
const walks = trajectories(20, INPUTS, 'morris');

describe('trajectories', () => {
  test('change each input once, by 2/3, on the grid of four levels', () => {
    for (const { points, order } of walks) {
      expect([...order].sort()).toEqual([0, 1, 2, 3]);
      for (const [step, input] of order.entries()) {
        for (let other = 0; other < INPUTS; other++) {
          const change = Math.abs(points[step + 1][other] - points[step][other]);
          expect(change).toBeCloseTo(other === input ? 2 / 3 : 0, 12);
        }
      }
      for (const point of points) {
        for (const x of point) expect(x * 3).toBeCloseTo(Math.round(x * 3), 12);
        expect(Math.min(...point)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...point)).toBeLessThanOrEqual(1);
      }
    }
  });

  test('start in all corners of the grid', () => {
    for (let input = 0; input < INPUTS; input++) {
      const starts = new Set(walks.map(({ points }) => Math.round(3 * points[0][input])));
      expect([...starts].sort()).toEqual([0, 1, 2, 3]);
    }
  });
});

describe('elementary effects', () => {
  const effectsOf = (model: (x: Float64Array) => number) =>
    elementaryEffects(
      walks,
      walks.flatMap(({ points }) => points.map((point) => [model(point)])),
      'morris',
    );

  test('of a linear model are its coefficients, at every point alike', () => {
    const effects = effectsOf(([a, b, c]) => 3 * a - 2 * b + 0 * c + 7);
    for (const [input, coefficient] of [3, -2, 0, 0].entries()) {
      const { mu, muStar, sigma } = effects[input];
      expect(mu).toBeCloseTo(coefficient, 10);
      expect(muStar.estimate).toBeCloseTo(Math.abs(coefficient), 10);
      expect(muStar.low).toBeCloseTo(Math.abs(coefficient), 10);
      expect(muStar.high).toBeCloseTo(Math.abs(coefficient), 10);
      expect(sigma).toBeCloseTo(0, 10);
    }
  });

  test('of a square are 1/3 × {2, 4} on this grid, and of a product depend on the other input', () => {
    // EE of x² from l to l + 2/3 is 2l + 2/3: 2/3 or 4/3 for l = 0 or 1/3.
    const [square, left, right, none] = effectsOf(([a, b, c]) => a * a + b * c);
    expect(square.muStar.low).toBeGreaterThan(2 / 3 - 1e-9);
    expect(square.muStar.high).toBeLessThan(4 / 3 + 1e-9);
    expect(square.sigma).toBeGreaterThan(0.25);
    expect(square.sigma).toBeLessThan(0.4);
    // EE of b·c in b is c, any level of the grid: mean near 1/2, spread above 0.
    for (const { mu, muStar, sigma } of [left, right]) {
      expect(mu).toBeCloseTo(muStar.estimate, 12);
      expect(Math.abs(mu - 0.5)).toBeLessThan(0.3);
      expect(sigma).toBeGreaterThan(0.2);
    }
    expect(none.muStar.estimate).toBe(0);
  });

  test('that cancel are seen by mu*, not by mu', () => {
    // In b the step always turns −1 into +1: EE = 3 (a − ½), of either sign, |EE| ½ or 3/2, mean 1.
    const [, turning] = effectsOf(([a, b]) => Math.sign(b - 0.5) * (a - 0.5));
    expect(Math.abs(turning.mu)).toBeLessThan(0.6);
    expect(Math.abs(turning.muStar.estimate - 1)).toBeLessThan(0.3);
  });
});

describe('luck', () => {
  test('is what members answer differently to the same change', () => {
    // Points differ by 10, members by 100 at all points alike: no luck in the differences.
    const common = [0, 10, 20, 30].map((point) => [0, 100, 200].map((member) => point + member));
    expect(noiseOf(common)).toEqual({ variance: 500 / 3, share: 0 });
    expect(noiseOf([[1], [2], [3]])).toEqual({ variance: 1, share: null });
  });

  test('has the share of the closed form for a balanced interaction', () => {
    // 2 × 2: interaction of ±d; points' means differ by 2p: mean squares 4d² ÷ 2 and 2p².
    const [p, d] = [3, 1];
    const { share, variance } = noiseOf([
      [p + d, p - d],
      [-p - d, -p + d],
    ]);
    expect(variance).toBeCloseTo(2 * p * p, 12);
    expect(share).toBeCloseTo((4 * d * d) / 2 / (2 * p * p), 12);
  });

  test('alone makes the mu* that it says', () => {
    // Normal luck of its own at every point, mean of four members: μ* = 2 s ÷ √(4 π) ÷ Δ, s = 3.
    const { key0, key1 } = openStreams('luck of Morris', 1).birth;
    const lucky = trajectories(200, 3, 'luck');
    const values = lucky.flatMap(({ points }, walk) =>
      points.map((_, point) =>
        [0, 1, 2, 3].map((member) => 3 * normal({ key0, key1 }, member, walk * 8 + point)),
      ),
    );
    const size = ((2 * 3) / Math.sqrt(4 * Math.PI)) * (3 / 2);
    for (const { luck, muStar } of elementaryEffects(lucky, values, 'luck')) {
      expect(Math.abs((luck as number) / size - 1)).toBeLessThan(0.1);
      expect(Math.abs(muStar.estimate / size - 1)).toBeLessThan(0.2);
    }
    expect(
      elementaryEffects(
        walks,
        walks.flatMap(({ points }) => points.map(() => [1])),
        'x',
      )[0].luck,
    ).toBeNull();
  });

  test('that all points of a member share makes no effect', () => {
    const values = walks.flatMap(({ points }) => points.map(([a]) => [a, a + 100, a - 50]));
    const [effect] = elementaryEffects(walks, values, 'shared');
    expect(effect.muStar.estimate).toBeCloseTo(1, 10);
    expect(effect.luck).toBeCloseTo(0, 10);
  });
});
