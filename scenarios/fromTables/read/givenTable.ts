import { InputError } from '../../../engine/errors.ts';
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
  const text = decode(bytes, file).replaceAll(/\r\n?/g, '\n');
  const table = parseTable(text, file, [], { delimiter: delimiterOf(text), namesOf });
  const twice = table.columns.find((name, at) => name !== '' && table.columns.indexOf(name) !== at);
  if (twice !== undefined) {
    const sentence = `two columns are "${twice}", or names for it: keep one`;
    throw new InputError('duplicate-id', sentence, { file, line: 1 });
  }
  if (table.rows.length > 0) return table;
  throw new InputError('incomplete-data', 'the table has no row below its header', { file });
}

function decode(bytes: Uint8Array, file: string): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const line = bytes.subarray(0, firstBadByte(bytes)).filter((byte) => byte === 10).length + 1;
    const sentence = 'the file is not in UTF-8: save it as “CSV UTF-8”';
    throw new InputError('syntax', sentence, { file, line });
  }
}

/** Offset from which the bytes are no longer UTF-8, found by halving. */
function firstBadByte(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}

/** What stands most often between the cells of the header. */
function delimiterOf(text: string): string {
  const header = (text.split('\n').find((line) => line.trim() !== '') ?? '').replaceAll(
    /"[^"]*"/g,
    '',
  );
  const counts = [',', ';', '\t'].map((delimiter) => header.split(delimiter).length);
  return [',', ';', '\t'][counts.indexOf(Math.max(...counts))];
}
