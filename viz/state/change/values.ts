import type { Value, ValueMap } from '../../../server/api.ts';

export type Path = readonly string[];

export function isMap(value: unknown): value is ValueMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path, or undefined where there is none. */
export function valueAt(value: Value | undefined, path: Path): Value | undefined {
  let found = value;
  for (const key of path) {
    if (Array.isArray(found)) found = found[Number(key)];
    else if (isMap(found) && Object.hasOwn(found, key)) found = found[key];
    else return undefined;
  }
  return found;
}

/**
 * The document with a value set, or with what stands there taken out where it is null; later items
 * of a list then move up. Undefined where the path leads nowhere, as past the end of a list.
 */
export function changedAt(before: Value | undefined, path: Path, value: Value): Value | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(before)) {
    const index = /^\d{1,6}$/.test(key) ? Number(key) : Number.NaN;
    if (rest.length === 0 && value === null) {
      return index < before.length ? before.toSpliced(index, 1) : undefined;
    }
    if (!(index <= before.length)) return undefined;
    const item = changedAt(before[index], rest, value);
    if (item === undefined) return undefined;
    return index === before.length ? [...before, item] : before.with(index, item);
  }
  if (before !== undefined && !isMap(before)) return undefined;
  if (before === undefined && (value === null || /^\d+$/.test(key))) return undefined;
  const entries = new Map(Object.entries(before ?? {}));
  if (rest.length === 0 && value === null) {
    return entries.delete(key) ? Object.fromEntries(entries) : undefined;
  }
  const part = changedAt(entries.get(key), rest, value);
  if (part === undefined) return undefined;
  entries.set(key, part);
  return Object.fromEntries(entries);
}

export function isSame(a: Value | undefined, b: Value | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, at) => isSame(item, b[at]));
  }
  if (!isMap(a) || !isMap(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]))
  );
}
