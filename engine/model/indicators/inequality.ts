import { sum } from '../world/proportionalFitting.ts';

/**
 * Measures of disproportion between regions. `values` are means per head (or rates) by region,
 * `weights` the heads; regions without heads count for nothing. All are scale-free.
 */

/** Theil's T, Σ s_i ln(x_i ÷ μ), s_i the share of the total (Theil 1967). Zero values add nothing. */
export function theil(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  const mean = weightedMean(values, weights);
  const total = mean * sum(weights);
  let index = 0;
  for (let i = 0; i < values.length; i++) {
    const income = values[i] * weights[i];
    if (income > 0) index += (income / total) * Math.log(values[i] / mean);
  }
  return index;
}

/** Theil's T split by group: between the groups' means, and inside them; the two add up to the whole. */
export function theilByGroup(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  groups: ArrayLike<number>,
): { between: number; within: number } {
  const count = Math.max(-1, ...Array.from(groups)) + 1;
  const heads = new Float64Array(count);
  const totals = new Float64Array(count);
  for (let i = 0; i < values.length; i++) {
    heads[groups[i]] += weights[i];
    totals[groups[i]] += values[i] * weights[i];
  }
  const means = totals.map((total, group) => (heads[group] > 0 ? total / heads[group] : 0));
  const between = theil(means, heads);
  return { between, within: theil(values, weights) - between };
}

/** Gini coefficient, ½ Σ Σ p_i p_j |x_i − x_j| ÷ μ over weighted pairs (Gini 1912). */
export function gini(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  const total = sum(weights);
  const mean = weightedMean(values, weights);
  let differences = 0;
  for (let i = 0; i < values.length; i++) {
    for (let j = 0; j < values.length; j++) {
      differences += weights[i] * weights[j] * Math.abs(values[i] - values[j]);
    }
  }
  return differences / (2 * total * total * mean);
}

/** Weighted coefficient of variation, √(Σ p_i (x_i − μ)²) ÷ μ (Williamson 1965). */
export function williamson(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  const total = sum(weights);
  const mean = weightedMean(values, weights);
  let variance = 0;
  for (let i = 0; i < values.length; i++) {
    variance += (weights[i] / total) * (values[i] - mean) ** 2;
  }
  return Math.sqrt(variance) / mean;
}

/** Half the sum of |share of the total − share of heads|, 0–1 (Hoover 1936). */
export function hoover(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  const heads = sum(weights);
  const total = weightedMean(values, weights) * heads;
  let index = 0;
  for (let i = 0; i < values.length; i++) {
    index += Math.abs((values[i] * weights[i]) / total - weights[i] / heads) / 2;
  }
  return index;
}

/** Largest ÷ smallest value of the regions that have heads. */
export function maxToMin(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  const present = Array.from(values).filter((_, i) => weights[i] > 0);
  return Math.max(...present) / Math.min(...present);
}

function weightedMean(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i] * weights[i];
  return total / sum(weights);
}
