import { InputError } from '../../../engine/errors.ts';
import { decodeText } from '../../document/decodeText.ts';
import { parseTable, type Table } from '../../tables/table.ts';

/** A table as a user gave it: its path as messages show it, and its bytes. */
export interface GivenTable {
  file: string;
  bytes: Uint8Array;
}

/**
 * Reads CSV as offices write it: UTF-8 or UTF-16 with a byte order mark; commas, semicolons or tabs
 * between cells; any line ends; columns in any order, under any of the names known for them.
 * Errors: InputError for another encoding, broken quoting, a row of another length.
 */
export function readGiven(
  { file, bytes }: GivenTable,
  namesOf: (written: readonly string[]) => string[],
): Table {
  const text = decodeText(bytes, file);
  const table = parseTable(text, file, [], { delimiter: delimiterOf(text), namesOf });
  const twice = table.columns.find((name, at) => name !== '' && table.columns.indexOf(name) !== at);
  if (twice !== undefined) {
    const sentence = `two columns are "${twice}", or names for it: keep one`;
    throw new InputError('duplicate-id', sentence, { file, line: 1 });
  }
  if (table.rows.length > 0) return table;
  throw new InputError('incomplete-data', 'the table has no row below its header', { file });
}

/** What stands most often between the cells of the header. */
function delimiterOf(text: string): string {
  const header = (text.split(/[\r\n]/).find((line) => line.trim() !== '') ?? '').replaceAll(
    /"[^"]*"/g,
    '',
  );
  const counts = [',', ';', '\t'].map((delimiter) => header.split(delimiter).length);
  return [',', ';', '\t'][counts.indexOf(Math.max(...counts))];
}
