import { CsvError, parse } from 'csv-parse/sync';
import { InputError, type Place } from '../../engine/errors.ts';
import { suggestName } from '../../engine/formulas/nearestName.ts';
import { type FileReader, shownPath } from '../document/files.ts';

export interface Table {
  /** Path as messages show it. */
  file: string;
  columns: string[];
  rows: Row[];
}

export interface Row {
  file: string;
  line: number;
  cells: Record<string, string>;
  /** Cells that the file itself holds as numbers, by column: sheets and Parquet tell, CSV does not. */
  numbers?: Record<string, number>;
}

/** A row as a file holds it, before its columns have names. */
export interface WrittenRow {
  line: number;
  cells: string[];
  /** As far as the file holds numbers, by position. */
  numbers?: (number | undefined)[];
}

/**
 * Reads a CSV table with a header. Further columns than those named are allowed and kept.
 * Errors: InputError for a missing file, broken quoting, a row of another length, a missing column.
 */
export function readTable(
  { file, place }: { file: string; place: Place },
  columns: readonly string[],
  reader: FileReader,
): Table {
  return parseTable(reader.read(file, place), shownPath(file), columns);
}

/** The same from text; `shown` is the file's name in messages. */
function parseTable(text: string, shown: string, columns: readonly string[]): Table {
  return nameColumns(readCsvRows(text, shown), shown, columns);
}

/**
 * A table of rows, the header first. `namesOf`: the names by which columns are known, from those that
 * are written. Errors: InputError for a missing column, a row of another length.
 */
export function nameColumns(
  [header, ...others]: readonly WrittenRow[],
  shown: string,
  columns: readonly string[],
  namesOf: (written: readonly string[]) => string[] = (written) => [...written],
): Table {
  const names = namesOf((header?.cells ?? []).map((written) => written.trim()));
  for (const column of columns) {
    if (names.includes(column)) continue;
    const hint =
      suggestName(column, names) || otherMark(names) || `; found are ${names.join(', ') || 'none'}`;
    const where = { file: shown, line: header?.line ?? 1 };
    throw new InputError('missing-key', `there is no column "${column}"${hint}`, where);
  }
  const rows = others.map(({ line, cells: written, numbers }): Row => {
    if (written.length !== names.length) {
      const sentence = `this row has ${written.length} cells, the header ${names.length}`;
      throw new InputError('syntax', sentence, { file: shown, line });
    }
    const cells = Object.fromEntries(names.map((name, index) => [name, written[index].trim()]));
    if (numbers === undefined) return { file: shown, line, cells };
    const held = names.flatMap((name, index) => {
      const number = numbers[index];
      return number === undefined ? [] : [[name, number] as const];
    });
    return { file: shown, line, cells, numbers: Object.fromEntries(held) };
  });
  return { file: shown, columns: names, rows };
}

/** A header without a single comma was saved with another mark between cells. */
function otherMark([name, ...others]: readonly string[]): string {
  if (others.length > 0 || name === undefined) return '';
  if (name.includes(';')) return '; cells stand apart by semicolons: save the table with commas';
  return name.includes('\t') ? '; cells stand apart by tabs: save the table with commas' : '';
}

/** Characters. A longer row is a quote that was never closed, or no table. */
const MOST_IN_ROW = 100_000;

/** The rows of CSV with their lines. Errors: InputError `syntax`. */
export function readCsvRows(text: string, file: string, delimiter = ','): WrittenRow[] {
  try {
    const records = parse(text.replaceAll(/\r\n?/g, '\n'), {
      bom: true,
      delimiter,
      info: true,
      max_record_size: MOST_IN_ROW,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    const sentence = `this is not well-formed CSV: ${error.message.split('\n')[0]}`;
    throw new InputError('syntax', sentence, { file, line });
  }
}
