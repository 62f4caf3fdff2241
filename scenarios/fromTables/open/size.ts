import { InputError } from '../../../engine/errors.ts';

/** A thousand regions, twenty years and thirty indicators are 600,000 rows of eight cells. */
const MOST_CELLS = 10e6;
const MOST_COLUMNS = 2000;

/** Errors: `out-of-range` for a table that is larger than any of a country. */
export function assertSize(
  { rows, columns }: { rows: number; columns: number },
  file: string,
): void {
  if (rows * columns <= MOST_CELLS && columns <= MOST_COLUMNS) return;
  const count = (value: number) => value.toLocaleString('en');
  const sentence = `the table has ${count(rows)} rows of ${count(columns)} columns: expected at most ${count(MOST_COLUMNS)} columns and ${count(MOST_CELLS)} cells`;
  throw new InputError('out-of-range', sentence, { file });
}
