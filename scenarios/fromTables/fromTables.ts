import { foldSeries } from '../../engine/experiments/forecasts/series/foldSeries.ts';
import type { SeriesIndicatorId } from '../../engine/experiments/forecasts/series/indicators.ts';
import {
  divisionAt,
  knownAt,
  type Series,
  type SeriesRow,
} from '../../engine/experiments/forecasts/series/series.ts';
import { countryFromSeries } from '../fromSeries/countryFromSeries.ts';
import type { Figure } from '../scenario.ts';
import type { ControlField } from '../tables/baseYearFields.ts';
import { chooseBaseYear } from './build/baseYear.ts';
import { buildSeries } from './build/buildSeries.ts';
import { knownFlows } from './build/knownFlows.ts';
import { NATION } from './build/placeRows.ts';
import { sectorFigures } from './build/sectorFigures.ts';
import { type GivenFlows, readFlowTable } from './read/flows.ts';
import type { GivenTable } from './read/givenTable.ts';
import { idFrom, latinId } from './read/names.ts';
import { type Observations, readRegionFigures, readSeriesTable } from './read/observations.ts';
import { type GivenPlaces, readGivenChanges, readPlaces } from './read/places.ts';
import {
  ageBandsCsv,
  baseYearCsv,
  type CountryFigures,
  flowsCsv,
  regionsCsv,
} from './write/countryTables.ts';
import { readmeText } from './write/readme.ts';
import { scenarioYaml } from './write/scenarioYaml.ts';
import { changesCsv, historyCsv, seriesCsv, seriesRegionsCsv } from './write/seriesTables.ts';
import { sourcesCsv, withSources } from './write/sources.ts';

/** The tables that a scenario is made from; only the one of regions must be there. */
export interface GivenTables {
  regions: GivenTable;
  series?: GivenTable | undefined;
  flows?: GivenTable | undefined;
  changes?: GivenTable | undefined;
}

export interface NewScenarioOptions {
  title: string;
  currency?: string | undefined;
  /** First year of the scenario; the last that the tables fill if not given. */
  year?: number | undefined;
  /** How rows of the whole country are called. */
  nation?: string | undefined;
}

export interface NewScenario {
  /** Text by name of file. */
  files: Record<string, string>;
  baseYear: number;
  currency: string;
  regions: string[];
  /** Every figure of the base year with its origin. */
  figures: Figure[];
  /** Indicators as given, with their years. */
  given: GivenIndicator[];
  warnings: string[];
}

export interface GivenIndicator {
  indicator: SeriesIndicatorId;
  figures: number;
  regions: number;
  from: number;
  to: number;
}

/** The year of a table of regions that names none. */
export const DEFAULT_YEAR = 2020;

/** A scenario from tables: the texts of its files. Errors: InputError at the first thing wrong. */
export function fromTables(given: GivenTables, options: NewScenarioOptions): NewScenario {
  const places = readPlaces(given.regions);
  const changes = given.changes === undefined ? [] : readGivenChanges(given.changes);
  const flows = given.flows === undefined ? null : flowsOf(readFlowTable(given.flows, places.find));
  const observed = observationsOf(given, places, options);
  const {
    series: observedSeries,
    warnings,
    nation,
  } = buildSeries({
    places,
    changes,
    observations: observed,
    flows,
    currency: options.currency,
    nation: options.nation,
  });
  const file = (given.series ?? given.regions).file;
  const baseYear = options.year ?? chooseBaseYear(observedSeries, file);
  const division = divisionAt(observedSeries, baseYear);
  const ids = division.map(({ id }) => id);
  const series: Series = {
    ...observedSeries,
    rows: [...observedSeries.rows, ...sectorFigures(observedSeries, ids, baseYear)],
  };
  const built = countryFromSeries(knownAt(series, baseYear), macroRegionOf(places));
  const folded = foldSeries(knownAt(series, lastYear(series)), division);
  const country: CountryFigures = { ...built, controls: controlsOf(series, baseYear) };
  const known = flows === null ? [] : knownFlows(flows.flows, built.country, baseYear);
  const isReshaped = places.places.some(
    ({ fromYear, toYear }) => fromYear !== null || toYear !== null,
  );
  const report = {
    baseYear,
    currency: series.currency,
    regions: ids,
    figures: built.figures,
    given: indicatorsOf(series, observed),
    warnings,
  };
  const title = options.title;
  const nationId = nationIdOf(nation ?? '', ids) || NATION;
  const files = {
    'scenario.yaml': scenarioYaml({
      title,
      country: built.country,
      baseYear,
      macroRegions: groupsOf(built.country.regions, places),
      nation: nationId,
      files: { flows: known.length > 0, regions: isReshaped, changes: changes.length > 0 },
    }),
    'README.md': readmeText(title, report, built.country),
    'regions.csv': regionsCsv(built.country),
    'base_year.csv': baseYearCsv(country),
    'age_bands.csv': ageBandsCsv(country),
    'series.csv': seriesCsv(callNation(series, nationId)),
    'history.csv': historyCsv(folded),
    'sources.csv': sourcesCsv(given, series, flows?.flows ?? []),
    ...(known.length > 0 ? { 'flows.csv': flowsCsv(known) } : {}),
    ...(isReshaped ? { 'series_regions.csv': seriesRegionsCsv(series) } : {}),
    ...(changes.length > 0 ? { 'region_changes.csv': changesCsv(series) } : {}),
  };
  return { files, ...report };
}

/** What the nation is called, as an id that no region has; empty where it cannot be one. */
function nationIdOf(nation: string, regions: readonly string[]): string {
  const id = idFrom(nation);
  return regions.includes(id) ? '' : id;
}

const callNation = (series: Series, nation: string): Series => ({
  ...series,
  nation,
  rows: series.rows.map((row) => (row.region === NATION ? { ...row, region: nation } : row)),
});

const lastYear = ({ rows }: Series) => rows.reduce((last, { year }) => Math.max(last, year), 0);

/** The tables of regions and series; the sooner one says less. */
function observationsOf(
  given: GivenTables,
  { table }: GivenPlaces,
  { year }: NewScenarioOptions,
): Observations[] {
  const series =
    given.series === undefined ? null : withSources(readSeriesTable(given.series), 'series-table');
  const years = series?.all.map((row) => row.year) ?? [];
  const last = years.length === 0 ? DEFAULT_YEAR : Math.max(...years);
  const own = withSources(readRegionFigures(table, year ?? last), 'regions-table');
  return series === null ? [own] : [own, series];
}

function flowsOf(flows: GivenFlows): GivenFlows {
  return {
    ...flows,
    flows: flows.flows.map((flow) => ({ ...flow, sourceId: flow.sourceId || 'flows-table' })),
  };
}

const CONTROLS: Partial<Record<SeriesIndicatorId, ControlField>> = {
  population_average: 'population',
  employed: 'employed',
  grp_nominal: 'gross_regional_product',
};

/** What the table itself says of the nation in the base year. */
function controlsOf({ rows }: Series, baseYear: number): Figure[] {
  return rows.flatMap((row: SeriesRow) => {
    const field = CONTROLS[row.indicator];
    if (row.region !== NATION || row.year !== baseYear || field === undefined) return [];
    return [{ ...row, field }];
  });
}

const OTHER = 'other';

function macroRegionOf({ places }: GivenPlaces): (region: string) => string {
  const groups = new Map(places.map(({ id, macroRegion }) => [id, latinId(macroRegion ?? '')]));
  return (region) => groups.get(region) || OTHER;
}

/** Regions by group; null where no region has one. */
function groupsOf(
  regions: readonly { id: string; macroRegion: string }[],
  { places }: GivenPlaces,
): Map<string, string[]> | null {
  if (places.every(({ macroRegion }) => macroRegion === null)) return null;
  const groups = Map.groupBy(regions, ({ macroRegion }) => macroRegion);
  return new Map([...groups].map(([group, members]) => [group, members.map(({ id }) => id)]));
}

function indicatorsOf({ rows }: Series, observed: readonly Observations[]): GivenIndicator[] {
  const said = new Set(observed.flatMap(({ all }) => all.map(({ indicator }) => indicator)));
  const groups = Map.groupBy(
    rows.filter(({ indicator }) => said.has(indicator)),
    ({ indicator }) => indicator,
  );
  return [...groups].map(([indicator, group]) => ({
    indicator,
    figures: group.length,
    regions: new Set(group.map(({ region }) => region).filter((id) => id !== NATION)).size,
    from: Math.min(...group.map(({ year }) => year)),
    to: Math.max(...group.map(({ year }) => year)),
  }));
}
