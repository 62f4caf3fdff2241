import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node } from 'yaml';
import { InputError, type Place } from '../../engine/errors.ts';
import { shownPath } from './files.ts';
import { parseYaml } from './parseYaml.ts';
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

/** Errors: InputError `syntax` or `duplicate-id` with line and column; `expected` where it is no map. */
export function readYaml(
  file: string,
  text: string,
  expected = 'a scenario is a map of keys such as "title: …"',
): YamlFile {
  const shown = shownPath(file);
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    // A text that is not even parsed has no lines yet.
    const { line, col } = lines.linePos(offset);
    return { file: shown, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const { document, value } = parseYaml(
    text,
    MOST_ALIASES,
    (code, sentence, offset) => new InputError(code, sentence, placeAt(offset)),
    lines,
  );
  if (!isValueMap(value)) {
    throw new InputError('wrong-type', expected, placeAt(0));
  }
  return {
    file,
    value,
    placeOf(path, target) {
      const offset = offsetOf(document, path, target);
      return offset === undefined ? undefined : placeAt(offset);
    },
  };
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
