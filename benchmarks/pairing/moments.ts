/** Mean and unbiased variance of at least two values. */
export interface Moments {
  mean: number;
  variance: number;
  members: number;
}

export function momentsOf(values: readonly number[]): Moments {
  const members = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / members;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, variance: squares / (members - 1), members };
}
