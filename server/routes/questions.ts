import Type from 'typebox';
import type { Value } from '../../scenarios/document/value.ts';

/** Parts of questions that several routes ask in. */
export const name = Type.String({ minLength: 1, maxLength: 200 });
export const year = Type.Integer({ minimum: 1, maximum: 9999 });
export const closed = { additionalProperties: false };
export const Nothing = Type.Object({}, closed);

/** Changes of a scenario take more room than any other question. */
export const CHANGES_LIMIT = 1024 * 1024;

export const path = Type.Array(Type.String({ maxLength: 200 }), { minItems: 1, maxItems: 20 });

export const changes = Type.Array(
  Type.Object({ path, value: Type.Unsafe<Value>({ description: 'null takes out' }) }, closed),
  { maxItems: 1000 },
);
