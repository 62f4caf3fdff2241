/** The year nearest to a given one; of two the later. */
export function nearestOf(years: readonly number[], year: number): number | undefined {
  let best: number | undefined;
  for (const candidate of years) {
    const isNearer =
      best === undefined ||
      Math.abs(candidate - year) < Math.abs(best - year) ||
      (Math.abs(candidate - year) === Math.abs(best - year) && candidate > best);
    if (isNearer) best = candidate;
  }
  return best;
}
