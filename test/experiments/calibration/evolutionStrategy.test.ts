import { describe, expect, test } from 'vitest';
import {
  beginSearch,
  nextGeneration,
  pointsOf,
  type SearchOptions,
} from '../../../engine/experiments/calibration/evolutionStrategy.ts';

type Objective = (x: readonly number[]) => number;

/** The lowest point that a search of so many generations comes upon. */
function minimise(objective: Objective, options: SearchOptions, generations: number) {
  let search = beginSearch(options);
  let best = { point: [] as number[], value: Number.POSITIVE_INFINITY };
  for (let generation = 0; generation < generations; generation++) {
    const points = pointsOf(search);
    const values = points.map(objective);
    for (const [index, value] of values.entries()) {
      if (value < best.value) best = { point: points[index], value };
    }
    search = nextGeneration(search, values);
  }
  return best;
}

const seed = 'known functions';
const sphere: Objective = (x) => x.reduce((sum, value) => sum + value * value, 0);
// Rosenbrock 1960, n dimensions: minimum 0 at (1, …, 1).
const rosenbrock: Objective = (x) =>
  x.slice(1).reduce((sum, next, i) => sum + 100 * (next - x[i] ** 2) ** 2 + (1 - x[i]) ** 2, 0);
// Beale 1958: minimum 0 at (3, 0.5).
const beale: Objective = ([x, y]) =>
  (1.5 - x + x * y) ** 2 + (2.25 - x + x * y ** 2) ** 2 + (2.625 - x + x * y ** 3) ** 2;
// Rastrigin 1974: minimum 0 at 0 among about 11^n local ones.
const rastrigin: Objective = (x) =>
  x.reduce((sum, value) => sum + value ** 2 - 10 * Math.cos(2 * Math.PI * value) + 10, 0);

describe('the search finds known minima', () => {
  test('of the sphere in ten dimensions', () => {
    const found = minimise(sphere, { start: new Array(10).fill(3), spread: 1, seed }, 300);
    expect(found.value).toBeLessThan(1e-12);
  });

  test('of an ellipsoid whose axes differ a thousandfold', () => {
    const ellipsoid: Objective = (x) =>
      x.reduce((sum, value, i) => sum + 10 ** ((6 * i) / (x.length - 1)) * value * value, 0);
    const found = minimise(ellipsoid, { start: new Array(6).fill(1), spread: 0.5, seed }, 500);
    expect(found.value).toBeLessThan(1e-12);
  });

  test('of Rosenbrock’s valley in five dimensions', () => {
    const found = minimise(rosenbrock, { start: new Array(5).fill(-1), spread: 0.5, seed }, 600);
    expect(found.value).toBeLessThan(1e-10);
    for (const value of found.point) expect(value).toBeCloseTo(1, 4);
  });

  test('of Beale’s function', () => {
    const found = minimise(beale, { start: [0, 0], spread: 1, seed }, 150);
    expect(found.point[0]).toBeCloseTo(3, 5);
    expect(found.point[1]).toBeCloseTo(0.5, 5);
  });

  test('of Rastrigin’s, among many local ones, with enough points a generation', () => {
    const start = [3, -2, 4, 1];
    const found = minimise(rastrigin, { start, spread: 2, points: 100, seed }, 120);
    expect(found.value).toBeLessThan(1e-9);
  });
});

test('only the order of values counts', () => {
  const options: SearchOptions = { start: [2, -1, 4], spread: 1, seed };
  const plain = minimise(sphere, options, 40);
  const stretched = minimise((x) => Math.exp(sphere(x)) - 7, options, 40);
  expect(stretched.point).toEqual(plain.point);
});

test('the same seed asks for the same points, another for others', () => {
  const options: SearchOptions = { start: [0, 0], spread: 1, seed };
  expect(pointsOf(beginSearch(options))).toEqual(pointsOf(beginSearch(options)));
  expect(pointsOf(beginSearch(options))).not.toEqual(
    pointsOf(beginSearch({ ...options, seed: 'another' })),
  );
});

test('a point without a value is the worst of its generation', () => {
  const found = minimise(
    (x) => (x[0] < 0 ? Number.NaN : sphere(x)),
    {
      start: [3, 3],
      spread: 1,
      seed,
    },
    120,
  );
  expect(found.value).toBeLessThan(1e-8);
});
