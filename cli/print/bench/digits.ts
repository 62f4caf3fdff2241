import type { Spread } from '../../../benchmarks/spread.ts';

const three = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

/** Three digits: more of a measured time mean nothing. */
export function digits(value: number | null): string {
  return value === null || !Number.isFinite(value) ? '–' : three.format(value);
}

/** The median, with least and greatest where there are several: `1.2 (1.1 … 1.4)`. */
export function spread({ median, low, high, repetitions }: Spread): string {
  if (repetitions === 1) return digits(median);
  return `${digits(median)} (${digits(low)} … ${digits(high)})`;
}
