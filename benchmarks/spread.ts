/** What repetitions of one measurement came to. */
export interface Spread {
  median: number;
  low: number;
  high: number;
  repetitions: number;
}

/** Median, least and greatest of at least one value. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return {
    median: sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2,
    low: sorted[0],
    high: sorted[sorted.length - 1],
    repetitions: sorted.length,
  };
}
