import type { DatedAges, Series } from '../../engine/experiments/forecasts/series/series.ts';
import type { AgeBand } from '../../engine/model/country.ts';
import type { FileReader } from '../document/files.ts';
import { locateTable } from '../document/locateTable.ts';
import type { ResolvedScenario } from '../document/resolve.ts';
import type { ScenarioFile } from '../schema/scenarioSchema.ts';
import { OBSERVATION_COLUMNS } from '../tables/observations.ts';
import type { Place } from '../tables/regions.ts';
import { readSeries } from '../tables/series.ts';
import {
  BREAK_COLUMNS,
  CHANGE_COLUMNS,
  readBreaks,
  readChanges,
  readSeriesRegions,
  SERIES_REGION_COLUMNS,
} from '../tables/seriesRegions.ts';
import { readTable, type Table } from '../tables/table.ts';

/** What of the base year the series go with. */
interface BaseYearTables {
  places: readonly Place[];
  bands: ReadonlyMap<string, readonly AgeBand[]>;
  sourceIds: readonly string[];
}

/** The observed series that a scenario names; undefined where it names none. */
export function assembleObservedSeries(
  file: ScenarioFile,
  scenario: ResolvedScenario,
  reader: FileReader,
  { places, bands, sourceIds }: BaseYearTables,
): Series | undefined {
  const { series } = file;
  if (series === undefined) return undefined;
  const read = (
    key: 'table' | 'regions' | 'changes' | 'breaks',
    columns: readonly string[],
  ): Table | undefined => {
    const name = series[key];
    if (name === undefined) return undefined;
    return readTable(locateTable(scenario, ['series', key], name), columns, reader);
  };
  const regionTable = read('regions', SERIES_REGION_COLUMNS);
  const changeTable = read('changes', CHANGE_COLUMNS);
  const breakTable = read('breaks', BREAK_COLUMNS);
  const nation = series.nation ?? 'all';
  const shapes = regionTable === undefined ? unchanged(places) : readSeriesRegions(regionTable);
  const changes = changeTable === undefined ? [] : readChanges(changeTable);
  const ids = new Set([
    nation,
    ...shapes.map(({ id }) => id),
    ...changes.flatMap(({ region, partOf }) => [region, partOf]),
  ]);
  // The schema has made sure that the table is named.
  const table = read('table', OBSERVATION_COLUMNS) as Table;
  return {
    currency: file.currency,
    nation,
    rows: readSeries(table, [...ids], sourceIds, file.currency),
    places: shapes,
    changes,
    breaks: breakTable === undefined ? [] : readBreaks(breakTable),
    ages: datedAges(file, bands),
  };
}

function unchanged(places: readonly Place[]): Series['places'] {
  return places.map(({ row: _, ...place }) => ({ ...place, fromYear: null, toYear: null }));
}

/** The scenario's own ages are those of its first month. */
function datedAges({ start }: ScenarioFile, bands: BaseYearTables['bands']): DatedAges | null {
  return bands.size === 0 ? null : { year: Number(start.slice(0, 4)), bands };
}
