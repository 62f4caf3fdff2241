import { nearestName } from '../../../engine/formulas/nearestName.ts';
import type { GivenTable, GivenTables, TableName } from '../read/givenTable.ts';
import { indicatorOf, isUnderstood, plainName, waysToWrite } from './columnNames.ts';

/** A column that a table must have and has not, as far as its header tells. */
export interface MissingColumn {
  table: TableName;
  name: string;
  /** Headers that mean nothing to the program: one of them may be it. */
  candidates: string[];
  /** The likeliest of them. */
  suggestion: string | undefined;
}

const REQUIRED: Readonly<Record<TableName, readonly string[]>> = {
  regions: ['region_id', 'latitude', 'longitude'],
  series: ['region_id', 'year'],
  flows: ['origin', 'destination', 'persons'],
  ages: ['region_id', 'sex', 'age_group', 'persons'],
  changes: ['region_id', 'from_year', 'part_of_until_then'],
  sources: ['source_id', 'publisher_and_title'],
};

/** Without these no scenario can be made. */
const NEEDED = ['population_average', 'employed'];

/** What to ask for, table by table; nothing where a table has no header left that could be it. */
export function missingColumns(tables: GivenTables): MissingColumn[] {
  const inTables = Object.entries(tables).flatMap(([key, given]) => {
    const table = key as TableName;
    if (given === undefined) return [];
    const { known, candidates } = headerOf(given);
    const wanted = [...REQUIRED[table], ...(known.has('indicator') ? ['value'] : [])];
    return wanted
      .filter((name) => !waysToWrite(name).some((way) => known.has(way)))
      .map((name) => ({ table, name, candidates }));
  });
  return [...inTables, ...missingIndicators(tables)]
    .filter(({ candidates }) => candidates.length > 0)
    .map((missing) => ({ ...missing, suggestion: suggested(missing.name, missing.candidates) }));
}

/** Residents and employed, where they are columns of no table and no series has indicators in rows. */
function missingIndicators({ regions, series }: GivenTables) {
  const table: TableName = series === undefined ? 'regions' : 'series';
  const headers = [regions, series].flatMap((given) => (given ? [headerOf(given)] : []));
  const known = new Set(headers.flatMap((header) => [...header.known]));
  if (known.has('indicator')) return [];
  const stated = new Set([...known].map(indicatorOf));
  return NEEDED.filter((name) => !stated.has(name as ReturnType<typeof indicatorOf>)).map(
    (name) => ({ table, name, candidates: headers.at(-1)?.candidates ?? [] }),
  );
}

function headerOf({ rows, columns = new Map() }: GivenTable) {
  const known = new Set<string>();
  const candidates: string[] = [];
  for (const cell of rows[0]?.cells ?? []) {
    const written = cell.trim();
    const name = columns.get(written) ?? written;
    if (isUnderstood(name)) known.add(plainName(name));
    else if (written !== '') candidates.push(written);
  }
  return { known, candidates };
}

/** The candidate that holds one of the ways to write the name, or is nearest to one. */
function suggested(name: string, candidates: readonly string[]): string | undefined {
  const ways = waysToWrite(name).filter((way) => way.length > 2);
  const holding = candidates.find((one) => ways.some((way) => plainName(one).includes(way)));
  if (holding !== undefined) return holding;
  const plain = new Map(candidates.map((one) => [plainName(one), one]));
  const near = ways.map((way) => nearestName(way, plain.keys())).find((one) => one !== undefined);
  return near === undefined ? undefined : plain.get(near);
}
