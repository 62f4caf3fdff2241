import { sum } from '../world/proportionalFitting.ts';
import { INDICATORS, type IndicatorId } from './definitions.ts';
import { gini, hoover, maxToMin, theil, theilByGroup, williamson } from './inequality.ts';
import { effectiveness, grossFlows, netMovesUpward } from './migration.ts';
import type { YearSums } from './yearSums.ts';

const MILLION = 1e6;
const THOUSAND = 1e3;

/** One year's indicators: by region and, as the last value, for the nation. NaN where undefined. */
export type YearIndicators = Record<IndicatorId, Float64Array>;

/** What a year is measured against: the same for all arms and years. */
export interface Yardstick {
  /** Macro-region of each region, from 0. */
  groups: number[];
  /** Mean pay of each region in the base year's data: which regions are richer. */
  basePay: number[];
  /** Agents per person. */
  sample: number;
}

/** Values are of the whole country, not of the sample. */
export function measureYear(year: YearSums, yardstick: Yardstick): YearIndicators {
  const regional = regionalIndicators(year, yardstick.sample);
  const national = nationalIndicators(year, yardstick);
  const result = {} as YearIndicators;
  for (const { id } of INDICATORS) {
    result[id] =
      id in regional ? regional[id as keyof typeof regional] : onlyNation(year, national, id);
  }
  return result;
}

function regionalIndicators(year: YearSums, sample: number) {
  const { months } = year;
  const { arrivals, departures } = grossFlows(year.moves, year.population.length);
  const mean = (column: ArrayLike<number>) => withNation(column, (x) => x / months / sample);
  const total = (column: ArrayLike<number>) => withNation(column, (x) => x / sample);
  const money = (column: ArrayLike<number>) => withNation(column, (x) => x / sample / MILLION);
  const percent = (part: Float64Array, whole: Float64Array) => ratio(part, whole, 100);
  const labourForce = year.employed.map((employed, r) => employed + year.unemployed[r]);
  const clusters = (pick: (sums: YearSums['clusters'][number]) => Float64Array) =>
    year.population.map((_, r) => sum(year.clusters.map((cluster) => pick(cluster)[r])));
  return {
    population: mean(year.population),
    employed: mean(year.employed),
    unemployment_rate: percent(year.unemployed, labourForce),
    employment_rate: percent(year.employed, year.adults),
    remote_share: percent(year.remote, year.employed),
    mean_pay: ratio(year.payReceived, year.employed, 1),
    output: money(year.output),
    output_per_head: ratio(year.output, year.population, months / THOUSAND),
    income_per_head: ratio(year.income, year.population, 1),
    cost_of_living: costOfLiving(year),
    arrivals: total(arrivals),
    departures: total(departures),
    net_migration: total(arrivals.map((count, r) => count - departures[r])),
    births: total(year.births),
    deaths: total(year.deaths),
    net_external_migration: total(year.immigrants.map((count, r) => count - year.emigrants[r])),
    cluster_jobs: mean(clusters((c) => c.fundedByResidence)),
    cluster_remote_jobs: mean(clusters((c) => c.remoteByResidence)),
    cluster_output: money(clusters((c) => c.output)),
    programme_outlays: money(year.programmes),
    // Of the year alone: the years before are added where years are closed.
    programme_outlays_total: money(year.programmes),
  };
}

function nationalIndicators(year: YearSums, { groups, basePay, sample }: Yardstick) {
  const per = (part: Float64Array, whole: Float64Array) =>
    part.map((value, r) => (whole[r] > 0 ? value / whole[r] : 0));
  const pay = per(year.payReceived, year.employed);
  const income = per(year.income, year.population);
  const output = per(year.output, year.population);
  const unemployment = per(
    year.unemployed,
    year.employed.map((employed, r) => employed + year.unemployed[r]),
  );
  const { arrivals, departures } = grossFlows(year.moves, pay.length);
  const totalPay = sum(year.payReceived);
  const all = sum(year.payLog) / totalPay - Math.log(totalPay / sum(year.employed));
  const between = theil(pay, year.employed);
  return {
    migration_effectiveness: 100 * effectiveness(arrivals, departures),
    migration_to_richer: netMovesUpward(year.moves, basePay) / sample,
    pay_theil: all,
    pay_theil_between: between,
    pay_theil_within: all - between,
    pay_theil_macro: theilByGroup(pay, year.employed, groups).between,
    income_theil: theil(income, year.population),
    income_gini: gini(income, year.population),
    pay_gini: gini(pay, year.employed),
    output_gini: gini(output, year.population),
    output_williamson: williamson(output, year.population),
    income_williamson: williamson(income, year.population),
    output_hoover: 100 * hoover(output, year.population),
    income_max_min: maxToMin(income, year.population),
    pay_max_min: maxToMin(pay, year.employed),
    unemployment_gap: 100 * (Math.max(...unemployment) - Math.min(...unemployment)),
    state_revenue: year.stateRevenue / sample / MILLION,
    state_outlays: year.stateOutlays / sample / MILLION,
    state_balance: (year.stateRevenue - year.stateOutlays) / sample / MILLION,
  };
}

function onlyNation(
  year: YearSums,
  national: ReturnType<typeof nationalIndicators>,
  id: IndicatorId,
): Float64Array {
  const values = new Float64Array(year.population.length + 1).fill(Number.NaN);
  values[year.population.length] = national[id as keyof typeof national];
  return values;
}

/** A column by region with the nation's total at its end, each through `scale`. */
function withNation(column: ArrayLike<number>, scale: (value: number) => number): Float64Array {
  return Float64Array.from([...Array.from(column), sum(column)], scale);
}

/** Part ÷ whole × factor by region and for the nation; NaN where there is no whole. */
function ratio(part: Float64Array, whole: Float64Array, factor: number): Float64Array {
  const wholes = [...whole, sum(whole)];
  return Float64Array.from([...part, sum(part)], (value, i) =>
    wholes[i] > 0 ? (factor * value) / wholes[i] : Number.NaN,
  );
}

/** Mean of the months; the nation's is the mean over residents. */
function costOfLiving({ costOfLiving, population, months }: YearSums): Float64Array {
  const nation = sum(costOfLiving.map((cost, r) => cost * population[r])) / sum(population);
  return Float64Array.from([...costOfLiving, nation], (cost) => cost / months);
}
