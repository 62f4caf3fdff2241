import { secondWord, threefry } from '../../../engine/model/random/threefry.ts';
import { binomial, chiSquareTail, normalTwoSided, twoSided } from './distributions.ts';
import type { Address, Neighbours } from './pairs.ts';

/** One test of our own, with a two-sided p. */
export interface IndependenceTest {
  test: string;
  statistic: string;
  value: number;
  p: number;
}

/** 32 × 32 cells of five bits of either word. */
const BITS = 5;
const CELLS = 2 ** (2 * BITS);
/** Numbers of differing bits that are rarer than one in 1,000 are counted together, on either side. */
const LEAST_WEIGHT = 7;
const GREATEST_WEIGHT = 25;

/**
 * Of `count` pairs of each kind of neighbours: (1) the correlation r of the uniforms, √n r ~ N(0, 1) with
 * the known mean ½ and variance 1 ÷ 12; (2, 3) chi-square of the table of their five highest and
 * five lowest bits against equal cells, 1,023 degrees of freedom; (4) chi-square of the number of
 * bits in which they differ against Binomial(32, ½). Each for the first words and the second.
 */
export function testPairs(kinds: readonly Neighbours[], count: number): IndependenceTest[] {
  return kinds.flatMap((kind) => {
    const tallies = [openTally(), openTally()];
    for (let i = 0; i < count; i++) addPair(kind, i, tallies);
    return tallies.flatMap((tally, word) =>
      testsOf(tally, count).map((found) => ({
        test: `${kind.name}: ${word === 0 ? 'first' : 'second'} words`,
        ...found,
      })),
    );
  });
}

interface Tally {
  /** Σ (u − ½)(v − ½) */
  product: number;
  high: Uint32Array;
  low: Uint32Array;
  weights: Uint32Array;
}

function openTally(): Tally {
  return {
    product: 0,
    high: new Uint32Array(CELLS),
    low: new Uint32Array(CELLS),
    weights: new Uint32Array(33),
  };
}

function addPair({ pair }: Neighbours, i: number, [first, second]: Tally[]): void {
  const [a, b] = pair(i);
  const a0 = word(a);
  const a1 = secondWord;
  const b0 = word(b);
  const b1 = secondWord;
  add(first, a0, b0);
  add(second, a1, b1);
}

function word({ stream, holder, counter }: Address): number {
  return threefry(stream.key0, stream.key1, holder, counter);
}

function add(tally: Tally, a: number, b: number): void {
  const u = (a >>> 0) * 2 ** -32 - 0.5;
  const v = (b >>> 0) * 2 ** -32 - 0.5;
  tally.product += u * v;
  tally.high[((a >>> (32 - BITS)) << BITS) | (b >>> (32 - BITS))]++;
  const mask = 2 ** BITS - 1;
  tally.low[((a & mask) << BITS) | (b & mask)]++;
  tally.weights[weight(a ^ b)]++;
}

function testsOf({ product, high, low, weights }: Tally, n: number) {
  const r = (12 * product) / n;
  const equal = new Array<number>(CELLS).fill(1 / CELLS);
  return [
    { statistic: 'correlation', value: r, p: normalTwoSided(r * Math.sqrt(n)) },
    { statistic: 'chi-square of high bits', ...chiSquare(high, equal, n) },
    { statistic: 'chi-square of low bits', ...chiSquare(low, equal, n) },
    { statistic: 'chi-square of differing bits', ...chiSquare(...merged(weights), n) },
  ];
}

function merged(weights: Uint32Array): [counts: number[], shares: number[]] {
  const counts = new Array<number>(GREATEST_WEIGHT - LEAST_WEIGHT + 1).fill(0);
  const shares = [...counts];
  for (const [bits, count] of weights.entries()) {
    const cell = Math.min(Math.max(bits, LEAST_WEIGHT), GREATEST_WEIGHT) - LEAST_WEIGHT;
    counts[cell] += count;
    shares[cell] += binomial(bits, 32, 0.5);
  }
  return [counts, shares];
}

/** Pearson's statistic against known shares; both tails, since a fit can be too good. */
export function chiSquare(counts: ArrayLike<number>, shares: readonly number[], n: number) {
  let value = 0;
  for (const [cell, share] of shares.entries()) {
    value += (counts[cell] - n * share) ** 2 / (n * share);
  }
  return { value, p: twoSided(chiSquareTail(value, shares.length - 1)) };
}

/** Number of ones among 32 bits. */
export function weight(bits: number): number {
  let pairs = bits - ((bits >>> 1) & 0x55555555);
  pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((pairs + (pairs >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
