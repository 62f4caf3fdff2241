import { isMap, type Path, type Value } from './value.ts';

/** The parts of JSON Schema that the scenario's schema uses. */
export interface JsonSchema {
  type?: string;
  enum?: string[];
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  patternProperties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  minItems?: number;
  minLength?: number;
  minProperties?: number;
  uniqueItems?: boolean;
  examples?: string[];
  description?: string;
}

/** The schema for the value at a path; of a union, the branch for the kind of value that stands there. */
export function schemaAt(
  root: JsonSchema,
  value: Value,
  path: Path,
): { schema: JsonSchema; schemaPath: string } {
  let schema = root;
  let schemaPath = '#';
  let found: Value | undefined = value;
  for (const key of path) {
    if (Array.isArray(found)) {
      found = found[Number(key)];
      schema = schema.items ?? {};
      schemaPath += '/items';
    } else {
      found = isMap(found) ? found[key] : undefined;
      const pattern = Object.keys(schema.patternProperties ?? {}).find((p) =>
        new RegExp(p).test(key),
      );
      if (pattern !== undefined) {
        schema = schema.patternProperties?.[pattern] ?? {};
        schemaPath += `/patternProperties/${pattern}`;
      } else {
        const { properties = {} } = schema;
        schema = Object.hasOwn(properties, key) ? properties[key] : {};
        schemaPath += `/properties/${key}`;
      }
    }
    const branch = schema.anyOf?.findIndex(({ type }) => type === typeOf(found)) ?? -1;
    if (schema.anyOf !== undefined && branch !== -1) {
      schema = schema.anyOf[branch];
      schemaPath += `/anyOf/${branch}`;
    }
  }
  return { schema, schemaPath };
}

function typeOf(value: Value | undefined): string {
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return value === null ? 'null' : typeof value;
}

/** What a schema expects, as the end of "must be …". */
export function describeSchema(schema: JsonSchema): string {
  if (schema.anyOf !== undefined) return schema.anyOf.map(describeBranch).join(' or ');
  if (schema.enum !== undefined) return `one of ${schema.enum.join(', ')}`;
  switch (schema.type) {
    case 'integer':
      return `a whole number${range(schema)}`;
    case 'number':
      return `a number${range(schema)}`;
    case 'boolean':
      return 'true or false';
    case 'array': {
      const kind = schema.uniqueItems ? 'a list without repetition' : 'a list';
      return (schema.minItems ?? 0) > 0 ? `${kind} of at least ${schema.minItems}` : kind;
    }
    case 'object':
      return (schema.minProperties ?? 0) > 0 ? 'a map with at least one key' : 'a map';
    default:
      return schema.examples === undefined ? 'a text' : `a text such as "${schema.examples[0]}"`;
  }
}

/** A branch says by its description what it is for; without one, by its type. */
function describeBranch(schema: JsonSchema): string {
  return schema.description ?? describeSchema(schema);
}

function range({ minimum, maximum, exclusiveMinimum }: JsonSchema): string {
  if (exclusiveMinimum !== undefined && maximum !== undefined) {
    return ` above ${exclusiveMinimum} and at most ${maximum}`;
  }
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return ` of at least ${minimum}`;
  return '';
}
