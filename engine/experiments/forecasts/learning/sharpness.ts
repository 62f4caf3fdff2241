import { type Predictive, studentQuantile } from '../distributions/predictive.ts';

/** A past forecast beside what came, on the scale. */
export interface PastForecast {
  origin: number;
  predictive: Predictive;
  outcome: number;
}

/** Share of outcomes that intervals should hold. */
const LEVEL = 0.8;
/** Origins for which spreads that need no correction count. */
const PRIOR_ORIGINS = 4;

/**
 * Factor by which spreads should have been wider, or narrower, for 80 % intervals to hold 80 % of what
 * came: the 80 % quantile of |outcome − centre| ÷ half the interval, drawn to 1 (a geometric mean
 * weighted by the number of origins). 1 before anything has come.
 */
export function spreadCorrection(past: readonly PastForecast[]): number {
  const origins = new Set(past.map(({ origin }) => origin)).size;
  if (origins === 0) return 1;
  const relative = past
    .filter(({ predictive }) => predictive.scale > 0)
    .map(({ predictive: { centre, scale, df }, outcome }) => {
      const half = scale * studentQuantile((1 + LEVEL) / 2, df);
      return Math.abs(outcome - centre) / half;
    })
    .sort((a, b) => a - b);
  if (relative.length === 0) return 1;
  const needed = relative[Math.min(relative.length - 1, Math.floor(LEVEL * relative.length))];
  return Math.max(0.01, needed) ** (origins / (origins + PRIOR_ORIGINS));
}
