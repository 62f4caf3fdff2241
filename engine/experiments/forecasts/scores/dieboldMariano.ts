import { studentTwoSided } from '../../claims/studentT.ts';

export interface DieboldMariano {
  /** Mean difference of losses, first less second: below 0 the first forecasts better. */
  difference: number;
  statistic: number;
  /** Two-sided, against Student's t with n − 1 degrees of freedom. */
  pValue: number;
  n: number;
}

/**
 * Test of equal accuracy of two forecasts `horizon` steps ahead (Diebold & Mariano 1995, J. Bus. Econ.
 * Stat. 13) from the losses of each at the same n origins in order, with the small-sample correction
 * of Harvey, Leybourne & Newbold 1997 (Int. J. Forecast. 13):
 *   S = d̄ ÷ √(V ÷ n) · √((n + 1 − 2h + h (h − 1) ÷ n) ÷ n),  V = γ₀ + 2 Σ_{k<h} γ_k,
 * γ_k autocovariances of the differences d with divisor n. Where that V is not positive, as happens
 * in short samples, γ₀ alone. Null for fewer than max(3, 2h) origins, too few for the correction to
 * mean anything, or where the losses never differ.
 */
export function dieboldMariano(
  first: readonly number[],
  second: readonly number[],
  horizon: number,
): DieboldMariano | null {
  const n = first.length;
  if (n < Math.max(3, 2 * horizon)) return null;
  const d = first.map((loss, t) => loss - second[t]);
  const difference = d.reduce((sum, value) => sum + value, 0) / n;
  const covariance = (lag: number) => {
    let sum = 0;
    for (let t = lag; t < n; t++) sum += (d[t] - difference) * (d[t - lag] - difference);
    return sum / n;
  };
  let variance = covariance(0);
  if (variance === 0) return null;
  const alone = variance;
  for (let lag = 1; lag < horizon; lag++) variance += 2 * covariance(lag);
  if (variance <= 0) variance = alone;
  const h = horizon;
  const correction = Math.sqrt((n + 1 - 2 * h + (h * (h - 1)) / n) / n);
  const statistic = (difference / Math.sqrt(variance / n)) * correction;
  return { difference, statistic, pValue: studentTwoSided(statistic, n - 1), n };
}
