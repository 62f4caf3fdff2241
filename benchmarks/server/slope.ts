import { studentTwoSidedQuantile } from '../../engine/experiments/claims/studentT.ts';
import { mean } from '../../engine/experiments/moments.ts';

/** A straight line through points, with the interval of its slope that holds 95 of 100 times. */
export interface SlopeFound {
  slope: number;
  low: number;
  high: number;
}

/**
 * Least squares through means of blocks: what follows closely on each other is alike, and single
 * points would make the interval too narrow.
 */
export function slopeOf(points: readonly { x: number; y: number }[], blocks = 10): SlopeFound {
  const size = Math.max(1, Math.floor(points.length / blocks));
  const means = Array.from({ length: Math.floor(points.length / size) }, (_, block) => {
    const part = points.slice(block * size, (block + 1) * size);
    return { x: mean(part.map(({ x }) => x)), y: mean(part.map(({ y }) => y)) };
  });
  const x0 = mean(means.map(({ x }) => x));
  const y0 = mean(means.map(({ y }) => y));
  const spread = means.reduce((sum, { x }) => sum + (x - x0) ** 2, 0);
  const slope = means.reduce((sum, { x, y }) => sum + (x - x0) * (y - y0), 0) / spread;
  const left = means.reduce((sum, { x, y }) => sum + (y - y0 - slope * (x - x0)) ** 2, 0);
  const df = means.length - 2;
  const half = studentTwoSidedQuantile(0.05, df) * Math.sqrt(left / df / spread);
  return { slope, low: slope - half, high: slope + half };
}
