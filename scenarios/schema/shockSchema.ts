import Type from 'typebox';
import { SECTORS } from '../../engine/model/country.ts';
import { seriesSchema } from './parts.ts';

export const shockSchema = Type.Object(
  {
    kind: Type.Enum(['world-demand', 'domestic-demand', 'closure'], {
      description:
        'world-demand: factor on demand from abroad; domestic-demand: factor on spending of households; closure: share of on-site positions that may not work.',
    }),
    sectors: Type.Optional(
      Type.Array(Type.Enum([...SECTORS]), {
        uniqueItems: true,
        default: [],
        description: 'Sectors on which it falls; none named means all.',
      }),
    ),
    regions: Type.Optional(
      Type.Array(Type.String(), {
        uniqueItems: true,
        default: [],
        description: 'Regions on which it falls; none named means all.',
      }),
    ),
    path: seriesSchema(
      Type.Number(),
      'One value a month from the start: a list (later months have no shock), a formula of month (0, 1, …), year and t (years since the start), or a column of a table with one row a month. No shock is 1 for a factor and 0 for a closure.',
    ),
  },
  { additionalProperties: false },
);
