import { studentTwoSidedQuantile } from '../../claims/studentT.ts';

/** A predictive distribution on an indicator's scale: centre + scale × Student's t. */
export interface Predictive {
  centre: number;
  scale: number;
  /** Degrees of freedom, above 0. */
  df: number;
}

/** Quantile of Student's t at `p`, 0 < p < 1, remembered: few degrees of freedom are ever asked for. */
export function studentQuantile(p: number, df: number): number {
  const ofDf = quantiles.get(df) ?? new Map<number, number>();
  const known = ofDf.get(p);
  if (known !== undefined) return known;
  const tail = Math.min(p, 1 - p);
  const size = tail === 0.5 ? 0 : studentTwoSidedQuantile(2 * tail, df);
  const value = p < 0.5 ? -size : size;
  quantiles.set(df, ofDf.set(p, value));
  return value;
}

/** By degrees of freedom, then probability. */
const quantiles = new Map<number, Map<number, number>>();

export function quantileOf({ centre, scale, df }: Predictive, p: number): number {
  return centre + scale * studentQuantile(p, df);
}

/** What has been learnt of a variance from `n` squared deviations of one region. */
export interface OwnVariance {
  meanSquare: number;
  n: number;
}

/** Squares that stand behind a pooled variance, as against a region's own. */
const PRIOR_SQUARES = 3;

/**
 * Variances of several regions, each drawn to their common mean (Smyth 2004, Stat. Appl. Genet. Mol.
 * Biol. 3(1)): s̃² = (ν₀ s₀² + n s²) ÷ (ν₀ + n) with ν₀ + n degrees of freedom. A series of three
 * years would otherwise have next to none.
 */
export function moderated(own: readonly OwnVariance[]): { variance: number; df: number }[] {
  const squares = own.reduce((sum, { meanSquare, n }) => sum + n * meanSquare, 0);
  const count = own.reduce((sum, { n }) => sum + n, 0);
  const common = count > 0 ? squares / count : 0;
  return own.map(({ meanSquare, n }) => ({
    variance: (PRIOR_SQUARES * common + n * (n > 0 ? meanSquare : 0)) / (PRIOR_SQUARES + n),
    df: PRIOR_SQUARES + n,
  }));
}
