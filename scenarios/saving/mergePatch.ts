import { isDeepStrictEqual } from 'node:util';
import { isMap, type Value, type ValueMap } from '../document/value.ts';

/**
 * What has to be merged into the base to have the changed document: only what differs, and null for
 * what is not in it any more. Lists are said whole.
 */
export function mergePatch(base: ValueMap, changed: ValueMap): ValueMap {
  const said = Object.entries(changed).flatMap(([key, value]): [string, Value][] => {
    if (!Object.hasOwn(base, key)) return [[key, value]];
    const before = base[key];
    if (isDeepStrictEqual(before, value)) return [];
    return [[key, isMap(before) && isMap(value) ? mergePatch(before, value) : value]];
  });
  const gone = Object.keys(base).filter((key) => !Object.hasOwn(changed, key));
  return Object.fromEntries([...said, ...gone.map((key): [string, Value] => [key, null])]);
}
