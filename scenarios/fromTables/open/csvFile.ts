import { decodeText } from '../../document/decodeText.ts';
import { readCsvRows, type WrittenRow } from '../../tables/table.ts';

/**
 * Rows of CSV as offices write it: UTF-8 or UTF-16 with a byte order mark; commas, semicolons or tabs
 * between cells; any line ends. Errors: InputError for another encoding, broken quoting.
 */
export function csvFileRows(bytes: Uint8Array, file: string): WrittenRow[] {
  const text = decodeText(bytes, file);
  return readCsvRows(text, file, delimiterOf(text));
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
