import type { CellValue, Sheet } from 'hucre';
import { rangeRef } from 'hucre/xlsx';
import { InputError } from '../../../engine/errors.ts';

/**
 * The cells of a sheet, where a text that is merged over rows of one column stands in each of them:
 * a region's name beside its years. Errors: `inconsistent-data` for any other merged cells from row
 * `first` on, since what they mean for a table is a guess.
 */
export function unmerged(
  { rows, merges = [] }: Sheet,
  first: number,
  place: string,
): CellValue[][] {
  const values = rows.map((row) => [...row]);
  for (const { startRow, startCol, endRow, endCol } of merges) {
    if (endRow < first || startRow >= rows.length) continue;
    const value = values[startRow][startCol] ?? null;
    if (startCol !== endCol || startRow <= first || typeof value !== 'string') {
      const range = rangeRef(startRow, startCol, endRow, endCol);
      const sentence = `the cells ${range} are merged: part them, with a value in each`;
      throw new InputError('inconsistent-data', sentence, { file: place, line: startRow + 1 });
    }
    for (let row = startRow; row <= Math.min(endRow, rows.length - 1); row++) {
      values[row][startCol] = value;
    }
  }
  return values;
}
