import { type CellValue, HucreError, type Sheet } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { InputError } from '../../../engine/errors.ts';
import type { WrittenRow } from '../../tables/table.ts';
import type { GivenTable } from '../read/givenTable.ts';
import { unmerged } from './mergedCells.ts';
import { assertSize } from './size.ts';
import { unpackedSize } from './unpackedSize.ts';

/** Bytes. The sheets of 50 MB of a country's figures unpack to less. */
const MOST_UNPACKED = 400e6;

/**
 * The table of one sheet of a workbook: the one named, else the only one that is shown and holds
 * cells. Rows keep the numbers that they have in the sheet. What stands above the first row with two
 * filled cells is taken for a title.
 * Errors: InputError for what is no workbook, is damaged or too large, and where the sheet is in doubt.
 */
export async function workbookTable(
  bytes: Uint8Array,
  file: string,
  name: string | undefined,
): Promise<GivenTable> {
  const size = unpackedSize(bytes, file);
  if (size > MOST_UNPACKED) {
    const sentence = `the file would unpack to ${Math.round(size / 1e6)} MB: expected at most ${MOST_UNPACKED / 1e6}`;
    throw new InputError('out-of-range', sentence, { file });
  }
  const sheet = await chooseSheet(bytes, file, name);
  const place = `${file}#${sheet.name}`;
  return { file: place, rows: rowsOf(sheet, place) };
}

async function chooseSheet(
  bytes: Uint8Array,
  file: string,
  name: string | undefined,
): Promise<Sheet> {
  const { names, shown } = await sheetNames(bytes, file);
  if (name !== undefined) {
    if (names.includes(name)) return readSheet(bytes, file, name);
    const sentence = `there is no sheet "${name}"; found are ${names.join(', ')}`;
    throw new InputError('unknown-name', sentence, { file });
  }
  if (shown.length === 1) return readSheet(bytes, file, shown[0]);
  const filled = (await Promise.all(shown.map((one) => filledSheet(bytes, file, one)))).flat();
  if (filled.length === 1) return filled[0];
  const first = filled[0]?.name ?? names[0];
  const sentence = `the workbook has the sheets ${shown.join(', ')}: say which, as in "${file}#${first}"`;
  throw new InputError('bad-option', sentence, { file });
}

async function sheetNames(bytes: Uint8Array, file: string) {
  const names: string[] = [];
  const shown: string[] = [];
  await orNoWorkbook(file, () =>
    readXlsx(bytes, {
      sheets: ({ name, hidden, veryHidden }) => {
        names.push(name);
        if (!hidden && !veryHidden) shown.push(name);
        return false;
      },
    }),
  );
  return { names, shown };
}

async function readSheet(bytes: Uint8Array, file: string, name: string): Promise<Sheet> {
  const { sheets } = await orNoWorkbook(file, () => readXlsx(bytes, { sheets: [name] }));
  return sheets[0];
}

/** The sheet if it holds cells: one of charts only cannot be read and holds none. */
async function filledSheet(bytes: Uint8Array, file: string, name: string): Promise<Sheet[]> {
  try {
    const sheet = await readSheet(bytes, file, name);
    return sheet.rows.length > 0 ? [sheet] : [];
  } catch (error) {
    if (error instanceof InputError) return [];
    throw error;
  }
}

async function orNoWorkbook<Answer>(file: string, read: () => Promise<Answer>): Promise<Answer> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof HucreError)) throw error;
    const sentence = `this is no XLSX file that can be read: ${error.message}`;
    throw new InputError('syntax', sentence, { file });
  }
}

function rowsOf(sheet: Sheet, place: string): WrittenRow[] {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  assertSize({ rows: sheet.rows.length, columns: width }, place);
  const above = sheet.rows.findIndex((row) => row.filter(isFilled).length > 1);
  const first = above === -1 ? 0 : above;
  const values = unmerged(sheet, first, place);
  const used = Array.from({ length: width }, (_, at) => at).filter((at) =>
    values.slice(first).some((row) => isFilled(row[at])),
  );
  return values.flatMap((row, at): WrittenRow[] => {
    if (at < first || !row.some(isFilled)) return [];
    return [
      {
        line: at + 1,
        cells: used.map((column) => textOf(row[column], sheet, at, column)),
        numbers: used.map((column) => numberOf(row[column])),
      },
    ];
  });
}

const isFilled = (value: CellValue | undefined): boolean =>
  value !== null && value !== undefined && value !== '';

const numberOf = (value: CellValue | undefined): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

/** A date as its day; a formula whose value was never worked out as it is written, to be refused. */
function textOf(value: CellValue | undefined, sheet: Sheet, row: number, column: number): string {
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  }
  if (isFilled(value)) return String(value);
  const formula = sheet.cells?.get(`${row},${column}`)?.formula;
  return formula === undefined ? '' : `=${formula}`;
}
