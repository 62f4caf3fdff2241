import { cellError } from '../../tables/cells.ts';
import type { Row } from '../../tables/table.ts';
import { columnNames } from '../columns/columnNames.ts';
import { type GivenTable, readGiven, requireColumns } from './givenTable.ts';
import { isMissing, numberReader } from './numbers.ts';
import { yearOf } from './years.ts';

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
  requireColumns(table, ['origin', 'destination', 'persons'], given);
  const numbers = numberReader(table.rows.map((row) => ({ row, column: 'persons' })));
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
    const year = isMissing(row.cells.year ?? '') ? null : yearOf(row);
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
