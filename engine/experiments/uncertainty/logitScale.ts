/** The range that a parameter never leaves, in its unit. */
export interface Range {
  low: number;
  high: number;
}

/** x = ln((θ − low) ÷ (high − θ)): from the range to the whole line. */
export function toScale(value: number, { low, high }: Range): number {
  return Math.log((value - low) / (high - value));
}

/** θ = low + (high − low) ÷ (1 + e^−x): back again. */
export function fromScale(x: number, { low, high }: Range): number {
  return low + (high - low) / (1 + Math.exp(-x));
}
