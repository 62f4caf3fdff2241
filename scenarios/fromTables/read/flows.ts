import { cellError } from '../../tables/cells.ts';
import type { Row } from '../../tables/table.ts';
import { type GivenTable, readGiven } from './givenTable.ts';
import { columnNames } from './names.ts';
import { isMissing, numberReader } from './numbers.ts';

/** Moves from one region to another in a year, as given. */
export interface GivenFlow {
  year: number | null;
  /** Ids of the places; what is none is as written. */
  origin: string;
  destination: string;
  persons: number;
  sourceId: string;
  row: Row;
}

/** A place that tables of flows name beside regions: the rows are totals, or of moves abroad. */
export interface GivenFlows {
  flows: GivenFlow[];
  /** Names that are no region, with the number of rows left out. */
  unknown: Map<string, number>;
  /** Moves inside a region, left out. */
  inside: number;
}

/** Flows by year, origin and destination, persons a year. Errors: InputError. */
export function readFlowTable(
  given: GivenTable,
  find: (written: string) => string | undefined,
): GivenFlows {
  const table = readGiven(
    given,
    columnNames(['year', 'origin', 'destination', 'persons', 'source_id']),
  );
  for (const column of ['origin', 'destination', 'persons']) {
    if (table.columns.includes(column)) continue;
    const sentence = `there is no column "${column}"; found are ${table.columns.join(', ')}`;
    throw cellError({ file: table.file, line: 1, cells: {} }, column, 'missing-key', sentence);
  }
  const numbers = numberReader(table.rows.map(({ cells }) => cells.persons));
  const unknown = new Map<string, number>();
  const lines = new Map<string, Row>();
  let inside = 0;
  const flows = table.rows.flatMap((row): GivenFlow[] => {
    const { origin: from, destination: to, persons: count, source_id: sourceId = '' } = row.cells;
    const [origin, destination] = [find(from), find(to)];
    if (origin === undefined || destination === undefined) {
      const stranger = origin === undefined ? from : to;
      unknown.set(stranger, (unknown.get(stranger) ?? 0) + 1);
      return [];
    }
    if (origin === destination) {
      inside++;
      return [];
    }
    if (isMissing(count)) return [];
    const persons = numbers.number(row, 'persons');
    if (persons < 0) {
      throw cellError(row, 'persons', 'out-of-range', `must be at least 0, found ${count}`);
    }
    const year = yearOf(row);
    const key = `${year} ${origin} ${destination}`;
    const before = lines.get(key);
    if (before !== undefined) {
      const sentence = `${from} → ${to}${year === null ? '' : ` in ${year}`} stands already in line ${before.line}`;
      throw cellError(row, 'destination', 'duplicate-id', sentence);
    }
    lines.set(key, row);
    return [{ year, origin, destination, persons, sourceId, row }];
  });
  if (flows.length > 0) return { flows, unknown, inside };
  const sentence = `no row is of a move between two regions; found are ${[...unknown.keys()].slice(0, 5).join(', ')}`;
  throw cellError(table.rows[0], 'origin', 'unknown-name', sentence);
}

function yearOf(row: Row): number | null {
  const written = row.cells.year ?? '';
  if (isMissing(written)) return null;
  if (/^(19|20)\d\d$/.test(written)) return Number(written);
  throw cellError(row, 'year', 'wrong-type', `must be a year such as 2015, found "${written}"`);
}
