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
export function parseTable(
  text: string,
  shown: string,
  columns: readonly string[],
  { delimiter = ',', namesOf = (written) => [...written] }: TableForm = {},
): Table {
  const [header, ...records] = parseCsv(text.replaceAll(/\r\n?/g, '\n'), shown, delimiter);
  const names = namesOf((header?.record ?? []).map((written) => written.trim()));
  for (const column of columns) {
    if (names.includes(column)) continue;
    const hint =
      suggestName(column, names) || otherMark(names) || `; found are ${names.join(', ') || 'none'}`;
    const where = { file: shown, line: header?.info.lines ?? 1 };
    throw new InputError('missing-key', `there is no column "${column}"${hint}`, where);
  }
  const rows = records.map(({ record, info }) => {
    if (record.length !== names.length) {
      const sentence = `this row has ${record.length} cells, the header ${names.length}`;
      throw new InputError('syntax', sentence, { file: shown, line: info.lines });
    }
    const cells = Object.fromEntries(names.map((name, index) => [name, record[index].trim()]));
    return { file: shown, line: info.lines, cells };
  });
  return { file: shown, columns: names, rows };
}

/** A header without a single comma was saved with another mark between cells. */
function otherMark([name, ...others]: readonly string[]): string {
  if (others.length > 0 || name === undefined) return '';
  if (name.includes(';')) return '; cells stand apart by semicolons: save the table with commas';
  return name.includes('\t') ? '; cells stand apart by tabs: save the table with commas' : '';
}

interface TableForm {
  delimiter?: string;
  /** The names by which columns are known, from those that are written. */
  namesOf?: (written: readonly string[]) => string[];
}

interface CsvRecord {
  record: string[];
  info: { lines: number };
}

/** Characters. A longer row is a quote that was never closed, or no table. */
const MOST_IN_ROW = 100_000;

function parseCsv(text: string, file: string, delimiter: string): CsvRecord[] {
  try {
    return parse(text, {
      bom: true,
      delimiter,
      info: true,
      max_record_size: MOST_IN_ROW,
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as CsvRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    const sentence = `this is not well-formed CSV: ${error.message.split('\n')[0]}`;
    throw new InputError('syntax', sentence, { file, line });
  }
}
