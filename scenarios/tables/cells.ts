import { InputError, type InputErrorCode } from '../../engine/errors.ts';
import { suggestName } from '../../engine/formulas/nearestName.ts';
import type { Figure } from '../scenario.ts';
import type { Row } from './table.ts';

/** An InputError at a cell. */
export function cellError(
  row: Row,
  column: string,
  code: InputErrorCode,
  sentence: string,
): InputError {
  return new InputError(code, sentence, { file: row.file, line: row.line, field: column });
}

export function textCell(row: Row, column: string): string {
  const text = row.cells[column];
  if (text === '') {
    throw cellError(row, column, 'incomplete-data', 'must be a text, found an empty cell');
  }
  return text;
}

export interface Bounds {
  min?: number;
  max?: number;
  whole?: boolean;
}

/** A finite number within bounds, written with a decimal point and without spaces. */
export function numberCell(row: Row, column: string, bounds: Bounds = {}): number {
  const text = row.cells[column];
  const expected = describeBounds(bounds);
  if (text === '') {
    throw cellError(row, column, 'incomplete-data', `must be ${expected}, found an empty cell`);
  }
  const number = isNumber(text) ? Number(text) : Number.NaN;
  const { min = -Infinity, max = Infinity, whole = false } = bounds;
  if (!Number.isFinite(number)) {
    const found = JSON.stringify(text);
    throw cellError(row, column, 'wrong-type', `must be ${expected}, found ${found}`);
  }
  if (number < min || number > max || (whole && !Number.isInteger(number))) {
    throw cellError(row, column, 'out-of-range', `must be ${expected}, found ${text}`);
  }
  return number;
}

/** A longer text is no number, and would keep the pattern busy by the square of its length. */
const MOST_DIGITS = 60;

const isNumber = (text: string): boolean =>
  text.length <= MOST_DIGITS && /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text);

function describeBounds({ min, max, whole = false }: Bounds): string {
  const kind = whole ? 'a whole number' : 'a number';
  if (min !== undefined && max !== undefined) return `${kind} from ${min} to ${max}`;
  if (min !== undefined) return `${kind} of at least ${min}`;
  return max === undefined ? kind : `${kind} of at most ${max}`;
}

/** One of the names allowed. */
export function nameCell<N extends string>(
  row: Row,
  column: string,
  names: readonly N[],
  kind: string,
): N {
  const text = textCell(row, column);
  const name = names.find((candidate) => candidate === text);
  if (name !== undefined) return name;
  const list = names.length > 20 ? '' : `; known are ${names.join(', ')}`;
  const hint = suggestName(text, names) || list;
  throw cellError(row, column, 'unknown-name', `there is no ${kind} "${text}"${hint}`);
}

/** Refuses a row in any unit but this. Errors: `wrong-type`. */
export function checkUnit(row: Row, of: string, unit: string): void {
  if (row.cells.unit === unit) return;
  const sentence = `the unit of ${of} must be "${unit}", found "${row.cells.unit}"`;
  throw cellError(row, 'unit', 'wrong-type', sentence);
}

/** Refuses what a row says for the second time in a table. Errors: `duplicate-id` at the column. */
export function onlyOnce(column: string): (row: Row, what: string) => void {
  const lines = new Map<string, number>();
  return (row, what) => {
    const first = lines.get(what);
    if (first !== undefined) {
      throw cellError(row, column, 'duplicate-id', `${what} stands already in line ${first}`);
    }
    lines.set(what, row.line);
  };
}

export const CONFIDENCES = ['high', 'medium', 'low', 'assumed'] as const;

export interface Provenance {
  sourceId: string;
  confidence: Figure['confidence'];
  note: string;
}

/** Where a figure comes from: one source or several joined by +, and how firm it is. */
export function provenanceOf(row: Row, sources: readonly string[]): Provenance {
  const sourceId = textCell(row, 'source_id');
  for (const id of sourceId.split('+')) {
    if (sources.includes(id)) continue;
    const hint = suggestName(id, sources);
    throw cellError(row, 'source_id', 'unknown-name', `there is no source "${id}"${hint}`);
  }
  return {
    sourceId,
    confidence: nameCell(row, 'confidence', CONFIDENCES, 'confidence'),
    note: row.cells.note ?? '',
  };
}
