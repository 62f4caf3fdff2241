import { cellError } from '../../tables/cells.ts';
import type { Row } from '../../tables/table.ts';

/** Cells that say there is no figure. */
const MISSING = /^(|#?n\/?a|nan|null|none|-|–|—|\.{1,3}|…|:|x)$/i;

export const isMissing = (text: string): boolean => MISSING.test(text);

/** What stands before the fraction in the numbers of a table; "none" where no number has one. */
type DecimalMark = '.' | ',' | 'none';

/** A cell of a table. */
export interface NumberCell {
  row: Row;
  column: string;
}

/** Reads the numbers of one table, which are all written alike. */
export interface NumberReader {
  /** Errors: InputError where the cell is no number, or one that can be read in two ways. */
  number(row: Row, column: string): number;
}

/**
 * Numbers with a decimal point or comma, thousands apart by spaces, apostrophes, commas or points; a
 * cell that the file itself holds as a number is that number.
 * `cells`: all with numbers, from whose texts the decimal mark is found.
 */
export function numberReader(cells: Iterable<NumberCell>): NumberReader {
  const mark = decimalMark(cells);
  return {
    number(row, column) {
      const held = row.numbers?.[column];
      if (held !== undefined) return held;
      const text = row.cells[column];
      const value = parseNumber(plain(text), mark);
      if (value === 'ambiguous') {
        const sentence = `can be read in two ways, found "${text}": write numbers without thousands separators`;
        throw cellError(row, column, 'wrong-type', sentence);
      }
      if (value !== undefined) return value;
      const formula = 'found a formula without its value: open the workbook and save it again';
      const found = text.startsWith('=') ? formula : `found ${JSON.stringify(text)}`;
      throw cellError(row, column, 'wrong-type', `must be a number, ${found}`);
    },
  };
}

/** Without what only sets groups of three digits apart. */
const plain = (text: string) =>
  text.replaceAll(/(?<=\d)[\s\u00a0\u202f'’](?=\d{3}(\D|$))/g, '').replace(/^[−–]/, '-');

function decimalMark(cells: Iterable<NumberCell>): DecimalMark {
  let found: DecimalMark = 'none';
  for (const { row, column } of cells) {
    if (row.numbers?.[column] !== undefined) continue;
    const text = row.cells[column] ?? '';
    const [, mark] =
      /^[-+]?\d*([.,])(?!\d{3}$)\d+$/.exec(plain(text)) ??
      /^[-+]?\d{1,3}(?:,\d{3})+(\.)\d+$/.exec(plain(text)) ??
      /^[-+]?\d{1,3}(?:\.\d{3})+(,)\d+$/.exec(plain(text)) ??
      [];
    if (mark === '.') return '.';
    if (mark === ',') found = ',';
  }
  return found;
}

function parseNumber(text: string, mark: DecimalMark): number | 'ambiguous' | undefined {
  if (/^[-+]?(\d+|\d*\.\d+|\d+\.)(e[-+]?\d+)?$/i.test(text) && mark !== ',') return Number(text);
  if (/^[-+]?\d+$/.test(text)) return Number(text);
  if (/^[-+]?\d{1,3}(,\d{3}){2,}(\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  if (mark === '.' && /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) {
    return Number(text.replaceAll(',', ''));
  }
  if (mark === ',' && /^[-+]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) {
    return Number(text.replaceAll('.', '').replace(',', '.'));
  }
  if (mark === ',' && /^[-+]?\d*,\d+$/.test(text)) return Number(text.replace(',', '.'));
  return /^[-+]?\d+,\d{3}$/.test(text) ? 'ambiguous' : undefined;
}
