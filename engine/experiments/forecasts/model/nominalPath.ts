import { recentMean } from '../learning/recency.ts';

/** Persistence of the growth of prices before data speak, and how many years that counts for. */
const PRIOR_PERSISTENCE = 0.4;
const PRIOR_YEARS = 6;

/**
 * Growth of prices ahead, cumulated: Σ_{j≤h} (μ + φ^j (d − μ)) log points, from past growth of prices
 * d (nominal growth less the growth that the model calls real), the latest last; μ their mean, recent
 * years counting more; φ their persistence by least squares, drawn to 0.4, a middling persistence of
 * yearly inflation.
 */
export function priceGrowthAhead(past: readonly number[], horizon: number): number {
  if (past.length === 0) return 0;
  const { mean, persistence } = fitGrowth(past);
  let deviation = past[past.length - 1] - mean;
  let sum = 0;
  for (let step = 1; step <= horizon; step++) {
    deviation *= persistence;
    sum += mean + deviation;
  }
  return sum;
}

function fitGrowth(past: readonly number[]): { mean: number; persistence: number } {
  const mean = recentMean(past);
  let [products, squares] = [0, 0];
  for (let t = 1; t < past.length; t++) {
    products += (past[t] - mean) * (past[t - 1] - mean);
    squares += (past[t - 1] - mean) ** 2;
  }
  const prior = past.length > 1 ? (PRIOR_YEARS * squares) / (past.length - 1) : 1;
  const persistence = (products + prior * PRIOR_PERSISTENCE) / (squares + prior || 1);
  return { mean, persistence: Math.min(0.9, Math.max(0, persistence)) };
}
