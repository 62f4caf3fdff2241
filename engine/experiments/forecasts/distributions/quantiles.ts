import { fromScale, SCALES } from '../scale.ts';
import type { ForecastIndicator } from '../series/indicators.ts';
import { type Predictive, quantileOf } from './predictive.ts';

/** Quantiles that are published, by name. */
const PUBLISHED_LEVELS = {
  p5: 0.05,
  p10: 0.1,
  p25: 0.25,
  p50: 0.5,
  p75: 0.75,
  p90: 0.9,
  p95: 0.95,
} as const;

export type QuantileName = keyof typeof PUBLISHED_LEVELS;

/** Grid over which means are taken: the outermost quarter per cent of each tail is left out. */
const GRID = Array.from({ length: 199 }, (_, i) => (i + 1) / 200);

/** The quantile at `p` in the unit of the indicator. */
export function valueAt(
  indicator: ForecastIndicator,
  predictive: Predictive,
  people: number,
  p: number,
): number {
  const value = fromScale(SCALES[indicator], quantileOf(predictive, p), people);
  return indicator === 'unemployment_rate' ? Math.min(100, Math.max(0, value)) : value;
}

/** Mean and published quantiles. */
export function summary(
  indicator: ForecastIndicator,
  predictive: Predictive,
  people: number,
): { mean: number } & Record<QuantileName, number> {
  const at = (p: number) => valueAt(indicator, predictive, people, p);
  const levels = Object.entries(PUBLISHED_LEVELS).map(([name, p]) => [name, at(p)]);
  return {
    mean: GRID.reduce((sum, p) => sum + at(p), 0) / GRID.length,
    ...(Object.fromEntries(levels) as Record<QuantileName, number>),
  };
}
