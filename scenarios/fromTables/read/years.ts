import { cellError } from '../../tables/cells.ts';
import type { Row } from '../../tables/table.ts';

/** The year of a row: 2015, or a date that stands for it. Errors: InputError. */
export function yearOf(row: Row): number {
  const [, year] = /^((?:19|20)\d\d)(?:-01(?:-01)?|-12-31)?$/.exec(row.cells.year) ?? [];
  if (year !== undefined) return Number(year);
  const sentence = `must be a year such as 2015, found "${row.cells.year}"`;
  throw cellError(row, 'year', 'wrong-type', sentence);
}
