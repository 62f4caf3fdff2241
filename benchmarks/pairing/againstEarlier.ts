import { compareMeans, compareVariances, type Tally, tally } from './comparisons.ts';
import type { ArmMoments } from './pairing.ts';

/** Whether another version of the engine gave the same statistics, but for luck. */
export interface AgainstEarlier {
  means: Tally;
  variances: Tally;
  /** Of all that both have, those furthest apart first. */
  compared: (Pick<ArmMoments, 'arm' | 'indicator' | 'region' | 'year'> & {
    earlier: number;
    now: number;
    zMean: number;
    zVariance: number;
  })[];
}

/**
 * Compares moments of two versions, arm by arm and quantity by quantity; in each kind of test Holm's
 * procedure keeps the chance of any false rejection at 5 %. The luck of the two is taken as
 * independent: where they share some, the tests reject less often.
 *
 * Errors: throws where the two have nothing in common.
 */
export function compareWithEarlier(
  now: readonly ArmMoments[],
  earlier: readonly ArmMoments[],
): AgainstEarlier {
  const before = new Map(earlier.map((moments) => [keyOf(moments), moments]));
  const pairs = now.flatMap((moments) => {
    const known = before.get(keyOf(moments));
    return known === undefined ? [] : [{ moments, known }];
  });
  if (pairs.length === 0) throw new RangeError('The two reports have no quantity in common.');
  const means = pairs.map(({ moments, known }) => compareMeans(moments, known));
  const variances = pairs.map(({ moments, known }) => compareVariances(moments, known, 1));
  const compared = pairs
    .map(({ moments, known }, pair) => ({
      arm: moments.arm,
      indicator: moments.indicator,
      region: moments.region,
      year: moments.year,
      earlier: known.mean,
      now: moments.mean,
      zMean: means[pair].z,
      zVariance: variances[pair].z,
    }))
    .sort((a, b) => Math.abs(b.zMean) - Math.abs(a.zMean));
  return { means: tally(means), variances: tally(variances), compared };
}

function keyOf({ arm, indicator, region, year }: ArmMoments): string {
  return [arm, indicator, region, year].join('\n');
}
