import { mean, varianceOf } from '../moments.ts';

/** How much of what points differ by is luck. */
export interface Noise {
  /** Variance of the points' means over members. */
  variance: number;
  /**
   * Part of that variance which luck alone makes, 0–1; null with one member, where it cannot be told
   * from the parameters.
   */
  share: number | null;
}

/**
 * Two-way analysis of variance, points × members, one value a cell (Fisher 1925). Members meet the
 * same luck at every point, so what a member has in common at all points cancels; what is left is
 * how members answer differently to the same change, which a mean over m members keeps to 1 ÷ m.
 * Share = mean square of the interaction ÷ mean square of the points, at most 1.
 */
export function noiseOf(values: readonly (readonly number[])[]): Noise {
  const points = values.length;
  const members = values[0].length;
  const means = values.map(mean);
  const grand = mean(means);
  const ofPoints = means.reduce((sum, value) => sum + (value - grand) ** 2, 0) / (points - 1);
  if (members === 1) return { variance: ofPoints, share: null };
  const columns = values[0].map((_, member) => mean(values.map((row) => row[member])));
  let interaction = 0;
  for (const [point, row] of values.entries()) {
    for (const [member, value] of row.entries()) {
      interaction += (value - means[point] - columns[member] + grand) ** 2;
    }
  }
  const ofLuck = interaction / ((points - 1) * (members - 1)) / members;
  return { variance: ofPoints, share: ofPoints === 0 ? 0 : Math.min(1, ofLuck / ofPoints) };
}

/** Variance of the mean of members' values; what differs between members is luck. */
export function luckOfMean(values: readonly number[]): number {
  return varianceOf(values) / values.length;
}
