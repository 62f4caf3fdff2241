import seedrandom from 'seedrandom';
import { describe, expect, test } from 'vitest';
import { varianceCut } from '../../../benchmarks/pairing/varianceCut.ts';
import { normal } from '../../../benchmarks/speed/splitRegions.ts';

const bootstrap = { resamples: 400, level: 0.95, seed: 'cut' };

describe('the variance cut of shared luck', () => {
  test('is the ratio worked out by hand', () => {
    // Var x = 1, Var y = 3, differences 0, 1, 1 of variance 1 ÷ 3.
    const cut = varianceCut([1, 2, 3], [1, 3, 4], bootstrap);
    expect(cut.ratio).toBeCloseTo((1 + 7 / 3) * 3, 12);
    expect(cut.meanDifference).toBeCloseTo(2 / 3, 12);
    expect(cut.pairedDeviation).toBeCloseTo(Math.sqrt(1 / 3), 12);
    expect(cut.independentDeviation).toBeCloseTo(Math.sqrt(10 / 3), 12);
  });

  test('is near 1 without shared luck, and has none where pairs never differ', () => {
    const random = seedrandom('apart');
    const x = Array.from({ length: 400 }, () => normal(random));
    const y = Array.from({ length: 400 }, () => normal(random));
    const { ratio, low, high } = varianceCut(x, y, bootstrap);
    expect(ratio).toBeGreaterThan(0.8);
    expect(ratio).toBeLessThan(1.25);
    expect(low).toBeLessThan(1);
    expect(high).toBeGreaterThan(1);
    const same = varianceCut(x, x, bootstrap);
    expect(same).toMatchObject({ ratio: null, low: null, high: null, meanDifference: 0 });
  });

  test('stands within its interval about as often as the interval says', () => {
    // Var x = 1, y = x + d with Var d = 0.01: cut (1 + 1.01) ÷ 0.01 = 201. Of 300 trials with 60
    // members 93–94 % cover where 95 % are meant; below 90 % is four standard errors too few.
    const random = seedrandom('coverage');
    let hits = 0;
    for (let trial = 0; trial < 300; trial++) {
      const x = Array.from({ length: 60 }, () => normal(random));
      const y = x.map((value) => value + 0.1 * normal(random));
      const { low, high } = varianceCut(x, y, { ...bootstrap, seed: `trial ${trial}` });
      if ((low as number) < 201 && (high as number) > 201) hits++;
    }
    expect(hits / 300).toBeGreaterThan(0.9);
    expect(hits / 300).toBeLessThan(0.99);
  });

  test('needs three members in both arms', () => {
    expect(() => varianceCut([1, 2], [1, 3], bootstrap)).toThrow('three members');
    expect(() => varianceCut([1, 2, 3], [1, 2], bootstrap)).toThrow('three members');
  });
});
