import { type Document, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { InputError, InputErrorCode } from '../../engine/errors.ts';
import type { Value } from './value.ts';

/** A longer text is no scenario, and only costs time. */
const MOST_CHARACTERS = 1e6;
/** A scenario needs seven levels. */
export const MOST_LEVELS = 50;

const DEEP = `this is nested more than ${MOST_LEVELS} levels deep, or holds itself`;

/**
 * A YAML text as a document with places and as plain data: maps, lists and scalars, without end in
 * neither depth nor number. `refuse` makes the error of what is wrong at a character of the text,
 * `lines` learns where its lines begin.
 */
export function parseYaml(
  text: string,
  mostAliases: number,
  refuse: (code: InputErrorCode, sentence: string, offset: number) => InputError,
  lines = new LineCounter(),
): { document: Document; value: Value } {
  if (text.length > MOST_CHARACTERS) {
    throw refuse('out-of-range', `the text is longer than ${MOST_CHARACTERS} characters`, 0);
  }
  const document = parsed(text, lines);
  if (document === null) throw refuse('syntax', DEEP, 0);
  const problem = document.errors[0] ?? document.warnings[0];
  // How far the parser came before its stack ran out is no place that says anything.
  if (problem?.code === 'RESOURCE_EXHAUSTION') throw refuse('syntax', DEEP, 0);
  if (problem !== undefined) {
    const sentence = problem.message.split('\n')[0].replace(/[.:]$/, '');
    throw refuse('syntax', `this is not well-formed YAML: ${sentence}`, problem.pos[0]);
  }
  // Version 1.1 knows dates, sets and bytes, which are no plain data.
  if (document.directives?.yaml.version !== '1.2') {
    const sentence = `expected YAML 1.2, found a directive for ${document.directives?.yaml.version}`;
    throw refuse('syntax', sentence, 0);
  }
  const value = plainValue(document, mostAliases, (sentence) => refuse('syntax', sentence, 0));
  refuseSecondKeys(document, refuse);
  return { document, value };
}

/** null where the parser, which calls itself for every level, has no room left. */
function parsed(text: string, lineCounter: LineCounter): Document.Parsed | null {
  try {
    return parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      // Its own check compares every key with every other.
      uniqueKeys: false,
      logLevel: 'error',
    });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function plainValue(
  document: Document,
  mostAliases: number,
  refuse: (sentence: string) => InputError,
): Value {
  let value: Value;
  try {
    value = document.toJS({ maxAliasCount: mostAliases }) as Value;
  } catch (error) {
    if (error instanceof RangeError) throw refuse(DEEP);
    const sentence =
      mostAliases === 0
        ? 'the value may not hold aliases'
        : `the aliases unfold to more than ${mostAliases} parts`;
    throw refuse(sentence);
  }
  if (!endsWithin(value, MOST_LEVELS)) throw refuse(DEEP);
  return value;
}

export function endsWithin(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((part) => endsWithin(part, levels - 1));
}

/** The value no longer knows that a key stood twice. */
function refuseSecondKeys(
  document: Document,
  refuse: (code: InputErrorCode, sentence: string, offset: number) => InputError,
): void {
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<string>();
      for (const { key } of items) {
        const name = String(isScalar(key) ? key.value : key);
        if (seen.has(name)) {
          const offset = (isScalar(key) ? key.range?.[0] : undefined) ?? 0;
          throw refuse('duplicate-id', `the key "${name}" stands here a second time`, offset);
        }
        seen.add(name);
      }
    },
  });
}
