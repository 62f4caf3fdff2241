import { PAY_UNITS, type Process, REGIONS } from './process.ts';
import { regions } from './regions.ts';

/** What is simulated; people of the same seed have the same luck in every process. */
export interface Simulation {
  process: Process;
  persons: number;
  months: number;
  seed: number;
}

/** Sums by region at the end of a month. */
export interface Snapshot {
  persons: number[];
  unemployed: number[];
  /** Of the factors of pay of those at work, in 1 ÷ PAY_UNITS. */
  pay: number[];
}

export function takeSnapshot(): Snapshot {
  const copy = (sums: Int32Array | Float64Array) => Array.from(sums.subarray(0, REGIONS));
  return {
    persons: copy(regions.persons),
    unemployed: copy(regions.unemployed),
    pay: copy(regions.pay),
  };
}

/** What is compared: shares and means, of a region or, where it is null, of the country. */
export function unemploymentRate({ persons, unemployed }: Snapshot, region: number | null): number {
  return sumOf(unemployed, region) / sumOf(persons, region);
}

/** Mean pay of those at work, with 1 about the mean of the country. */
export function meanPay(snapshot: Snapshot, { payIndex }: Process, region: number | null): number {
  const pay = snapshot.pay.map((sum, of) => (payIndex[of] * sum) / PAY_UNITS);
  return (
    sumOf(pay, region) / (sumOf(snapshot.persons, region) - sumOf(snapshot.unemployed, region))
  );
}

function sumOf(values: readonly number[], region: number | null): number {
  return region === null ? values.reduce((sum, value) => sum + value, 0) : values[region];
}
