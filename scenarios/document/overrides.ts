import { InputError, type Place } from '../../engine/errors.ts';
import { endsWithin, MOST_LEVELS, parseYaml } from './parseYaml.ts';
import { isMap, type Path, shownValue, type Value, valueAt } from './value.ts';

/** A change of the scenario from outside its files. */
export interface Override {
  /** Keys of maps; items of lists by their places, or by their ids where they have some. */
  path: Path;
  /** Null takes out what stands there. */
  value: Value;
}

/** The size, seed and length of an ensemble, as far as they are said outside the scenario. */
export interface EnsembleSize {
  seed?: string | undefined;
  sample?: number | undefined;
  members?: number | undefined;
  years?: number | undefined;
}

export function sizeOverrides({ seed, sample, members, years }: EnsembleSize): Override[] {
  return Object.entries({ seed, sample, members, years }).flatMap(([key, value]) =>
    value === undefined ? [] : [{ path: [key], value }],
  );
}

/** No part of a scenario lies deeper. */
const MOST_KEYS = 20;

/**
 * `path=value`, the value read as YAML: `audit=true`, `arms.internet.clusters.services.memberShare=0.2`.
 * What holds a colon is a map in braces only: formulas have colons of their own.
 */
export function parseOverride(text: string): Override {
  const sign = text.indexOf('=');
  const path = sign === -1 ? [] : text.slice(0, sign).trim().split('.');
  if (path.length === 0 || path.includes('')) {
    throw new InputError(
      'bad-option',
      `must be PATH=VALUE such as parameters.incomeUtility=1, found ${JSON.stringify(text)}`,
      { field: '--set' },
    );
  }
  const place = placeOf(path);
  const said = text.slice(sign + 1).trim();
  const { value } = parseYaml(said, 0, (code, sentence) => new InputError(code, sentence, place));
  return { path, value: isMap(value) && !said.startsWith('{') ? said : value };
}

/** The override with items of lists by their places, where its path leads to them by their ids. */
export function byPlace(scenario: Value, override: Override): Override {
  let value: Value | undefined = scenario;
  const path = override.path.map((key) => {
    const place = placeInList(value, key);
    value = value === undefined ? undefined : valueAt(value, [place]);
    return place;
  });
  return { ...override, path };
}

function placeInList(list: Value | undefined, id: string): string {
  if (!Array.isArray(list)) return id;
  const place = list.findIndex((item) => isMap(item) && item.id === id);
  return place === -1 ? id : String(place);
}

/** The override, unless it leads or goes deeper than any scenario does. Errors: `bad-option`. */
export function bounded(override: Override): Override {
  const { path, value } = override;
  if (path.length === 0 || path.length > MOST_KEYS) {
    const found = path.length === 0 ? 'is empty' : `has more than ${MOST_KEYS} keys`;
    throw new InputError('bad-option', `the path ${found}`, placeOf(path));
  }
  if (endsWithin(value, MOST_LEVELS)) return override;
  const sentence = `the value is nested more than ${MOST_LEVELS} levels deep`;
  throw new InputError('bad-option', sentence, placeOf(path));
}

/**
 * The scenario with the value set, or taken out where it is null. New can be keys of maps and the item
 * after a list's last. Errors: `unknown-name` where the path leads nowhere.
 */
export function applyOverride(scenario: Value, override: Override): Value {
  return setAt(scenario, 0, override);
}

function setAt(before: Value | undefined, depth: number, override: Override): Value {
  const { path, value } = override;
  if (depth === path.length) return value;
  const key = path[depth];
  const isTakenOut = value === null && depth === path.length - 1;
  const above = path.slice(0, depth).join('.');
  if (Array.isArray(before)) {
    const index = /^\d{1,6}$/.test(key) ? Number(key) : Number.NaN;
    if (!(index <= before.length)) {
      const ids = before.flatMap((item) =>
        isMap(item) && typeof item.id === 'string' ? item.id : [],
      );
      const known = ids.length === 0 ? '' : `; known are ${ids.join(', ')}`;
      throw refuse(
        path,
        `${above} is a list of ${before.length}: there is no item "${key}"${known}`,
      );
    }
    const items = [...before];
    if (isTakenOut) {
      if (index === before.length) throw nothingThere(path);
      return items.toSpliced(index, 1);
    }
    items[index] = setAt(before[index], depth + 1, override);
    return items;
  }
  if (before !== undefined && !isMap(before)) {
    throw refuse(path, `${above} is ${shownValue(before)} and has no "${key}"`);
  }
  if (before === undefined && /^\d+$/.test(key)) {
    throw refuse(path, `there is no list ${above}`);
  }
  // From entries, so that the order stays and a key such as __proto__ is an ordinary key.
  const entries = new Map(Object.entries(before ?? {}));
  if (isTakenOut) {
    if (!entries.delete(key)) throw nothingThere(path);
    return Object.fromEntries(entries);
  }
  entries.set(key, setAt(entries.get(key), depth + 1, override));
  return Object.fromEntries(entries);
}

function nothingThere(path: Path): InputError {
  return refuse(path, 'there is nothing here that could be taken out');
}

function refuse(path: Path, sentence: string): InputError {
  return new InputError('unknown-name', sentence, placeOf(path));
}

function placeOf(path: Path): Place {
  return { field: `--set ${path.join('.')}` };
}

/** Whether the override says the value at `path`, itself or as part of what it sets. */
export function covers(override: Override, path: Path): boolean {
  return (
    startsWith(path, override.path) &&
    valueAt(override.value, path.slice(override.path.length)) !== undefined
  );
}

export function startsWith(path: Path, start: Path): boolean {
  return start.length <= path.length && start.every((key, depth) => key === path[depth]);
}
