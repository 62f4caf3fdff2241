import { DIRECTION_NUMBERS } from './directionNumbers.ts';

const BITS = 32;
const TWO_TO_32 = 2 ** BITS;
const NUMBERS = DIRECTION_NUMBERS.split('\n').map((line) => line.split(' ').map(Number));

/** Dimensions for which there are direction numbers. */
export const MOST_DIMENSIONS = NUMBERS.length + 1;

/**
 * The first `count` points of the Sobol' sequence (Sobol' 1967) in [0, 1)^dimensions, in Gray-code
 * order (Antonov & Saleev 1979), the origin first, with the direction numbers of Joe & Kuo (2008).
 * `shift` (32 bits a dimension) is added digit by digit (digital shift: L'Ecuyer & Lemieux 2002),
 * which leaves the points as evenly spread and none at the origin.
 *
 * Errors: throws where there are more dimensions than direction numbers.
 */
export function sobolSequence(
  count: number,
  dimensions: number,
  shift: Uint32Array = new Uint32Array(dimensions),
): Float64Array[] {
  if (dimensions > MOST_DIMENSIONS) {
    throw new Error(`a Sobol' sequence has at most ${MOST_DIMENSIONS} dimensions here`);
  }
  const directions = Array.from({ length: dimensions }, (_, dimension) => directionsOf(dimension));
  const state = Uint32Array.from(shift);
  return Array.from({ length: count }, (_, index) => {
    if (index > 0) {
      const bit = lowestZeroBit(index - 1);
      for (let dimension = 0; dimension < dimensions; dimension++) {
        state[dimension] ^= directions[dimension][bit];
      }
    }
    return Float64Array.from(state, (digits) => digits / TWO_TO_32);
  });
}

/** The numbers v₁ … v₃₂ of a dimension, as 32-bit fractions (Bratley & Fox 1988). */
function directionsOf(dimension: number): Uint32Array {
  if (dimension === 0) return Uint32Array.from({ length: BITS }, (_, bit) => 2 ** (BITS - 1 - bit));
  const [degree, coefficients, ...initial] = NUMBERS[dimension - 1];
  const result = new Uint32Array(BITS);
  for (let bit = 0; bit < BITS; bit++) {
    if (bit < degree) {
      result[bit] = initial[bit] * 2 ** (BITS - 1 - bit);
      continue;
    }
    let value = result[bit - degree] ^ (result[bit - degree] >>> degree);
    for (let term = 1; term < degree; term++) {
      if ((coefficients >>> (degree - 1 - term)) & 1) value ^= result[bit - term];
    }
    result[bit] = value;
  }
  return result;
}

function lowestZeroBit(index: number): number {
  let bit = 0;
  while ((index >>> bit) & 1) bit++;
  return bit;
}
