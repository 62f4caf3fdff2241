/**
 * Fair continuous ranked probability score of an ensemble (Ferro 2014, Q. J. R. Meteorol. Soc. 140):
 *   1/M Σ |x_i − y| − 1/(2 M (M − 1)) Σ Σ |x_i − x_j|,
 * in the unit of the value, smaller is better; its expectation does not depend on the size M of the
 * ensemble. `members` in any order, two or more.
 */
export function fairCrps(members: ArrayLike<number>, observed: number): number {
  const sorted = Float64Array.from(members).sort();
  const m = sorted.length;
  let distance = 0;
  let spread = 0;
  for (let i = 0; i < m; i++) {
    distance += Math.abs(sorted[i] - observed);
    // Σ_i Σ_j |x_i − x_j| = 2 Σ_i (2 i − m + 1) x_i for sorted members.
    spread += (2 * i - m + 1) * sorted[i];
  }
  return distance / m - spread / (m * (m - 1));
}
