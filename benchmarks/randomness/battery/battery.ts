import type { Order } from '../orders.ts';

/** One statistic of a battery on one stretch of an order's words. */
export interface BatteryTest {
  test: string;
  /** Number of the battery's run over consecutive words, from 0. */
  pass: number;
  /** How the bits of a word were shown to the tests. */
  bits: 'forward' | 'reversed';
  /** Chance of so large a statistic if words were random; near 0 and near 1 are both suspect. */
  p: number;
  /** What the battery's authors say against the test. */
  reservation?: string;
}

export interface Reading {
  /** Words handed to the battery. */
  words: number;
  seconds: number;
  tests: BatteryTest[];
}

export interface Battery {
  name: string;
  version: string;
  /** Reads at least so many GiB of an order, never a word twice. */
  read(order: Order, seed: string, gib: number): Promise<Reading>;
}
