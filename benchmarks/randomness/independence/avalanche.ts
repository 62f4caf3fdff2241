import seedrandom from 'seedrandom';
import { secondWord, threefry } from '../../../engine/model/random/threefry.ts';
import { binomial, chiSquareTail, normalTwoSided, twoSided } from './distributions.ts';
import { chiSquare, type IndependenceTest, weight } from './pairTests.ts';

const INPUT_BITS = 128;
const OUTPUT_BITS = 64;
const PAIRS = INPUT_BITS * OUTPUT_BITS;
/** Numbers of flipped bits that are rarer than one in 10,000 are counted together, on either side. */
const LEAST_FLIPS = 17;
const GREATEST_FLIPS = 47;

/** Key and counter: four words. */
type Input = [key0: number, key1: number, holder: number, counter: number];
export type Inputs = Record<string, () => Input>;

/**
 * Flipping any one bit of key or counter must flip each bit of the output with probability ½
 * (strict avalanche criterion, Webster & Tavares 1986): over `count` inputs the flips of each of the
 * 128 × 64 pairs of bits are Binomial(count, ½). Tested are the greatest |z| of all pairs, the sum
 * of z² (chi-square with 8,192 degrees of freedom) and the number of output bits flipped at once
 * (chi-square against Binomial(64, ½)).
 */
export function testAvalanche(inputs: Inputs, count: number): IndependenceTest[] {
  return Object.entries(inputs).flatMap(([name, input]) =>
    testsOf(countFlips(input, count), count).map((found) => ({
      test: `avalanche: ${name}`,
      ...found,
    })),
  );
}

/** Draws inputs by another generator than the one tested. */
export function drawInputs(seed: string): Inputs {
  const random = seedrandom(`${seed}|avalanche`);
  const word = () => random.int32();
  return {
    'any key and counter': () => [word(), word(), word(), word()],
    'small holder and counter': () => [word(), word(), word() >>> 12, word() >>> 20],
  };
}

interface Flips {
  /** Times that an output bit flipped with an input bit. */
  pairs: Uint32Array;
  /** Times that so many output bits flipped at once. */
  weights: Uint32Array;
}

function countFlips(input: () => Input, count: number): Flips {
  const pairs = new Uint32Array(PAIRS);
  const weights = new Uint32Array(OUTPUT_BITS + 1);
  for (let i = 0; i < count; i++) {
    const words = input();
    const first = threefry(...words);
    const second = secondWord;
    for (let bit = 0; bit < INPUT_BITS; bit++) {
      const changed: Input = [...words];
      changed[bit >> 5] ^= 1 << (bit & 31);
      const firstFlips = first ^ threefry(...changed);
      const secondFlips = second ^ secondWord;
      weights[weight(firstFlips) + weight(secondFlips)]++;
      const row = bit * OUTPUT_BITS;
      for (let out = 0; out < 32; out++) {
        pairs[row + out] += (firstFlips >>> out) & 1;
        pairs[row + 32 + out] += (secondFlips >>> out) & 1;
      }
    }
  }
  return { pairs, weights };
}

function testsOf({ pairs, weights }: Flips, n: number) {
  let greatest = 0;
  let squares = 0;
  for (const flips of pairs) {
    const z = (2 * flips - n) / Math.sqrt(n);
    greatest = Math.max(greatest, Math.abs(z));
    squares += z * z;
  }
  // The chance that none of all pairs is so far out, in a form that keeps small chances.
  const anyAsFar = -Math.expm1(PAIRS * Math.log1p(-normalTwoSided(greatest)));
  const cells = Array.from({ length: GREATEST_FLIPS - LEAST_FLIPS + 1 }, () => ({
    count: 0,
    share: 0,
  }));
  for (const [bits, count] of weights.entries()) {
    const cell = cells[Math.min(Math.max(bits, LEAST_FLIPS), GREATEST_FLIPS) - LEAST_FLIPS];
    cell.count += count;
    cell.share += binomial(bits, OUTPUT_BITS, 0.5);
  }
  return [
    { statistic: 'greatest |z| of 8,192 pairs of bits', value: greatest, p: anyAsFar },
    {
      statistic: 'chi-square of all pairs of bits',
      value: squares,
      p: twoSided(chiSquareTail(squares, PAIRS)),
    },
    {
      statistic: 'chi-square of bits flipped at once',
      ...chiSquare(
        cells.map(({ count }) => count),
        cells.map(({ share }) => share),
        n * INPUT_BITS,
      ),
    },
  ];
}
