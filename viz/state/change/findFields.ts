import type { Value } from '../../../server/api.ts';
import { entry, type Schema } from './schema.ts';
import { isMap } from './values.ts';

/** Paths of every single field of a scenario, whether it says something there or not. */
export function fieldPaths(
  schema: Schema,
  value: Value | undefined,
  path: string[] = [],
): string[][] {
  const { properties, items } = schema;
  const below = entry(schema);
  if (properties !== undefined) {
    return Object.entries(properties)
      .filter(([key]) => path.length > 0 || key !== 'extends')
      .flatMap(([key, own]) =>
        fieldPaths(own, isMap(value) ? value[key] : undefined, [...path, key]),
      );
  }
  if (below !== undefined) {
    return Object.entries(isMap(value) ? value : {}).flatMap(([key, item]) =>
      fieldPaths(below, item, [...path, key]),
    );
  }
  if (items?.properties !== undefined) {
    return (Array.isArray(value) ? value : []).flatMap((item, at) =>
      fieldPaths(items, item, [...path, String(at)]),
    );
  }
  return [path];
}
