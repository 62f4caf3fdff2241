import type { SeriesIndicatorId } from './indicators.ts';
import { nearestOf } from './years.ts';

/** National counts that change a population, persons a year. */
export interface VitalCounts {
  births: number;
  deaths: number;
  immigrants: number;
  emigrants: number;
  /** Which of these are published for the year. */
  published: readonly SeriesIndicatorId[];
}

/** National figures of a year, and whether the level of population is comparable with the year before. */
export interface NationalYears {
  value(indicator: SeriesIndicatorId, year: number): number | undefined;
  years(indicator: SeriesIndicatorId): readonly number[];
  isBroken(year: number): boolean;
}

/** Deaths per 1000 residents where none are known: the world's mean (United Nations 2022, 7–8). */
const DEATHS_PER_1000 = 8;
/** Immigrants, and emigrants, per 1000 residents where none are known (assumed: no net migration). */
const EXTERNAL_PER_1000 = 1;
/** Natural increase per 1000 where not even two years of population are known (assumed). */
const INCREASE_PER_1000 = 10;
/** Fewer births a head and year than in any country (about 5 per 1000). */
const LEAST_BIRTHS = 0.005;

/**
 * Births a head and year where none are published: typical deaths and the growth of the nation, log
 * points a year, or a typical increase where that is unknown too.
 */
export const birthsFromGrowth = (growth: number | undefined): number =>
  Math.max(LEAST_BIRTHS, DEATHS_PER_1000 / 1000 + (growth ?? INCREASE_PER_1000 / 1000));

/**
 * National births, deaths and external migration of a year. What is not published is had from the
 * rate of the nearest published year; births and deaths from natural increase, which is published
 * or what the change of population leaves after external migration; typical rates where nothing is.
 */
export function vitalCounts(nation: NationalYears, year: number): VitalCounts {
  const people = nation.value('population_average', year) ?? Number.NaN;
  const published = (['births', 'deaths', 'immigrants', 'emigrants'] as const).filter(
    (indicator) => nation.value(indicator, year) !== undefined,
  );
  const atRate = (indicator: SeriesIndicatorId, otherwise: number) =>
    nation.value(indicator, year) ??
    (nearestRate(nation, indicator, year) ?? otherwise / 1000) * people;
  const immigrants = atRate('immigrants', EXTERNAL_PER_1000);
  const emigrants = atRate('emigrants', EXTERNAL_PER_1000);
  const increase = naturalIncrease(nation, year, people, immigrants - emigrants);
  const births = nation.value('births', year);
  const deaths =
    nation.value('deaths', year) ??
    (births === undefined ? atRate('deaths', DEATHS_PER_1000) : Math.max(0, births - increase));
  return {
    births: births ?? Math.max(0, deaths + increase),
    deaths,
    immigrants,
    emigrants,
    published,
  };
}

function naturalIncrease(
  nation: NationalYears,
  year: number,
  people: number,
  external: number,
): number {
  const stated = nation.value('natural_increase', year);
  if (stated !== undefined) return stated;
  const [births, deaths] = [nation.value('births', year), nation.value('deaths', year)];
  if (births !== undefined && deaths !== undefined) return births - deaths;
  const before = nation.value('population_average', year - 1);
  if (before !== undefined && !nation.isBroken(year)) return people - before - external;
  return (balanceRate(nation, year, external / people) ?? INCREASE_PER_1000 / 1000) * people;
}

/** Rate of the nearest year whose change of population can be measured. */
function balanceRate(nation: NationalYears, year: number, external: number): number | undefined {
  const candidates = nation
    .years('population_average')
    .filter((at) => nation.value('population_average', at - 1) !== undefined)
    .filter((at) => !nation.isBroken(at));
  const nearest = nearestOf(candidates, year);
  if (nearest === undefined) return undefined;
  const now = nation.value('population_average', nearest) ?? Number.NaN;
  const before = nation.value('population_average', nearest - 1) ?? Number.NaN;
  return (now - before) / now - external;
}

function nearestRate(
  nation: NationalYears,
  indicator: SeriesIndicatorId,
  year: number,
): number | undefined {
  const known = nation
    .years(indicator)
    .filter((at) => nation.value('population_average', at) !== undefined);
  const nearest = nearestOf(known, year);
  if (nearest === undefined) return undefined;
  const count = nation.value(indicator, nearest) ?? Number.NaN;
  return count / (nation.value('population_average', nearest) ?? Number.NaN);
}
