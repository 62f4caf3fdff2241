import { InputError } from '../../../engine/errors.ts';
import { nameColumns, type Table, type WrittenRow } from '../../tables/table.ts';

/** A table as a user gave it: its name as messages show it, and its rows, the header first. */
export interface GivenTable {
  file: string;
  rows: readonly WrittenRow[];
  /** Columns that the user named, by what is written over them. */
  columns?: ReadonlyMap<string, string> | undefined;
}

/** The tables that a scenario is made from; only the one of regions must be there. */
export interface GivenTables {
  regions: GivenTable;
  series?: GivenTable | undefined;
  flows?: GivenTable | undefined;
  changes?: GivenTable | undefined;
  /** Residents by sex and age, of regions or of the nation. */
  ages?: GivenTable | undefined;
  /** Titles of the sources that figures name. */
  sources?: GivenTable | undefined;
}

export type TableName = keyof GivenTables;

/**
 * A table whose columns have their names: those that the user gave, others as `namesOf` knows them.
 * Errors: InputError for two columns of one name, a row of another length, no row at all.
 */
export function readGiven(
  { file, rows, columns = new Map() }: GivenTable,
  namesOf: (written: readonly string[]) => string[],
): Table {
  const table = nameColumns(rows, file, [], (written) =>
    namesOf(written.map((name) => columns.get(name) ?? name)),
  );
  const twice = table.columns.find((name, at) => name !== '' && table.columns.indexOf(name) !== at);
  if (twice !== undefined) {
    const sentence = `two columns are "${twice}", or names for it: keep one`;
    throw new InputError('duplicate-id', sentence, { file, line: rows[0].line });
  }
  if (table.rows.length > 0) return table;
  throw new InputError('incomplete-data', 'the table has no row below its header', { file });
}

/** Errors: `missing-key` for the first of the columns that the table has not. */
export function requireColumns(table: Table, columns: readonly string[], given: GivenTable): void {
  const missing = columns.find((column) => !table.columns.includes(column));
  if (missing === undefined) return;
  const written = given.rows[0]?.cells.filter((cell) => cell.trim() !== '') ?? [];
  const found = written.join(', ') || 'none';
  const sentence = `there is no column "${missing}"; found are ${found}: name the one that is it, as in --column ${missing}="…"`;
  throw new InputError('missing-key', sentence, {
    file: given.file,
    line: given.rows[0]?.line ?? 1,
    field: missing,
  });
}
