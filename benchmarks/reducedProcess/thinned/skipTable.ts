/** Skips of 0 to NOBODY − 1 end at a candidate; NOBODY says that none is among as many persons. */
export const NOBODY = 4095;
const OUTCOMES = NOBODY + 1;
const COLUMN = 2 ** 20;

/**
 * Alias table (Walker 1977; Vose 1991) of the geometric number of persons between two candidates at
 * probability `cap`: entry = part of the column that is its own · 2¹² + the other outcome. Longer
 * skips are drawn again from where NOBODY ends, the geometric law having no memory.
 *
 * Weights are whole numbers of 2⁻³² from the rounded distribution function, and columns hold them
 * without rounding, so that P(skip ≤ k) is right to 2⁻³³ for every k < NOBODY.
 */
export function skipTable(cap: number): Int32Array {
  const weights = new Float64Array(OUTCOMES);
  let before = 0;
  for (let skip = 0; skip < NOBODY; skip++) {
    const upTo = Math.round(-Math.expm1((skip + 1) * Math.log1p(-cap)) * 2 ** 32);
    weights[skip] = upTo - before;
    before = upTo;
  }
  weights[NOBODY] = 2 ** 32 - before;
  return aliasTable(weights);
}

/** Of weights that are whole numbers and sum to OUTCOMES columns. */
function aliasTable(weights: Float64Array): Int32Array {
  const poor: number[] = [];
  const rich: number[] = [];
  for (let outcome = 0; outcome < OUTCOMES; outcome++) {
    (weights[outcome] < COLUMN ? poor : rich).push(outcome);
  }
  const table = new Int32Array(OUTCOMES);
  while (poor.length > 0) {
    const own = poor.pop() as number;
    const other = rich[rich.length - 1];
    table[own] = weights[own] * OUTCOMES + other;
    weights[other] -= COLUMN - weights[own];
    if (weights[other] < COLUMN) poor.push(rich.pop() as number);
  }
  for (const whole of rich) table[whole] = whole;
  return table;
}
