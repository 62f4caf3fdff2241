/** Figures of one result over a span of its years: what claims are measured in. */

import type { Horizon } from '../../model/horizon.ts';
import type { SimulationResult } from '../../model/simulation.ts';

/** Years at the end of the horizon over which levels are averaged: luck of single years evens out. */
const CLOSING_YEARS = 5;

export function closingYears({ first, last }: Horizon): Horizon {
  return { first: Math.max(first, last - CLOSING_YEARS + 1), last };
}

/** "2031–2035", or the one year. */
export function spell({ first, last }: Horizon): string {
  return first === last ? String(first) : `${first}–${last}`;
}

/** Mean over the years of a figure of the year with this index. */
function overYears(
  result: SimulationResult,
  span: Horizon,
  figure: (year: number) => number,
): number {
  let sum = 0;
  let count = 0;
  for (const [index, year] of result.years.entries()) {
    if (year < span.first || year > span.last) continue;
    sum += figure(index);
    count++;
  }
  return sum / count;
}

function at(
  { indicators, regions }: SimulationResult,
  indicator: string,
  year: number,
  region: number,
) {
  return indicators[indicator][year * (regions.length + 1) + region];
}

/** Mean of the nation's indicator over the years. */
export function national(result: SimulationResult, indicator: string, span: Horizon): number {
  return overYears(result, span, (year) => at(result, indicator, year, result.regions.length));
}

/** Sum of the nation's indicator over the years. */
export function nationalTotal(result: SimulationResult, indicator: string, span: Horizon): number {
  const years = result.years.filter((year) => year >= span.first && year <= span.last).length;
  return years * national(result, indicator, span);
}

/** Sum of an indicator over regions, mean of the years. */
export function regionalSum(
  result: SimulationResult,
  indicator: string,
  regions: ReadonlySet<string>,
  span: Horizon,
): number {
  return overYears(result, span, (year) =>
    result.regions.reduce(
      (sum, id, region) => sum + (regions.has(id) ? at(result, indicator, year, region) : 0),
      0,
    ),
  );
}

/** Mean of a figure per head over regions, weighted by residents. */
export function perHead(
  result: SimulationResult,
  indicator: string,
  regions: ReadonlySet<string>,
  span: Horizon,
): number {
  return overYears(result, span, (year) => {
    let total = 0;
    let heads = 0;
    for (const [region, id] of result.regions.entries()) {
      if (!regions.has(id)) continue;
      const people = at(result, 'population', year, region);
      total += people * at(result, indicator, year, region);
      heads += people;
    }
    return total / heads;
  });
}

/** Coefficient of variation of a rate between regions, weighted by residents (Williamson 1965). */
export function variationBetween(
  result: SimulationResult,
  indicator: string,
  span: Horizon,
): number {
  return overYears(result, span, (year) => {
    const people = result.regions.map((_, region) => at(result, 'population', year, region));
    const values = result.regions.map((_, region) => at(result, indicator, year, region));
    const heads = people.reduce((sum, count) => sum + count, 0);
    const mean = values.reduce((sum, value, region) => sum + value * people[region], 0) / heads;
    const squares = values.reduce(
      (sum, value, region) => sum + people[region] * (value - mean) ** 2,
      0,
    );
    return Math.sqrt(squares / heads) / mean;
  });
}

/** Jobs with members of clusters, mean of the years. */
export function clusterJobs(result: SimulationResult, span: Horizon): number {
  return overYears(result, span, (year) => {
    const ofYear = result.clusters.filter((cluster) => cluster.year === result.years[year]);
    return ofYear.reduce((sum, { jobs }) => sum + jobs, 0);
  });
}

/** Value added a job with members of these clusters, mean of the years; NaN where nobody works. */
export function outputPerJob(
  result: SimulationResult,
  clusters: ReadonlySet<string>,
  span: Horizon,
): number {
  return overYears(result, span, (year) => {
    const ofYear = result.clusters.filter(
      (cluster) => cluster.year === result.years[year] && clusters.has(cluster.cluster),
    );
    const sum = (field: 'output' | 'jobs') => ofYear.reduce((total, one) => total + one[field], 0);
    return sum('output') / sum('jobs');
  });
}

/** Members' sales abroad, mean of the years. */
export function clusterExports(result: SimulationResult, span: Horizon): number {
  return overYears(result, span, (year) => {
    const ofYear = result.clusters.filter((cluster) => cluster.year === result.years[year]);
    return ofYear.reduce((sum, { exports }) => sum + exports, 0);
  });
}
