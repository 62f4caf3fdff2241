import { InputError } from '../../../engine/errors.ts';
import { suggestName } from '../../../engine/formulas/nearestName.ts';
import type { GivenTable, GivenTables } from '../read/givenTable.ts';
import type { ColumnSaying } from './columnSaying.ts';

/**
 * Tables with the columns that the user named. In a series an indicator a row, what is written may
 * also stand in a cell. Errors: `unknown-name` for what no table has.
 */
export function applySayings(tables: GivenTables, sayings: readonly ColumnSaying[]): GivenTables {
  const columns = new Map<string, Map<string, string>>();
  for (const { table, name, written, place } of sayings) {
    const meant = Object.entries(tables).filter(
      ([key, given]) =>
        given !== undefined && (table === null || key === table) && isWritten(given, written),
    );
    if (meant.length === 0) throw new InputError('unknown-name', noColumn(tables, written), place);
    for (const [key] of meant) {
      columns.set(key, (columns.get(key) ?? new Map()).set(written, name));
    }
  }
  const entries = Object.entries(tables).map(([key, given]) => [
    key,
    given === undefined ? undefined : { ...given, columns: columns.get(key) },
  ]);
  return Object.fromEntries(entries) as GivenTables;
}

const headerOf = ({ rows }: GivenTable): string[] =>
  (rows[0]?.cells ?? []).map((cell) => cell.trim());

const isWritten = (given: GivenTable, written: string): boolean =>
  given.rows.some(({ cells }) => cells.some((cell) => cell.trim() === written));

function noColumn(tables: GivenTables, written: string): string {
  const found = Object.values(tables).flatMap((given) =>
    given === undefined ? [] : headerOf(given),
  );
  const hint = suggestName(written, found) || `; found are ${found.join(', ')}`;
  return `no table has a column "${written}"${hint}`;
}
