import { mean } from '../../engine/experiments/moments.ts';

/** The power law cost = a · sizeᵇ through measured points. */
export interface PowerLaw {
  exponent: number;
  /** Of the exponent, from the scatter of the points about the line; NaN with fewer than three. */
  standardError: number;
  /** The cost that the line gives at size 1. */
  scale: number;
}

/**
 * Ordinary least squares of log cost on log size: b = Σ (x − x̄)(y − ȳ) ÷ Σ (x − x̄)², and
 * SE(b) = √(Σ residual² ÷ (n − 2) ÷ Σ (x − x̄)²). The error covers bending of the line as well as
 * noise: a cost that is not a power law shows as a wide one.
 *
 * Errors: throws with fewer than two different sizes, or a size or cost that is not positive.
 */
export function fitPowerLaw(points: readonly { size: number; cost: number }[]): PowerLaw {
  if (points.some(({ size, cost }) => !(size > 0 && cost > 0))) {
    throw new RangeError('A power law needs sizes and costs above 0.');
  }
  const x = points.map(({ size }) => Math.log(size));
  const y = points.map(({ cost }) => Math.log(cost));
  const [meanX, meanY] = [mean(x), mean(y)];
  const squares = x.reduce((sum, value) => sum + (value - meanX) ** 2, 0);
  if (!(squares > 0)) throw new RangeError('A power law needs two different sizes.');
  const products = x.reduce((sum, value, i) => sum + (value - meanX) * (y[i] - meanY), 0);
  const exponent = products / squares;
  const residual = x.reduce(
    (sum, value, i) => sum + (y[i] - meanY - exponent * (value - meanX)) ** 2,
    0,
  );
  const freedom = points.length - 2;
  return {
    exponent,
    standardError: freedom > 0 ? Math.sqrt(residual / freedom / squares) : Number.NaN,
    scale: Math.exp(meanY - exponent * meanX),
  };
}

/**
 * The steepest exponent between neighbouring sizes: a line through all of them hides a cost that
 * bends upwards. Noise makes it larger than it is.
 */
export function steepestExponent(points: readonly { size: number; cost: number }[]): number {
  const sorted = points.toSorted((a, b) => a.size - b.size);
  const steps = sorted
    .slice(1)
    .map(
      ({ size, cost }, before) =>
        Math.log(cost / sorted[before].cost) / Math.log(size / sorted[before].size),
    );
  return Math.max(...steps);
}
