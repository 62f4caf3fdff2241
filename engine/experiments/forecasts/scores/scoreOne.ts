import { ensembleOf } from '../distributions/draws.ts';
import type { Predictive } from '../distributions/predictive.ts';
import { valueAt } from '../distributions/quantiles.ts';
import { fromScale, SCALES } from '../scale.ts';
import type { ForecastIndicator } from '../series/indicators.ts';
import { probabilityTransform } from './calibration.ts';
import { fairCrps } from './crps.ts';
import { intervalScore } from './intervalScore.ts';

/** Central intervals that are scored, per cent. */
export const INTERVALS = [50, 80, 95] as const;
export type Interval = (typeof INTERVALS)[number];

/** How one forecast did, in the unit of the indicator. */
export interface Scored {
  observed: number;
  median: number;
  /** Observed less median. */
  error: number;
  crps: number;
  /** The region's mean absolute yearly change over all published years; NaN without any. */
  naiveScale: number;
  interval: Record<Interval, { low: number; high: number; score: number }>;
  /** Where the observed value falls in the predictive distribution, 0–1. */
  transform: number;
}

/** Where a forecast stands: what its scores are made with beside the distribution. */
export interface Standing {
  people: number;
  naiveScale: number;
  /** Draws of the ensemble, the same for all methods. */
  ranks: Int32Array;
}

export function scoreOne(
  indicator: ForecastIndicator,
  predictive: Predictive,
  observed: number,
  { people, naiveScale, ranks }: Standing,
): Scored {
  const kind = SCALES[indicator];
  const at = (p: number) => valueAt(indicator, predictive, people, p);
  const members = ensembleOf(predictive, ranks).map((x) => fromScale(kind, x, people));
  const median = at(0.5);
  const interval = Object.fromEntries(
    INTERVALS.map((level) => {
      const tail = (1 - level / 100) / 2;
      const bounds = { low: at(tail), high: at(1 - tail) };
      return [level, { ...bounds, score: intervalScore(bounds, observed, level / 100) }];
    }),
  ) as Scored['interval'];
  return {
    observed,
    median,
    error: observed - median,
    crps: fairCrps(members, observed),
    naiveScale,
    interval,
    transform: probabilityTransform(members, observed),
  };
}
