import type { Value } from '../../../server/api.ts';
import { type Path, valueAt } from './values.ts';

/** What forms read of the published JSON Schema, with its annotations. */
export interface Schema {
  type?: string;
  enum?: string[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  patternProperties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  minItems?: number;
  pattern?: string;
  examples?: string[];
  default?: Value;
  description?: string;
  /** Plain name, where it has one. */
  title?: string;
  unit?: string;
  source?: string;
  confidence?: 'high' | 'medium' | 'low';
  /** Names and meanings of the choices, in their order. */
  enumItemLabels?: string[];
  enumDescriptions?: string[];
  /** What each choice of a preset fills in. */
  fills?: Record<string, Record<string, Value>>;
}

/** The schema of the value at a path; undefined where it knows none. */
export function schemaAt(root: Schema, path: Path): Schema | undefined {
  let schema: Schema | undefined = root;
  for (const key of path) {
    if (schema === undefined) return undefined;
    // Of several forms of a value, only lists and maps have something below them.
    const whole: Schema =
      schema.items !== undefined || schema.properties !== undefined || schema.anyOf === undefined
        ? schema
        : (schema.anyOf.find(({ items, properties }) =>
            /^\d+$/.test(key) ? items !== undefined : properties !== undefined,
          ) ?? {});
    schema =
      /^\d+$/.test(key) && whole.items ? whole.items : (whole.properties?.[key] ?? entry(whole));
  }
  return schema;
}

/** What every entry of a map is; undefined where keys have names. */
export function entry({ patternProperties = {} }: Schema): Schema | undefined {
  return Object.values(patternProperties)[0];
}

/** The path of a field without ids and places in lists: what texts about it are found by. */
export function fieldOf(root: Schema, path: Path): string {
  return path
    .filter((_, depth) => {
      const above = schemaAt(root, path.slice(0, depth));
      return above?.properties !== undefined && Object.hasOwn(above.properties, path[depth]!);
    })
    .join('.');
}

/** What holds where the document says nothing at a path: of a preset above it, else the default. */
export function defaultAt(root: Schema, document: Value, path: Path): Value | undefined {
  const own = schemaAt(root, path)?.default;
  // An arm without money of its own has that of the scenario.
  if (path.length === 3 && path[0] === 'arms' && path[2] === 'budget') {
    return valueAt(document, ['budget']);
  }
  for (let depth = path.length - 1; depth > 0; depth -= 1) {
    const above = path.slice(0, depth);
    const fills = schemaAt(root, [...above, 'preset'])?.fills;
    const preset = valueAt(document, [...above, 'preset']);
    if (fills === undefined || typeof preset !== 'string') continue;
    return valueAt(fills[preset], path.slice(depth)) ?? own;
  }
  return own;
}
