import type { EvalFunction, MathNode } from 'mathjs';
import { InputError, type Place } from '../errors.ts';
import { checkFormula } from './checkFormula.ts';
import { sandbox } from './sandbox.ts';
import { CONSTANTS, LIMITS } from './vocabulary.ts';

export interface Formula {
  source: string;
  /** The given names that the formula reads. */
  names: string[];
  /**
   * The value at the given values of the names; true and false count as 1 and 0. NaN where it is no
   * finite real number, as after a division by 0 or from a value that is NaN or not given.
   */
  evaluate(values: Readonly<Record<string, number>>): number;
}

/**
 * Compiles a formula over the given names once, for many evaluations.
 * Throws InputError `bad-formula` at `place` for all that is not in the vocabulary.
 */
export function compileFormula(
  source: string,
  names: readonly string[],
  place: Place = {},
): Formula {
  const fail = (complaint: string) =>
    new InputError('bad-formula', `the formula "${shorten(source)}" ${complaint}`, place);
  let used: Set<string>;
  let code: EvalFunction;
  try {
    const root = parse(source);
    used = checkFormula(root, names);
    code = root.compile();
  } catch (error) {
    throw fail(complaintOf(error));
  }
  const scope = new Map<string, number>(Object.entries(CONSTANTS));
  return {
    source,
    names: [...used],
    evaluate(values) {
      for (const name of used) scope.set(name, values[name] ?? Number.NaN);
      return finiteNumber(code.evaluate(scope));
    },
  };
}

function parse(source: string): MathNode {
  if (source.length > LIMITS.characters) {
    throw new Error(`is longer than ${LIMITS.characters} characters`);
  }
  // Before parsing: the parser itself calls itself for every bracket.
  let depth = 0;
  for (const character of source) {
    if ('([{'.includes(character)) depth++;
    if (')]}'.includes(character)) depth--;
    if (depth > LIMITS.depth) throw new Error(`is nested more than ${LIMITS.depth} levels deep`);
  }
  // A line break in a folded YAML text is no end of a statement.
  return sandbox.parse(source.replaceAll(/\s+/g, ' '));
}

function complaintOf(error: unknown): string {
  if (error instanceof SyntaxError) return `is not well formed: ${error.message}`;
  if (error instanceof RangeError) return 'is nested too deep';
  return error instanceof Error ? error.message : String(error);
}

function shorten(source: string): string {
  return source.length > 80 ? `${source.slice(0, 77)}…` : source;
}

function finiteNumber(value: unknown): number {
  const number = typeof value === 'boolean' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : Number.NaN;
}
