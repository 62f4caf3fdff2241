import Type from 'typebox';
import { SECTORS } from '../../engine/model/country.ts';
import { SHOCK_KINDS, type ShockKind } from '../../engine/model/shock.ts';
import { SHOCK_PRESETS, type ShockPresetName } from '../shockPresets.ts';
import { described, listEffects } from './branches.ts';
import { monthSchema, seriesSchema } from './parts.ts';

export const shockSchema = Type.Object(
  {
    preset: Type.Optional(
      Type.Enum(Object.keys(SHOCK_PRESETS) as ShockPresetName[], {
        enumDescriptions: Object.values(SHOCK_PRESETS).map(({ description }) => description),
        fills: SHOCK_PRESETS,
        description: 'A ready-made shock that fills in whatever this entry leaves out.',
      }),
    ),
    kind: Type.Enum(Object.keys(SHOCK_KINDS) as ShockKind[], {
      ...described(SHOCK_KINDS),
      description: listEffects(SHOCK_KINDS),
    }),
    from: Type.Optional(
      monthSchema(
        'Month in which its path begins, YYYY-MM; the first simulated one where it is not said.',
      ),
    ),
    sectors: Type.Optional(
      Type.Array(Type.Enum([...SECTORS]), {
        uniqueItems: true,
        default: [],
        description:
          'Sectors on which it falls; none named means all. For world-demand and closure.',
      }),
    ),
    regions: Type.Optional(
      Type.Array(Type.String(), {
        uniqueItems: true,
        default: [],
        description:
          'Regions on which it falls; none named means all. For domestic-demand, closure and outage.',
      }),
    ),
    partners: Type.Optional(
      Type.Array(Type.String(), {
        uniqueItems: true,
        default: [],
        description:
          'Regions outside the country to which ties are cut; none named means all. For border-closing.',
      }),
    ),
    path: seriesSchema(
      Type.Number(),
      'One value a month from its first month: a list (later months have no shock), a formula of month (0, 1, …) and t (years), both since its first month, and year, or a column of a table with one row a month. No shock is 1 for a factor and 0 for a share.',
    ),
  },
  { additionalProperties: false },
);
