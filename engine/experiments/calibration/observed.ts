import { horizonOf } from '../../model/horizon.ts';
import type { Question, SimulationResult } from '../../model/simulation.ts';

/** Indicators of the model that calibration looks at, in their units. */
const OBSERVED_INDICATORS = [
  'population',
  'employed',
  'unemployment_rate',
  'mean_pay',
  'output',
  'net_migration',
] as const;
export type ObservedIndicator = (typeof OBSERVED_INDICATORS)[number];

/** Values of indicators by region over years; pay and output may be in money of each year. */
export interface Observed {
  firstYear: number;
  /** Indicator → year from `firstYear` on → region in the order of the country; NaN where unknown. */
  values: Record<ObservedIndicator, number[][]>;
}

/** One stretch of observed years, and the question that simulates it from its first year. */
export interface Window {
  question: Question;
  /** Includes the first year simulated; earlier years say how the regions were moving before. */
  observed: Observed;
}

/** The first year simulated, from which changes are measured. */
export function originOf({ question }: Window): number {
  return horizonOf(question).first;
}

/** First and last year simulated. */
export function spanOf({ question }: Window): { from: number; to: number } {
  const { first, last } = horizonOf(question);
  return { from: first, to: last };
}

/** The same indicators of a simulated result. */
export function observe({ years, regions, indicators }: SimulationResult): Observed {
  const columns = regions.length + 1;
  const rows = (id: ObservedIndicator) =>
    years.map((_, year) =>
      Array.from(indicators[id].subarray(year * columns, year * columns + regions.length)),
    );
  return {
    firstYear: years[0],
    values: Object.fromEntries(
      OBSERVED_INDICATORS.map((id) => [id, rows(id)]),
    ) as Observed['values'],
  };
}

/** Values of an indicator in a year by region, NaN where the year is not covered. */
export function inYear(
  { firstYear, values }: Observed,
  indicator: ObservedIndicator,
  year: number,
): number[] {
  const rows = values[indicator];
  return rows[year - firstYear] ?? rows[0].map(() => Number.NaN);
}
