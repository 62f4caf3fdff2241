import seedrandom from 'seedrandom';
import { sobolSequence } from '../sampling/sobolSequence.ts';

/**
 * The design of Saltelli et al. (2010): `rows` points A and as many B of the unit cube, from the two
 * halves of a Sobol' sequence of twice the inputs, then for each input i the points A with only
 * coordinate i from B: rows × (inputs + 2) points in the order A, B, AB₁, AB₂, …
 */
export function saltelliDesign(rows: number, inputs: number, seed: string): Float64Array[] {
  const random = seedrandom(`aimaq|${seed}|sobol-shift`);
  const shift = Uint32Array.from({ length: 2 * inputs }, () => random.int32());
  const both = sobolSequence(rows, 2 * inputs, shift);
  const a = both.map((point) => point.slice(0, inputs));
  const b = both.map((point) => point.slice(inputs));
  const mixed = Array.from({ length: inputs }, (_, input) =>
    a.map((point, row) => {
      const changed = Float64Array.from(point);
      changed[input] = b[row][input];
      return changed;
    }),
  );
  return [...a, ...b, ...mixed.flat()];
}
