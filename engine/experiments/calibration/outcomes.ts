import { mean } from '../moments.ts';
import { inYear, type Observed, type ObservedIndicator } from './observed.ts';

/** What became of a region over a window, in one number. */
export interface OutcomeDefinition {
  label: string;
  unit: string;
  /** Value of a region and year; the outcome is its trend or mean over the years of the window. */
  series(of: (indicator: ObservedIndicator) => number[]): number[];
  kind: 'trend' | 'mean';
}

/**
 * Outcomes by which parameters are judged. All are free of prices and of the level of money, as
 * regional and national prices are not in the data: pay and output per worker are relative to the
 * mean of the regions in the same year, and the labour share is a ratio.
 */
export const OUTCOMES = {
  population: {
    label: 'growth of population',
    unit: '% a year',
    series: (of) => of('population').map((value) => 100 * Math.log(value)),
    kind: 'trend',
  },
  employed: {
    label: 'growth of employment',
    unit: '% a year',
    series: (of) => of('employed').map((value) => 100 * Math.log(value)),
    kind: 'trend',
  },
  unemployment: {
    label: 'change of the unemployment rate',
    unit: 'points a year',
    series: (of) => of('unemployment_rate'),
    kind: 'trend',
  },
  pay: {
    label: 'growth of relative pay',
    unit: '% a year',
    series: (of) => relative(of('mean_pay')),
    kind: 'trend',
  },
  productivity: {
    label: 'growth of relative output per worker',
    unit: '% a year',
    series: (of) => relative(ratio(of('output'), of('employed'))),
    kind: 'trend',
  },
  labourShare: {
    label: 'change of the share of pay in output',
    unit: '% a year',
    series: (of) => {
      const [pay, employed] = [of('mean_pay'), of('employed')];
      const bill = pay.map((value, region) => value * employed[region]);
      return ratio(bill, of('output')).map((value) => 100 * Math.log(value));
    },
    kind: 'trend',
  },
  migration: {
    label: 'net migration between regions',
    unit: 'per 1,000 a year',
    series: (of) => ratio(of('net_migration'), of('population')).map((value) => 1000 * value),
    kind: 'mean',
  },
} as const satisfies Record<string, OutcomeDefinition>;
export type OutcomeId = keyof typeof OUTCOMES;

/** Years over which an outcome is taken: the first is the origin. */
export interface Span {
  from: number;
  to: number;
}

/**
 * The outcome of every region: the slope of a least-squares line through the years of the span that
 * have a value, or the mean of those after the first. NaN where fewer than two, or none, have one.
 */
export function outcomeOf(id: OutcomeId, observed: Observed, { from, to }: Span): number[] {
  const { series, kind }: OutcomeDefinition = OUTCOMES[id];
  const years = Array.from({ length: to - from + 1 }, (_, step) => from + step);
  const rows = years.map((year) => series((indicator) => inYear(observed, indicator, year)));
  return rows[0].map((_, region) => {
    const points = years
      .map((year, step) => ({ year, value: rows[step][region] }))
      .filter(({ year, value }) => Number.isFinite(value) && (kind === 'trend' || year > from));
    return kind === 'trend' ? slope(points) : mean(points.map(({ value }) => value));
  });
}

function slope(points: readonly { year: number; value: number }[]): number {
  if (points.length < 2) return Number.NaN;
  const middle = mean(points.map(({ year }) => year));
  const level = mean(points.map(({ value }) => value));
  let products = 0;
  let squares = 0;
  for (const { year, value } of points) {
    products += (year - middle) * (value - level);
    squares += (year - middle) ** 2;
  }
  return products / squares;
}

/** 100 × logarithm, less the mean of the regions. */
function relative(values: readonly number[]): number[] {
  const logs = values.map((value) => 100 * Math.log(value));
  const level = mean(logs);
  return logs.map((value) => value - level);
}

function ratio(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, region) => value / b[region]);
}
