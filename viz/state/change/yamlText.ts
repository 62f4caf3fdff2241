import {
  type Document,
  isScalar,
  isSeq,
  isMap as isYamlMap,
  LineCounter,
  type Node,
  parseDocument,
  stringify,
} from 'yaml';
import type { Change, Value, ValueMap } from '../../../server/api.ts';
import { isMap, type Path } from './values.ts';

const FORM = { lineWidth: 0, flowCollectionPadding: false } as const;

/** What a text says, or the first thing that is wrong with it and in which line. */
export type Read = { value: ValueMap } | { line: number; message: string };

export function readYaml(text: string): Read {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem !== undefined) {
    const { line } = lines.linePos(problem.pos[0]);
    return { line: Math.max(1, line), message: problem.message };
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 200 });
  } catch (error) {
    return { line: 1, message: (error as Error).message };
  }
  return isMap(value) ? { value } : { line: 1, message: 'title: …' };
}

/**
 * The whole scenario as text: its own file with its comments, and behind each part what it takes
 * over from the scenario that it extends.
 */
export function wholeText(text: string, document: ValueMap): string {
  const read = parseDocument(text);
  if (!read.has('extends')) return text;
  read.delete('extends');
  complete(read, [], document);
  return read.toString(FORM);
}

function complete(read: Document, path: string[], said: ValueMap): void {
  for (const [key, value] of Object.entries(said)) {
    const at = [...path, key];
    if (!read.hasIn(at)) read.setIn(at, read.createNode(value));
    else if (isMap(value) && isYamlMap(read.getIn(at))) complete(read, at, value);
  }
}

/** The text with a change made in it; all other lines stay as they are, as far as that can be. */
export function changedText(text: string, { path, value }: Change): string {
  const read = parseDocument(text);
  const keys = path.map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  const node = read.getIn(keys, true) as Node | undefined;
  const range = node?.range;
  if (value !== null && range && isOneLine(node, text)) {
    const written = inLine(value);
    if (written !== null) return text.slice(0, range[0]) + written + text.slice(range[1]);
  }
  if (value === null) read.deleteIn(keys);
  else read.setIn(keys, read.createNode(value));
  return read.toString(FORM);
}

function isOneLine(node: Node | undefined, text: string): boolean {
  const isPlain = isScalar(node) || ((isSeq(node) || isYamlMap(node)) && node.flow === true);
  return isPlain && !text.slice(node!.range![0], node!.range![1]).includes('\n');
}

/** A value as it stands behind a key; null where it needs lines of its own. */
function inLine(value: Value): string | null {
  const isList = Array.isArray(value);
  if (isMap(value) || (isList && value.some((item) => typeof item === 'object'))) return null;
  const options = isList ? { ...FORM, collectionStyle: 'flow' as const } : FORM;
  const written = stringify(value, options).trim();
  return written.includes('\n') ? JSON.stringify(value) : written;
}

/** The line of a path, or of the nearest part above it that the text has. */
export function lineOf(text: string, path: Path): number {
  const lines = new LineCounter();
  let node = parseDocument(text, { lineCounter: lines }).contents as Node | null;
  let offset = node?.range?.[0] ?? 0;
  for (const key of path) {
    if (isYamlMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
      if (pair === undefined) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value as Node | null;
    } else if (isSeq(node)) {
      const item = node.items[Number(key)] as Node | undefined;
      if (item === undefined) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return Math.max(1, lines.linePos(offset).line);
}
