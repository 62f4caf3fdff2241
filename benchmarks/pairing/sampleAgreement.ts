import type { Quantity } from '../../engine/experiments/quantity.ts';
import {
  type Comparison,
  compareCombination,
  compareMeans,
  compareVariances,
  rejectedByHolm,
  type Tally,
  tally,
} from './comparisons.ts';
import { type Moments, momentsOf } from './moments.ts';

/** Whether small samples say the same as large ones, but for noise of the size that theory gives. */
export interface SampleAgreement {
  /** Agents per person, smallest first. */
  samples: number[];
  members: number;
  quantities: QuantityAgreement[];
  /** Quantities whose mean differs between smallest and largest sample: a bias that was measured. */
  biased: number;
  /** Of means in between, those off the line that a bias ∝ 1 ÷ agents gives; and of how many. */
  offTheLine: Tally;
  /** Of variances, those that are not ∝ 1 ÷ agents; and of how many. */
  wrongVariance: Tally;
}

export interface QuantityAgreement extends Quantity {
  /** By sample. */
  moments: Moments[];
  /** Mean of the smallest sample less that of the largest, in % of the latter, and its test. */
  biasPercent: number;
  bias: Comparison & { rejected: boolean };
}

/**
 * Compares samples s₀ < … < s_k of one country, values[sample][quantity][member], independent of
 * each other:
 *   means: E[y_s] = y + b ÷ s, a bias of small samples as any smooth function of sums over agents
 *   has it; b from smallest and largest, tested with the samples in between;
 *   variances: Var y_s · s the same for all s.
 * Tests are two-sided; of each kind Holm's procedure keeps the chance of any false rejection at 5 %.
 */
export function compareSamples(
  samples: readonly number[],
  quantities: readonly Quantity[],
  values: readonly (readonly number[][])[],
): SampleAgreement {
  const last = samples.length - 1;
  const moments = quantities.map((_, of) => samples.map((_, at) => momentsOf(values[at][of])));
  const bias = moments.map((bySample) => compareMeans(bySample[0], bySample[last]));
  const biasRejected = rejectedByHolm(bias);
  const line = moments.flatMap((bySample) =>
    bySample.slice(1, last).map((between, index) => {
      const share = shareOfSmallest(samples, index + 1);
      return compareCombination([
        { weight: 1, moments: between },
        { weight: -share, moments: bySample[0] },
        { weight: share - 1, moments: bySample[last] },
      ]);
    }),
  );
  const variance = moments.flatMap((bySample) =>
    bySample.slice(0, last).map((smaller, at) => {
      return compareVariances(smaller, bySample[last], samples[last] / samples[at]);
    }),
  );
  return {
    samples: [...samples],
    members: values[0][0].length,
    quantities: quantities.map((quantity, of) => ({
      ...quantity,
      moments: moments[of],
      biasPercent: 100 * (moments[of][0].mean / moments[of][last].mean - 1),
      bias: { ...bias[of], rejected: biasRejected[of] },
    })),
    biased: biasRejected.filter((rejected) => rejected).length,
    offTheLine: tally(line),
    wrongVariance: tally(variance),
  };
}

/** Where 1 ÷ sample stands between the largest sample (0) and the smallest (1). */
function shareOfSmallest(samples: readonly number[], at: number): number {
  const last = samples[samples.length - 1];
  return (1 / samples[at] - 1 / last) / (1 / samples[0] - 1 / last);
}
