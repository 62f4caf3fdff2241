import { mean } from '../../moments.ts';
import { luckOfMean } from '../noise.ts';
import { bootstrap, type Estimated } from '../sampling/bootstrap.ts';

/** Variance-based indices of one input. */
export interface SobolIndex {
  /** Share of the variance that goes if the input alone were known. */
  first: Estimated;
  /** Share that stays if all inputs but this one were known. */
  total: Estimated;
  /** Part of `total` that luck alone makes; null with one member. */
  luck: number | null;
}

/**
 * First-order and total indices (Sobol' 1993; Homma & Saltelli 1996) from the values at a Saltelli
 * design of n rows, by the estimators of Jansen (1999):
 *   S_i = 1 − Σ (f(B)_j − f(AB_i)_j)² ÷ 2n V,   T_i = Σ (f(A)_j − f(AB_i)_j)² ÷ 2n V,
 * V the variance over A and B together; `members` are values by member, f their mean. Intervals by
 * resampling rows.
 */
export function sobolIndices(
  members: readonly (readonly number[])[],
  rows: number,
  inputs: number,
  seed: string,
): SobolIndex[] {
  const values = Float64Array.from(members, mean);
  const own = Int32Array.from({ length: rows }, (_, row) => row);
  const estimates = jansen(values, rows, inputs, own);
  const intervals = bootstrap(rows, (drawn) => jansen(values, rows, inputs, drawn), seed);
  const variance = varianceOfBoth(values, rows, own);
  const at = (index: number): Estimated => ({ estimate: estimates[index], ...intervals[index] });
  return Array.from({ length: inputs }, (_, input) => ({
    first: at(2 * input),
    total: at(2 * input + 1),
    luck: members[0].length > 1 ? luckInTotal(members, rows, input, variance) : null,
  }));
}

/** What luck adds to T_i: the mean variance of f(A) − f(AB_i) over members, ÷ 2 V. */
function luckInTotal(
  members: readonly (readonly number[])[],
  rows: number,
  input: number,
  variance: number,
): number {
  if (variance === 0) return 0;
  let total = 0;
  for (let row = 0; row < rows; row++) {
    const changed = members[(input + 2) * rows + row];
    total += luckOfMean(members[row].map((value, member) => value - changed[member]));
  }
  return total / rows / (2 * variance);
}

/** Both indices of every input in turn, over the given rows of the design. */
function jansen(
  values: ArrayLike<number>,
  rows: number,
  inputs: number,
  drawn: Int32Array,
): Float64Array {
  const variance = varianceOfBoth(values, rows, drawn);
  const result = new Float64Array(2 * inputs);
  for (let input = 0; input < inputs; input++) {
    const mixed = (input + 2) * rows;
    let fromA = 0;
    let fromB = 0;
    for (const row of drawn) {
      fromA += (values[row] - values[mixed + row]) ** 2;
      fromB += (values[rows + row] - values[mixed + row]) ** 2;
    }
    const scale = 2 * drawn.length * variance;
    // Where nothing varies nothing matters.
    result[2 * input] = variance === 0 ? 0 : 1 - fromB / scale;
    result[2 * input + 1] = variance === 0 ? 0 : fromA / scale;
  }
  return result;
}

function varianceOfBoth(values: ArrayLike<number>, rows: number, drawn: Int32Array): number {
  let sum = 0;
  for (const row of drawn) sum += values[row] + values[rows + row];
  const mean = sum / (2 * drawn.length);
  let squares = 0;
  for (const row of drawn) {
    squares += (values[row] - mean) ** 2 + (values[rows + row] - mean) ** 2;
  }
  return squares / (2 * drawn.length);
}
