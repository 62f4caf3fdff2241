import seedrandom from 'seedrandom';
import { describe, expect, test } from 'vitest';
import { compareWithEarlier } from '../../../benchmarks/pairing/againstEarlier.ts';
import { compareMeans, compareVariances } from '../../../benchmarks/pairing/comparisons.ts';
import { momentsOf } from '../../../benchmarks/pairing/moments.ts';
import { compareSamples } from '../../../benchmarks/pairing/sampleAgreement.ts';
import { normal } from '../../../benchmarks/speed/splitRegions.ts';

const samples = [0.01, 0.03, 0.1];
const quantities = Array.from({ length: 20 }, (_, of) => ({
  indicator: `indicator-${of}`,
  region: 'all',
  year: 2020,
}));

/** Values of 40 members a sample, of this mean and variance. */
function valuesWith(
  random: () => number,
  mean: (sample: number) => number,
  variance: (sample: number) => number,
): number[][][] {
  return samples.map((sample) =>
    quantities.map(() =>
      Array.from({ length: 40 }, () => mean(sample) + Math.sqrt(variance(sample)) * normal(random)),
    ),
  );
}

describe('samples of one country', () => {
  test('agree where means are alike and variances ∝ 1 ÷ agents: one false alarm in twenty', () => {
    // 200 trials at a family-wise error of 5 %: above 11 % is four standard errors too many.
    const random = seedrandom('agree');
    const alarms = { biased: 0, line: 0, variance: 0 };
    for (let trial = 0; trial < 200; trial++) {
      const values = valuesWith(
        random,
        () => 5,
        (sample) => 1e-4 / sample,
      );
      const found = compareSamples(samples, quantities, values);
      if (found.biased > 0) alarms.biased++;
      if (found.offTheLine.rejected > 0) alarms.line++;
      if (found.wrongVariance.rejected > 0) alarms.variance++;
    }
    for (const count of Object.values(alarms)) expect(count).toBeLessThan(22);
  });

  test('show a bias of small samples, and that it is ∝ 1 ÷ agents', () => {
    const values = valuesWith(
      seedrandom('bias'),
      (s) => 5 + 0.002 / s,
      (s) => 1e-4 / s,
    );
    const found = compareSamples(samples, quantities, values);
    expect(found.biased).toBe(quantities.length);
    expect(found.offTheLine.rejected).toBe(0);
    // 5.2 against 5.02.
    for (const { biasPercent } of found.quantities) {
      expect(biasPercent).toBeGreaterThan(2.5);
      expect(biasPercent).toBeLessThan(4.6);
    }
  });

  test('show a bias that is not ∝ 1 ÷ agents, and a variance that is not', () => {
    const bent = valuesWith(
      seedrandom('bent'),
      (s) => (s === 0.03 ? 5.2 : 5),
      (s) => 1e-4 / s,
    );
    expect(compareSamples(samples, quantities, bent).offTheLine.rejected).toBeGreaterThan(15);
    const flat = valuesWith(
      seedrandom('flat'),
      () => 5,
      () => 1e-3,
    );
    expect(compareSamples(samples, quantities, flat).wrongVariance.rejected).toBeGreaterThan(15);
  });
});

describe('tests of two sets of members', () => {
  test('Welch’s t is that worked out by hand', () => {
    // Means 2 and 5, variances 1 and 4 of three each: t = −3 ÷ √(5 ÷ 3), 2.94 degrees of freedom.
    const { z, p } = compareMeans(momentsOf([1, 2, 3]), momentsOf([3, 5, 7]));
    expect(z).toBeCloseTo(-3 / Math.sqrt(5 / 3), 12);
    expect(p).toBeGreaterThan(0.09);
    expect(p).toBeLessThan(0.12);
  });

  test('variances in the expected proportion are no deviation', () => {
    const [a, b] = [momentsOf([0, 2, 4, 6]), momentsOf([0, 1, 2, 3])];
    expect(compareVariances(a, b, 4).z).toBeCloseTo(0, 12);
    expect(compareVariances(a, b, 1).z).toBeGreaterThan(0);
  });
});

describe('two versions of the engine', () => {
  const moments = quantities.map((quantity) => ({
    arm: 'none',
    ...quantity,
    mean: 5,
    variance: 1,
    members: 60,
  }));

  test('are alike where nothing changed, and are not where a mean or a variance did', () => {
    expect(compareWithEarlier(moments, moments)).toMatchObject({
      means: { rejected: 0, tests: 20, largest: 0 },
      variances: { rejected: 0, tests: 20, largest: 0 },
    });
    const [first, ...others] = moments;
    const moved = compareWithEarlier([{ ...first, mean: 6 }, ...others], moments);
    expect(moved.means.rejected).toBe(1);
    expect(moved.compared[0]).toMatchObject({ indicator: 'indicator-0', earlier: 5, now: 6 });
    const wilder = compareWithEarlier([{ ...first, variance: 4 }, ...others], moments);
    expect(wilder).toMatchObject({ means: { rejected: 0 }, variances: { rejected: 1 } });
  });

  test('cannot be compared without a quantity in common', () => {
    const other = moments.map((one) => ({ ...one, arm: 'physical' }));
    expect(() => compareWithEarlier(moments, other)).toThrow('no quantity in common');
  });
});
