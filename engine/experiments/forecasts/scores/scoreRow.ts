import type { MethodId } from '../methods.ts';
import type { ForecastIndicator } from '../series/indicators.ts';
import type { Interval } from './scoreOne.ts';

/** Scores of one method for one indicator and horizon, over regions and origins. */
export interface ScoreRow {
  indicator: ForecastIndicator;
  method: MethodId;
  horizon: number;
  /** A region's id, the nation's, or "regions" for all regions together. */
  region: string;
  /** Forecasts scored. */
  n: number;
  /** How many of them are judged by derived figures, not published ones. */
  derived: number;
  mae: number;
  rmse: number;
  /** Mean absolute error ÷ the region's mean absolute yearly change; null where it never changed. */
  mase: number | null;
  crps: number;
  /** Score ÷ the region's mean absolute yearly change, so that small regions count like large ones. */
  scaledCrps: number | null;
  intervalScore: Record<Interval, number>;
  coverage: Record<Interval, number>;
}
