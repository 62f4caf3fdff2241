/**
 * Iterative proportional fitting (Deming & Stephan 1940): scales `seed` (rows × columns, row-major,
 * non-negative) until its rows and columns add up to the margins, which must have the same total.
 * Zeros of the seed stay zero. Margins that only a table with more zeros would meet are approached
 * and not reached. Throws where the margins cannot be met.
 */
export function fitProportionally(
  seed: ArrayLike<number>,
  rowTotals: ArrayLike<number>,
  columnTotals: ArrayLike<number>,
): Float64Array {
  const rows = rowTotals.length;
  const columns = columnTotals.length;
  const table = Float64Array.from(seed);
  const total = Math.max(1, sum(rowTotals));
  let worst = 0;
  for (let round = 0; round < 5000; round++) {
    for (let row = 0; row < rows; row++) {
      scaleLine(table, row * columns, 1, columns, rowTotals[row]);
    }
    worst = 0;
    for (let column = 0; column < columns; column++) {
      const found = scaleLine(table, column, columns, rows, columnTotals[column]);
      worst = Math.max(worst, Math.abs(found - columnTotals[column]));
    }
    if (worst <= 1e-10 * total) return table;
  }
  if (worst <= 1e-3 * total) return table;
  throw new Error('proportional fitting: the margins cannot be met by this seed');
}

function scaleLine(
  table: Float64Array,
  first: number,
  stride: number,
  length: number,
  target: number,
): number {
  let total = 0;
  for (let i = 0; i < length; i++) total += table[first + i * stride];
  if (total > 0) {
    const factor = target / total;
    for (let i = 0; i < length; i++) table[first + i * stride] *= factor;
  }
  return total;
}

/** Integers that keep the running total of `expected` rounded: their sum is the rounded sum. */
export function roundKeepingSum(expected: ArrayLike<number>): Int32Array {
  const result = new Int32Array(expected.length);
  let running = 0;
  let given = 0;
  for (let i = 0; i < expected.length; i++) {
    running += expected[i];
    result[i] = Math.round(running) - given;
    given += result[i];
  }
  return result;
}

export function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}
