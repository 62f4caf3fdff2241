import { existsSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../../../engine/errors.ts';
import { readBytes, shownPath } from '../../document/files.ts';
import type { GivenTable } from '../read/givenTable.ts';
import { csvFileRows } from './csvFile.ts';
import { parquetFileRows } from './parquetFile.ts';

/**
 * The table in a file, told by its first bytes: XLSX, Parquet, else CSV. `written` may name a sheet
 * of a workbook: `book.xlsx#Sheet`. `option` is what names the file, for messages.
 * Errors: InputError for a file that is missing, damaged, too large or of another kind.
 */
export async function openTable(written: string, option: string): Promise<GivenTable> {
  const { place, sheet } = placeOf(written);
  const bytes = readBytes(place, { field: option });
  const file = shownPath(place);
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (start.startsWith('PK\u0003\u0004')) {
    // The library is large and seldom needed.
    const { workbookTable } = await import('./workbook.ts');
    return workbookTable(bytes, file, sheet);
  }
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) {
    const sentence = 'this is an old Excel file or has a password: save it as XLSX without one';
    throw new InputError('syntax', sentence, { file });
  }
  if (sheet !== undefined) {
    const sentence = `only a workbook (XLSX) has sheets, found "${written}"`;
    throw new InputError('bad-option', sentence, { field: option });
  }
  if (start.startsWith('PAR1')) return { file, rows: await parquetFileRows(place, file) };
  return { file, rows: csvFileRows(bytes, file) };
}

/** What follows the last # is a sheet, unless the whole is a file. */
function placeOf(written: string): { place: string; sheet?: string | undefined } {
  const at = written.lastIndexOf('#');
  if (at === -1 || existsSync(written)) return { place: path.resolve(written) };
  return { place: path.resolve(written.slice(0, at)), sheet: written.slice(at + 1) };
}
