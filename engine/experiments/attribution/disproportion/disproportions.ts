import type { SimulationResult } from '../../../model/simulation.ts';
import { theilTerms } from './theilTerms.ts';

/** Columns by region, one a component: what an index is made of. */
export type Components = Float64Array[];

/** An index of disproportion between regions that splits into components. */
export interface Disproportion {
  /** The indicator that it is. */
  indicator: string;
  label: string;
  components: readonly { id: string; label: string }[];
  /** The components of a result in the year of this index. */
  read: (result: SimulationResult, year: number) => Components;
  /** What each region adds to the index. */
  terms: (components: Components) => Float64Array;
}

export const DISPROPORTIONS: readonly Disproportion[] = [
  {
    indicator: 'income_theil',
    label: 'Theil index of income per head between regions',
    components: [
      { id: 'pay', label: 'Pay of the employed' },
      { id: 'employment', label: 'Employed per head' },
      { id: 'otherIncome', label: 'Other income per head' },
      { id: 'population', label: 'Population' },
    ],
    // Income per head = pay × employed per head + other income per head.
    read: (result, year) => {
      const people = column(result, 'population', year);
      const pay = column(result, 'mean_pay', year).map(orNought);
      const employment = column(result, 'employed', year).map((jobs, r) =>
        orNought(jobs / people[r]),
      );
      const income = column(result, 'income_per_head', year).map(orNought);
      const other = income.map((all, r) => all - pay[r] * employment[r]);
      return [pay, employment, other, people];
    },
    terms: ([pay, employment, other, people]) =>
      theilTerms(
        pay.map((each, r) => each * employment[r] + other[r]),
        people,
      ),
  },
  {
    indicator: 'pay_theil_between',
    label: 'Theil index of pay between regions',
    components: [
      { id: 'pay', label: 'Pay of the employed' },
      { id: 'employed', label: 'Where the employed live' },
    ],
    read: (result, year) => [
      column(result, 'mean_pay', year).map(orNought),
      column(result, 'employed', year),
    ],
    terms: ([pay, employed]) => theilTerms(pay, employed),
  },
];

function column(
  { indicators, regions }: SimulationResult,
  indicator: string,
  year: number,
): Float64Array {
  const first = year * (regions.length + 1);
  return indicators[indicator].slice(first, first + regions.length);
}

/** Where nobody lives or works there is nothing to be paid. */
const orNought = (value: number): number => (Number.isFinite(value) ? value : 0);
