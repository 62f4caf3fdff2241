/**
 * Interval score of a central interval of level 1 − α (Gneiting & Raftery 2007, J. Am. Stat. Assoc.
 * 102): width + 2/α × the distance by which the value lies outside. Smaller is better.
 */
export function intervalScore(
  { low, high }: { low: number; high: number },
  observed: number,
  level: number,
): number {
  const alpha = 1 - level;
  const outside = Math.max(0, low - observed) + Math.max(0, observed - high);
  return high - low + (2 / alpha) * outside;
}
