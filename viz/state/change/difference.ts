import type { Change, Value } from '../../../server/api.ts';
import { isMap, isSame, type Path, valueAt } from './values.ts';

/** The fewest changes that make one document of another: what a link to an edit holds. */
export function differenceOf(
  before: Value | undefined,
  after: Value,
  path: string[] = [],
): Change[] {
  if (isSame(before, after)) return [];
  const origin = before === undefined && isSection(after, path) ? {} : before;
  if (isMap(origin) && isMap(after)) {
    const said = Object.keys(after).flatMap((key) =>
      differenceOf(origin[key], after[key]!, [...path, key]),
    );
    const gone = Object.keys(origin).filter((key) => !Object.hasOwn(after, key));
    return [...said, ...gone.map((key) => ({ path: [...path, key], value: null }))];
  }
  if (Array.isArray(before) && Array.isArray(after)) return differenceOfLists(before, after, path);
  return [{ path, value: after }];
}

/** A part such as parameters or shocks that the base does without: its entries are said one by one. */
function isSection(value: Value, path: Path): boolean {
  return path.length === 1 && isMap(value) && Object.keys(value).some((key) => !isIndex(key));
}

/**
 * Of lists of maps: first what changed in the items that stay, then the items taken out from the
 * last to the first, then new ones at the end. Other lists are replaced as a whole.
 */
function differenceOfLists(before: Value[], after: Value[], path: string[]): Change[] {
  const whole = [{ path, value: after }];
  if (![...before, ...after].every(isMap)) return whole;
  const origins = after.map((item, at) => originOf(before, item, at));
  const stay = origins.filter((origin) => origin !== -1);
  const isInOrder = origins.every((origin, at) => origin === -1 || at < stay.length);
  const rises = stay.every((origin, at) => at === 0 || origin > stay[at - 1]!);
  if (!isInOrder || !rises) return whole;
  const inside = stay.flatMap((origin, at) =>
    differenceOf(before[origin], after[at]!, [...path, String(origin)]),
  );
  const gone = before.map((_, at) => at).filter((at) => !stay.includes(at));
  const added = after.slice(stay.length);
  return [
    ...inside,
    ...gone.reverse().map((at) => ({ path: [...path, String(at)], value: null })),
    ...added.map((value, at) => ({ path: [...path, String(stay.length + at)], value })),
  ];
}

/** Where an item of a list of maps stood before, or -1: found by its id, else by its place. */
export function originOf(before: readonly Value[], item: Value | undefined, at: number): number {
  const id = isMap(item) ? item.id : undefined;
  if (typeof id === 'string') return before.findIndex((other) => isMap(other) && other.id === id);
  return at < before.length ? at : -1;
}

/** The changes but one; new items at the end of its list keep their places behind the others. */
export function without(changes: readonly Change[], left: Change, base: Value): Change[] {
  const at = changes.indexOf(left);
  const list = left.path.slice(0, -1);
  const isItem = (path: Path) => isSame([...list], path.slice(0, -1)) && isIndex(path.at(-1)!);
  const shift = left.value === null ? 1 : -1;
  const moves = isIndex(left.path.at(-1)!) && Array.isArray(valueAt(base, list));
  return changes.flatMap((change, place) => {
    if (change === left) return [];
    const isNewBehind = moves && place > at && change.value !== null && isItem(change.path);
    if (!isNewBehind) return [change];
    return [{ ...change, path: [...list, String(Number(change.path.at(-1)) + shift)] }];
  });
}

const isIndex = (key: string) => /^\d+$/.test(key);
