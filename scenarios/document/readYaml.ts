import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml';
import { InputError, type Place } from '../../engine/errors.ts';
import { shownPath } from './files.ts';
import { isMap as isValueMap, type Path, type ValueMap } from './value.ts';

/** A YAML file with the places of what it says. */
export interface YamlFile {
  /** Absolute path. */
  file: string;
  value: ValueMap;
  /** Place of the value at a path, or of the key that names it; undefined where there is none. */
  placeOf(path: Path, target: 'key' | 'value'): Place | undefined;
}

/** A scenario names each part of a country once; more aliases than this are a bomb. */
const MOST_ALIASES = 200;

/** Errors: InputError `syntax` or `duplicate-id` with line and column. */
export function readYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const shown = shownPath(file);
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: shown, line, column: col };
  };
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem !== undefined) {
    const place = placeAt(problem.pos[0]);
    if (problem.code === 'DUPLICATE_KEY') {
      const key = /^[^:#\n]*/.exec(text.slice(problem.pos[0]))?.[0].trim();
      throw new InputError('duplicate-id', `the key "${key}" stands here a second time`, place);
    }
    const sentence = problem.message.split('\n')[0].replace(/[.:]$/, '');
    throw new InputError('syntax', `this is not well-formed YAML: ${sentence}`, place);
  }
  const value = toValue(document, placeAt(0));
  return {
    file,
    value,
    placeOf(path, target) {
      const offset = offsetOf(document, path, target);
      return offset === undefined ? undefined : placeAt(offset);
    },
  };
}

function toValue(document: Document, place: Place): ValueMap {
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch {
    throw new InputError('syntax', `the aliases unfold to more than ${MOST_ALIASES} parts`, place);
  }
  if (!isValueMap(value)) {
    throw new InputError('wrong-type', 'a scenario is a map of keys such as "title: …"', place);
  }
  return value;
}

function offsetOf(document: Document, path: Path, target: 'key' | 'value'): number | undefined {
  let node = document.contents as Node | null;
  let offset = node?.range?.[0];
  for (const [depth, key] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document) ?? null;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
      if (pair === undefined) return undefined;
      const keyNode = pair.key as Node;
      node = pair.value as Node | null;
      const isKeyWanted = target === 'key' && depth === path.length - 1;
      offset = (isKeyWanted ? undefined : node?.range?.[0]) ?? keyNode.range?.[0];
    } else if (isSeq(node)) {
      const item = node.items[Number(key)] as Node | undefined;
      if (item === undefined) return undefined;
      node = item;
      offset = node.range?.[0];
    } else {
      return undefined;
    }
  }
  return offset;
}
