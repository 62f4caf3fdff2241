import { moderated, type Predictive } from '../distributions/predictive.ts';
import { meanOf, measuredChanges, type Track } from '../tracks.ts';
import type { Reference } from './reference.ts';

/** Coefficients are held inside the stationary range. */
const LARGEST = 0.95;

/**
 * First-order autoregression of the yearly changes about each region's mean change, ARIMA(1,1,0) with
 * drift: Δy_t − μ = φ (Δy_{t−1} − μ) + ε. φ is common to all regions: least squares about the means,
 * raised for the bias of short series by (1 + 3φ) ÷ n (Kendall 1954, Biometrika 41). Intervals: the
 * ψ-weights of the level and the uncertain mean, whose variance is σ² ÷ ((1 − φ)² n); Student's t.
 */
export const autoregressiveChanges: Reference = (tracks) => {
  const fit = fitCommon(tracks.map(measuredChanges));
  return (horizon) =>
    tracks.map(({ values }, i): Predictive => {
      let [centre, deviation] = [values[values.length - 1], fit.last[i]];
      let [weight, variance, onMean] = [0, 0, 0];
      for (let step = 1; step <= horizon; step++) {
        deviation *= fit.coefficient;
        centre += fit.means[i] + deviation;
        // ψ-weights of the level: 1, 1 + φ, 1 + φ + φ², …
        weight = 1 + fit.coefficient * weight;
        variance += weight * weight;
        onMean += 1 - fit.coefficient ** step;
      }
      const ofMean = (onMean / (1 - fit.coefficient)) ** 2 / Math.max(1, fit.counts[i]);
      const scale = Math.sqrt(fit.spreads[i].variance * (variance + ofMean));
      return { centre, scale, df: fit.spreads[i].df };
    });
};

/**
 * First-order autoregression of the level about each region's mean, AR(1): for rates, which have no
 * trend for ever. Fitted and spread as `autoregressiveChanges`.
 */
export const autoregressiveLevels: Reference = (tracks) => {
  const fit = fitCommon(tracks.map((track) => sinceBreak(track)));
  return (horizon) =>
    tracks.map((_, i): Predictive => {
      const left = fit.coefficient ** horizon;
      let variance = 0;
      for (let step = 0; step < horizon; step++) variance += fit.coefficient ** (2 * step);
      const ofMean = ((1 - left) / (1 - fit.coefficient)) ** 2 / Math.max(1, fit.counts[i]);
      const scale = Math.sqrt(fit.spreads[i].variance * (variance + ofMean));
      const centre = fit.means[i] + left * fit.last[i];
      return { centre, scale, df: fit.spreads[i].df };
    });
};

/** Values of the latest stretch that is measured in one way. */
function sinceBreak({ values, changes, lastYear: _ }: Track): number[] {
  const lastBreak = changes.lastIndexOf(null);
  const own = values.slice(lastBreak + 1);
  return own.length > 1 ? own : values;
}

interface CommonFit {
  coefficient: number;
  means: number[];
  /** Deviation of the last value from its mean. */
  last: number[];
  counts: number[];
  spreads: { variance: number; df: number }[];
}

/** x_t − μ_i = φ (x_{t−1} − μ_i) + ε over several series i with one φ. */
export function fitCommon(series: readonly (readonly number[])[]): CommonFit {
  const means = series.map((values) => meanOf(values));
  let [products, squares, pairs] = [0, 0, 0];
  for (const [i, values] of series.entries()) {
    for (let t = 1; t < values.length; t++) {
      products += (values[t] - means[i]) * (values[t - 1] - means[i]);
      squares += (values[t - 1] - means[i]) ** 2;
      pairs++;
    }
  }
  const raw = squares > 0 ? products / squares : 0;
  const length = pairs / Math.max(1, series.filter((values) => values.length > 1).length);
  const corrected = raw + (1 + 3 * raw) / Math.max(1, length + 1);
  const coefficient = squares > 0 ? Math.min(LARGEST, Math.max(-LARGEST, corrected)) : 0;
  const spreads = moderated(
    series.map((values, i) => {
      let sum = 0;
      for (let t = 1; t < values.length; t++) {
        sum += (values[t] - means[i] - coefficient * (values[t - 1] - means[i])) ** 2;
      }
      const n = Math.max(0, values.length - 2);
      return { meanSquare: sum / Math.max(1, n), n };
    }),
  );
  const last = series.map(
    (values, i) => (values.length > 0 ? values[values.length - 1] : 0) - means[i],
  );
  return { coefficient, means, last, counts: series.map(({ length: n }) => n), spreads };
}
