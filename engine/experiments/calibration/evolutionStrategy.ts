import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import seedrandom from 'seedrandom';
import { normal, type Stream } from '../../model/random/streams.ts';
import { dot } from '../moments.ts';

/** How a search is set up. */
export interface SearchOptions {
  /** Where it begins, and how far from there the first points lie in each coordinate. */
  start: readonly number[];
  spread: number;
  /** Points of a generation; 4 + ⌊3 ln n⌋ by default (Hansen 2016). */
  points?: number;
  seed: string;
}

/** Where a search stands: plain data, so that it can be gone through again. */
export interface Search {
  readonly options: Required<SearchOptions>;
  readonly generation: number;
  readonly mean: readonly number[];
  readonly spread: number;
  readonly covariance: readonly (readonly number[])[];
  readonly spreadPath: readonly number[];
  readonly covariancePath: readonly number[];
}

/**
 * Minimisation without derivatives by the covariance matrix adaptation evolution strategy,
 * CMA-ES with weighted recombination, rank-one and rank-μ updates and cumulative control of the
 * step, all constants as in Hansen 2016, "The CMA Evolution Strategy: A Tutorial" (arXiv:1604.00772),
 * table 1. It asks for a generation of points, is told their values, and uses only their order, so
 * that a rough or scaled objective does not disturb it. Every normal draw is keyed by generation,
 * point and coordinate: the same seed asks for the same points.
 */
export function beginSearch({ points, ...options }: SearchOptions): Search {
  const n = options.start.length;
  return {
    options: { ...options, points: points ?? 4 + Math.floor(3 * Math.log(n)) },
    generation: 0,
    mean: options.start,
    spread: options.spread,
    covariance: Matrix.eye(n).to2DArray(),
    spreadPath: zeros(n),
    covariancePath: zeros(n),
  };
}

/** The points of the present generation: mean + spread · C^½ · normal draws. */
export function pointsOf(search: Search): number[][] {
  const { options, mean, spread, generation } = search;
  const n = mean.length;
  const { vectors, lengths } = axesOf(search);
  const stream = streamOf(options.seed);
  return Array.from({ length: options.points }, (_, point) => {
    const along = lengths.map(
      (length, axis) => length * normal(stream, generation, point * n + axis),
    );
    return mean.map((centre, row) => centre + spread * dot(along, vectors[row]));
  });
}

/** The next generation, given the values at the points of this one. NaN counts as worst. */
export function nextGeneration(search: Search, values: readonly number[]): Search {
  const { mean, spread, options, generation } = search;
  const n = mean.length;
  const rates = ratesOf(n, options.points);
  const points = pointsOf(search);
  const order = values.map((_, index) => index).sort((a, b) => rank(values[a]) - rank(values[b]));
  const steps = order
    .slice(0, rates.weights.length)
    .map((index) => points[index].map((value, row) => (value - mean[row]) / spread));
  const step = mean.map((_, row) =>
    steps.reduce((sum, one, index) => sum + rates.weights[index] * one[row], 0),
  );

  const white = whitened(search, step);
  const spreadPath = search.spreadPath.map(
    (value, row) =>
      (1 - rates.spreadMemory) * value +
      Math.sqrt(rates.spreadMemory * (2 - rates.spreadMemory) * rates.effective) * white[row],
  );
  const length = Math.hypot(...spreadPath);
  const grown = length / Math.sqrt(1 - (1 - rates.spreadMemory) ** (2 * (generation + 1)));
  // While the step is still growing fast, the path is not trusted for the covariance.
  const isSteady = grown < (1.4 + 2 / (n + 1)) * expectedLength(n);
  const covariancePath = search.covariancePath.map(
    (value, row) =>
      (1 - rates.pathMemory) * value +
      (isSteady
        ? Math.sqrt(rates.pathMemory * (2 - rates.pathMemory) * rates.effective) * step[row]
        : 0),
  );
  const lost = isSteady ? 0 : rates.rankOne * rates.pathMemory * (2 - rates.pathMemory);
  const covariance = search.covariance.map((row, i) =>
    row.map(
      (value, j) =>
        (1 - rates.rankOne - rates.rankMany + lost) * value +
        rates.rankOne * covariancePath[i] * covariancePath[j] +
        rates.rankMany *
          steps.reduce((sum, one, index) => sum + rates.weights[index] * one[i] * one[j], 0),
    ),
  );
  return {
    options,
    generation: generation + 1,
    mean: mean.map((value, row) => value + spread * step[row]),
    spread:
      spread * Math.exp((rates.spreadMemory / rates.damping) * (length / expectedLength(n) - 1)),
    covariance,
    spreadPath,
    covariancePath,
  };
}

/** Standard deviation of the points along the longest axis: how far the search still looks. */
export function widthOf(search: Search): number {
  return search.spread * Math.max(...axesOf(search).lengths);
}

/** Learning rates for `n` coordinates and λ points (Hansen 2016, table 1, positive weights). */
function ratesOf(n: number, points: number) {
  const parents = Math.floor(points / 2);
  const raw = Array.from(
    { length: parents },
    (_, index) => Math.log((points + 1) / 2) - Math.log(index + 1),
  );
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  const weights = raw.map((weight) => weight / total);
  const effective = 1 / weights.reduce((sum, weight) => sum + weight * weight, 0);
  const spreadMemory = (effective + 2) / (n + effective + 5);
  const rankOne = 2 / ((n + 1.3) ** 2 + effective);
  return {
    weights,
    effective,
    spreadMemory,
    damping: 1 + 2 * Math.max(0, Math.sqrt((effective - 1) / (n + 1)) - 1) + spreadMemory,
    pathMemory: (4 + effective / n) / (n + 4 + (2 * effective) / n),
    rankOne,
    rankMany: Math.min(
      1 - rankOne,
      (2 * (0.25 + effective + 1 / effective - 2)) / ((n + 2) ** 2 + effective),
    ),
  };
}

/** C = B D² Bᵀ: columns of B and lengths D, in which C^½ draws and C^−½ whitens. */
function axesOf({ covariance }: Search): { vectors: number[][]; lengths: number[] } {
  const matrix = new Matrix(covariance.map((row) => [...row]));
  const { eigenvectorMatrix, realEigenvalues } = new EigenvalueDecomposition(matrix, {
    assumeSymmetric: true,
  });
  return {
    vectors: eigenvectorMatrix.to2DArray(),
    lengths: realEigenvalues.map((value) => Math.sqrt(Math.max(0, value))),
  };
}

/** C^−½ · step. */
function whitened(search: Search, step: readonly number[]): number[] {
  const { vectors, lengths } = axesOf(search);
  const along = lengths.map((length, axis) => {
    const part = step.reduce((sum, value, row) => sum + vectors[row][axis] * value, 0);
    return length > 0 ? part / length : 0;
  });
  return step.map((_, row) => dot(along, vectors[row]));
}

/** Expected length of a vector of `n` standard normal draws. */
const expectedLength = (n: number) => Math.sqrt(n) * (1 - 1 / (4 * n) + 1 / (21 * n * n));

const rank = (value: number) => (Number.isNaN(value) ? Number.POSITIVE_INFINITY : value);

const zeros = (n: number): number[] => new Array<number>(n).fill(0);

function streamOf(seed: string): Stream {
  const root = seedrandom(`aimaq|${seed}|search`);
  return { key0: root.int32(), key1: root.int32() };
}
