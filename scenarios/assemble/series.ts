import { InputError } from '../../engine/errors.ts';
import { compileFormula } from '../../engine/formulas/formula.ts';
import type { FileReader } from '../document/files.ts';
import { locateTable } from '../document/locateTable.ts';
import type { ResolvedScenario } from '../document/resolve.ts';
import type { Path } from '../document/value.ts';
import { cellError, numberCell } from '../tables/cells.ts';
import { readTable } from '../tables/table.ts';

/** A formula that a scenario says. */
export interface SaidFormula {
  path: Path;
  /** What it reads. */
  names: readonly string[];
  /** Its values step by step; none for an indicator, which only a simulation can give values. */
  values: readonly number[];
}

/** What reading values over time needs to know. */
export interface SeriesContext {
  scenario: ResolvedScenario;
  reader: FileReader;
  /** Told of every formula that was evaluated. */
  onFormula(formula: SaidFormula): void;
  /** Takes a doubt that does not stop a run. */
  warn(sentence: string): void;
}

export interface Range {
  min: number;
  max: number;
}

/** Values of a formula at each step. Errors: InputError at `field` where one is out of range. */
export function evaluateSeries(
  formula: string,
  steps: readonly Readonly<Record<string, number>>[],
  { min, max }: Range,
  field: Path,
  { scenario, onFormula }: SeriesContext,
): number[] {
  const place = scenario.placeOf(field);
  const compiled = compileFormula(formula, Object.keys(steps[0]), place);
  const values = steps.map((step) => {
    const value = compiled.evaluate(step);
    if (value >= min && value <= max) return value;
    const where = Object.entries(step).map(([name, at]) => `${name} = ${Number(at.toFixed(3))}`);
    const found = Number.isNaN(value) ? 'no finite number' : String(value);
    throw new InputError(
      'bad-formula',
      `the formula "${formula}" must give ${rangeText({ min, max })}, found ${found} at ${where.join(', ')}`,
      place,
    );
  });
  onFormula({ path: field, names: compiled.names, values });
  return values;
}

/** Rows of the column of a table, with the numbers of further columns. */
export function readColumns(
  { table, column }: { table: string; column: string },
  further: readonly string[],
  { min, max }: Range,
  field: Path,
  { scenario, reader }: SeriesContext,
): { value: number; further: number[]; line: number; file: string }[] {
  const located = locateTable(scenario, [...field, 'table'], table);
  const { rows } = readTable(located, [...further, column], reader);
  return rows.map((row) => {
    const value = numberCell(row, column);
    if (value < min || value > max) {
      const sentence = `must be ${rangeText({ min, max })}, found ${value}`;
      throw cellError(row, column, 'out-of-range', sentence);
    }
    return {
      value,
      further: further.map((name) => numberCell(row, name, { whole: true })),
      line: row.line,
      file: row.file,
    };
  });
}

export function rangeText({ min, max }: Range): string {
  return max === Infinity ? `at least ${min}` : `a number from ${min} to ${max}`;
}
