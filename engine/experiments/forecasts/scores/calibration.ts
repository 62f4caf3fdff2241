/** Share of values inside their intervals. NaN without any. */
export function coverage(
  intervals: readonly { low: number; high: number; observed: number }[],
): number {
  const inside = intervals.filter(({ low, high, observed }) => low <= observed && observed <= high);
  return inside.length / intervals.length;
}

/**
 * Where a value falls in its predictive distribution, 0–1: the share of members below it, half of
 * those equal to it counted (probability integral transform, Dawid 1984).
 */
export function probabilityTransform(members: ArrayLike<number>, observed: number): number {
  let below = 0;
  let equal = 0;
  for (let i = 0; i < members.length; i++) {
    if (members[i] < observed) below++;
    else if (members[i] === observed) equal++;
  }
  return (below + equal / 2) / members.length;
}

/** Counts of transforms in bins of equal width: flat where forecasts are calibrated. */
export function histogram(transforms: readonly number[], bins: number): number[] {
  const counts = Array<number>(bins).fill(0);
  for (const value of transforms) counts[Math.min(bins - 1, Math.floor(value * bins))]++;
  return counts;
}
