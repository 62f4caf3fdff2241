import { csvFileRows } from '../../scenarios/fromTables/open/csvFile.ts';
import type { GivenTable } from '../../scenarios/fromTables/read/givenTable.ts';

/** A table of CSV as if it had been read from a file. */
export function givenCsv(file: string, content: string | Uint8Array): GivenTable {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { file, rows: csvFileRows(bytes, file) };
}
