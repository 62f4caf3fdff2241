import { describe, expect, test } from 'vitest';
import {
  MOST_DIMENSIONS,
  sobolSequence,
} from '../../../engine/experiments/sensitivity/sampling/sobolSequence.ts';
import { saltelliDesign } from '../../../engine/experiments/sensitivity/sobol/saltelliDesign.ts';
import { sobolIndices } from '../../../engine/experiments/sensitivity/sobol/sobolIndices.ts';
import { normal, openStreams } from '../../../engine/model/random/streams.ts';

describe('Sobol’ sequences', () => {
  test('begin as in another implementation of the same direction numbers', () => {
    // Points 0–5 and 15 in eight dimensions, unscrambled, of scipy.stats.qmc.Sobol 1.17.
    const points = sobolSequence(16, 8).map((point) => [...point]);
    expect(points[0]).toEqual(new Array(8).fill(0));
    expect(points[1]).toEqual(new Array(8).fill(0.5));
    expect(points[2]).toEqual([0.75, 0.25, 0.25, 0.25, 0.75, 0.75, 0.25, 0.75]);
    expect(points[3]).toEqual([0.25, 0.75, 0.75, 0.75, 0.25, 0.25, 0.75, 0.25]);
    expect(points[4]).toEqual([0.375, 0.375, 0.625, 0.875, 0.375, 0.125, 0.375, 0.875]);
    expect(points[5]).toEqual([0.875, 0.875, 0.125, 0.375, 0.875, 0.625, 0.875, 0.375]);
    expect(points[15]).toEqual([0.0625, 0.9375, 0.5625, 0.3125, 0.6875, 0.1875, 0.8125, 0.3125]);
  });

  test('put one point into each of 2^k equal intervals of every dimension, shifted or not', () => {
    const shift = Uint32Array.from(
      { length: MOST_DIMENSIONS },
      (_, dimension) => dimension * 26_843_547,
    );
    for (const points of [
      sobolSequence(64, MOST_DIMENSIONS),
      sobolSequence(64, MOST_DIMENSIONS, shift),
    ]) {
      for (let dimension = 0; dimension < MOST_DIMENSIONS; dimension++) {
        const strata = new Set(points.map((point) => Math.floor(point[dimension] * 64)));
        expect(strata.size).toBe(64);
      }
    }
  });

  test('have no dimensions without direction numbers', () => {
    expect(() => sobolSequence(2, MOST_DIMENSIONS + 1)).toThrow(`at most ${MOST_DIMENSIONS}`);
  });
});

/** Ishigami & Homma (1990): sin x₁ + a sin² x₂ + b x₃⁴ sin x₁ over (−π, π)³, a = 7, b = 0.1. */
function ishigami(point: Float64Array): number {
  const [x1, x2, x3] = Array.from(point, (u) => Math.PI * (2 * u - 1));
  return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1);
}

describe('Jansen’s estimators', () => {
  test('give the known indices of the Ishigami function', () => {
    const rows = 8192;
    const indices = sobolIndices(
      saltelliDesign(rows, 3, 'ishigami').map((point) => [ishigami(point)]),
      rows,
      3,
      'ishigami',
    );
    // Closed form (Saltelli et al. 2008): V = a²/8 + bπ⁴/5 + b²π⁸/18 + 1/2.
    const first = [0.3139, 0.4424, 0];
    const total = [0.5576, 0.4424, 0.2437];
    for (const [input, index] of indices.entries()) {
      expect(Math.abs(index.first.estimate - first[input])).toBeLessThan(0.005);
      expect(Math.abs(index.total.estimate - total[input])).toBeLessThan(0.005);
      expect(index.first.low).toBeLessThan(first[input]);
      expect(index.first.high).toBeGreaterThan(first[input]);
      expect(index.total.low).toBeLessThan(total[input]);
      expect(index.total.high).toBeGreaterThan(total[input]);
    }
  });

  test('give each term of a linear model its share of the variance', () => {
    // Σ c_i x_i over the unit cube: S_i = T_i = c_i² ÷ Σ c².
    const coefficients = [1, 2, 0, 4, 0.5];
    const squares = coefficients.reduce((sum, c) => sum + c * c, 0);
    const rows = 4096;
    const values = saltelliDesign(rows, 5, 'linear').map((point) => [
      point.reduce((sum, x, input) => sum + coefficients[input] * x, 0),
    ]);
    for (const [input, { first, total }] of sobolIndices(values, rows, 5, 'linear').entries()) {
      const share = coefficients[input] ** 2 / squares;
      expect(Math.abs(first.estimate - share)).toBeLessThan(0.01);
      expect(Math.abs(total.estimate - share)).toBeLessThan(0.01);
    }
  });

  test('say how much of a total index is luck', () => {
    // x₁ and, of variance as large as its own, luck of two members: T₂ is all luck, ½ ÷ (1 + ½).
    const rows = 4096;
    const stream = openStreams('luck of Sobol', 1).birth;
    const values = saltelliDesign(rows, 2, 'luck').map(([x], point) =>
      [0, 1].map((member) => x + normal(stream, member, point) / Math.sqrt(12)),
    );
    const [, idle] = sobolIndices(values, rows, 2, 'luck');
    expect(Math.abs(idle.total.estimate - 1 / 3)).toBeLessThan(0.03);
    expect(Math.abs((idle.luck as number) - 1 / 3)).toBeLessThan(0.03);
  });

  test('say that nothing matters where nothing varies', () => {
    const indices = sobolIndices(
      Array.from({ length: 8 * 4 }, () => [3, 3]),
      8,
      2,
      'constant',
    );
    for (const { first, total, luck } of indices) {
      expect(luck).toBe(0);
      expect([first.estimate, first.low, first.high]).toEqual([0, 0, 0]);
      expect([total.estimate, total.low, total.high]).toEqual([0, 0, 0]);
    }
  });
});
