/** Loss of a quantile forecast at level p (Koenker & Bassett 1978): p (y − q)⁺ + (1 − p) (q − y)⁺. */
export function pinballLoss(quantile: number, observed: number, p: number): number {
  return observed >= quantile ? p * (observed - quantile) : (1 - p) * (quantile - observed);
}
