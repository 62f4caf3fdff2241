import {
  gini,
  hoover,
  maxToMin,
  theil,
  williamson,
} from '../../../engine/model/indicators/inequality.ts';
import type { Data } from './data.ts';
import type { Point } from './history.ts';

/** First year for which the income of all 17 regions is published apart. */
const FIRST_INCOME_YEAR = 2018;
/** Last year before the census lifted the level of population. */
const LAST_POPULATION_YEAR = 2021;

/**
 * Indices of disproportion between the 17 regions. They are ratios within a year, so nominal money
 * needs no deflator; regional differences of prices stay out, as in the model's own indices.
 */
export function deriveInequality(data: Data): Point[] {
  const population = foldedValues(data, 'population_average');
  const income = yearsOf(data, 'cash_income_per_head').filter((year) => year >= FIRST_INCOME_YEAR);
  const output = yearsOf(data, 'grp_nominal').filter((year) => year <= LAST_POPULATION_YEAR);
  return [
    ...income.flatMap((year) => {
      const values = data.regions.map((id) => data.observed(id, year, 'cash_income_per_head'));
      const people = data.regions.map((id) => population(id, year));
      return points(year, 'bns-dims+odk-income', {
        income_theil: theil(values, people),
        income_gini: gini(values, people),
        income_williamson: williamson(values, people),
        income_max_min: maxToMin(values, people),
      });
    }),
    ...output.flatMap((year) => {
      const grp = foldedValues(data, 'grp_nominal');
      const people = data.regions.map((id) => population(id, year));
      const values = data.regions.map((id, index) => grp(id, year) / people[index]);
      return points(year, 'bns-dims', {
        output_gini: gini(values, people),
        output_williamson: williamson(values, people),
        output_hoover: 100 * hoover(values, people),
      });
    }),
  ];
}

function points(year: number, sourceId: string, values: Record<string, number>): Point[] {
  return Object.entries(values).map(([indicator, value]) => ({
    region: 'all',
    year,
    indicator,
    value,
    sourceId,
    confidence: 'medium',
  }));
}

function yearsOf(data: Data, indicator: string): number[] {
  return [...new Set(data.series(indicator).map(({ year }) => year))].sort((a, b) => a - b);
}

/** Counts of a series by region of the 17 and year. */
function foldedValues(data: Data, indicator: string): (region: string, year: number) => number {
  const values = new Map<string, number>();
  for (const { region, year, value } of data.series(indicator)) {
    const key = `${data.foldedInto(region)} ${year}`;
    values.set(key, (values.get(key) ?? 0) + value);
  }
  return (region, year) => values.get(`${region} ${year}`) ?? Number.NaN;
}
