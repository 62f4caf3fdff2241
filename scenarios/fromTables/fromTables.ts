import { InputError } from '../../engine/errors.ts';
import { foldSeries } from '../../engine/experiments/forecasts/series/foldSeries.ts';
import {
  divisionAt,
  knownAt,
  type Series,
  yearSpan,
} from '../../engine/experiments/forecasts/series/series.ts';
import { countryFromSeries } from '../fromSeries/countryFromSeries.ts';
import type { Figure } from '../scenario.ts';
import { chooseBaseYear } from './build/baseYear.ts';
import { buildSeries } from './build/buildSeries.ts';
import { agesOf, withAgesSaid } from './build/givenAges.ts';
import { knownFlows } from './build/knownFlows.ts';
import { NATION } from './build/placeRows.ts';
import { sectorFigures } from './build/sectorFigures.ts';
import { controlsOf, type GivenIndicator, indicatorsOf } from './build/whatIsGiven.ts';
import { type GivenFlows, readFlowTable } from './read/flows.ts';
import type { GivenTables } from './read/givenTable.ts';
import { idFrom, latinId } from './read/names.ts';
import { type Observations, readRegionFigures, readSeriesTable } from './read/observations.ts';
import { checkChanges, type GivenPlaces, readGivenChanges, readPlaces } from './read/places.ts';
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

/** The year of a table of regions that names none. */
const DEFAULT_YEAR = 2020;

/** A scenario from tables: the texts of its files. Errors: InputError at the first thing wrong. */
export function fromTables(given: GivenTables, options: NewScenarioOptions): NewScenario {
  if (options.title.trim() === '') {
    throw new InputError('bad-option', 'must be a text, found nothing', { field: '--title' });
  }
  const places = readPlaces(given.regions);
  const changes = given.changes === undefined ? [] : readGivenChanges(given.changes);
  checkChanges(changes, places, given.changes?.file);
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
  const ages =
    given.ages === undefined ? null : agesOf(given.ages, places, observedSeries, baseYear);
  const series: Series = {
    ...observedSeries,
    rows: [...observedSeries.rows, ...sectorFigures(observedSeries, ids, baseYear)],
    ages: ages === null ? null : { year: baseYear, bands: ages.bands },
  };
  const built = withAgesSaid(
    countryFromSeries(knownAt(series, baseYear), macroRegionOf(places)),
    ages,
  );
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
    'README.md': readmeText({ title, report, country: built.country, tables: given }),
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
  const last = yearSpan(series?.all ?? [])?.last ?? DEFAULT_YEAR;
  const own = withSources(readRegionFigures(table, year ?? last), 'regions-table');
  return series === null ? [own] : [own, series];
}

function flowsOf(flows: GivenFlows): GivenFlows {
  return {
    ...flows,
    flows: flows.flows.map((flow) => ({ ...flow, sourceId: flow.sourceId || 'flows-table' })),
  };
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
