/** What YAML and JSON can say. */
export type Value = string | number | boolean | null | Value[] | { [key: string]: Value };
export type ValueMap = { [key: string]: Value };

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
 * Maps are merged key by key; anything else in `over` replaces what was there, and null takes it out.
 */
export function merge(base: Value, over: Value): Value {
  if (!isMap(base) || !isMap(over)) return over;
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(over)) {
    const before = merged.get(key);
    // Null beside nothing stays, to be complained of: the key may be misspelt.
    if (before !== undefined && before !== null && value === null) merged.delete(key);
    else merged.set(key, before === undefined ? value : merge(before, value));
  }
  // From entries, so that a key such as __proto__ stays an ordinary key.
  return Object.fromEntries(merged);
}

/** Short text of a value for messages: `"abc"`, `12`, `a list`, `a map`, `nothing`. */
export function shownValue(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return Object.keys(value).length === 0 ? 'an empty map' : 'a map';
  // JSON knows neither NaN nor Infinity.
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}
