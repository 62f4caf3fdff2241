import Type, { type TProperties } from 'typebox';
import type { JobRequest } from '../api.ts';
import { changes, closed, name, year } from './questions.ts';

const sample = Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 1 }));
const members = Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 }));
const background = Type.Optional(
  Type.Boolean({ description: 'waits behind all other jobs and gives way to them' }),
);

const kinds = {
  run: {
    scenario: name,
    changes: Type.Optional(changes),
    ...{ sample, members },
    seed: Type.Optional(name),
  },
  attribution: {
    run: name,
    arms: Type.Optional(Type.Array(name, { minItems: 2, maxItems: 2 })),
    measure: Type.Optional(name),
    region: Type.Optional(name),
    year: Type.Optional(year),
    ...{ sample, members },
  },
  claims: { scenario: name, quick: Type.Optional(Type.Boolean()) },
  backtest: { scenario: name },
} satisfies Record<JobRequest['kind'], TProperties>;

/** One of the kinds; the field `kind` says by which the others are judged. */
export const JobBody = Type.Unsafe<JobRequest>({
  type: 'object',
  discriminator: { propertyName: 'kind' },
  required: ['kind'],
  oneOf: Object.entries(kinds).map(([kind, fields]) =>
    Type.Object({ kind: Type.Literal(kind), ...fields, background }, closed),
  ),
});
