import Type, { type Static, type TNumber, type TOptional } from 'typebox';
import { PARAMETERS, type ParameterId } from '../../engine/model/parameters.ts';
import { RULES, type Rules } from '../../engine/model/rules.ts';
import { budgetSchema, clusterSchema } from './clusterSchema.ts';
import { idPattern, indicatorPattern, tableSchema } from './parts.ts';
import { shockSchema } from './shockSchema.ts';

const table = (description: string) => tableSchema(`${description} Path relative to this file.`);

const parameterSchemas = Object.fromEntries(
  Object.entries(PARAMETERS).map(([id, { label, unit, min, max, value, source }]) => [
    id,
    Type.Optional(
      Type.Number({
        minimum: min,
        maximum: max,
        default: value,
        description: `${label} (${unit}). Source: ${source}.`,
      }),
    ),
  ]),
) as Record<ParameterId, TOptional<TNumber>>;

const ruleSchemas = {
  migration: Type.Optional(
    Type.Enum([...RULES.migration] as Rules['migration'][], {
      default: RULES.migration[0],
      description: 'How persons choose between regions.',
    }),
  ),
};

const positive = (description: string) =>
  Type.Optional(
    Type.Number({ minimum: 0, description: `${description}, instead of the table’s.` }),
  );

const dataSchema = Type.Object(
  {
    regions: table('Regions: region_id, name_en, name_ru, name_kk, latitude, longitude, area_km2.'),
    ageBands: table('Residents: region_id, sex, age_group, persons, source_id, confidence.'),
    baseYear: table(
      'Figures of the base year: region_id, indicator, value, unit, source_id, confidence, note.',
    ),
    flows: Type.Optional(
      table(
        'Observed migration between regions, persons a year: origin, destination, persons, source_id, confidence, note.',
      ),
    ),
    history: Type.Optional(
      table('Observed indicators: region_id, year, indicator, value, unit, source_id, confidence.'),
    ),
    sources: table('Sources: source_id, publisher_and_title, where_found.'),
  },
  { additionalProperties: false, description: 'The CSV tables of the country.' },
);

const nationSchema = Type.Object(
  {
    births: positive('Births a year'),
    deaths: positive('Deaths a year'),
    immigrants: positive('Immigrants a year'),
    emigrants: positive('Emigrants a year'),
    organisations: positive('Organisations of all kinds but the self-employed'),
    organisationsOnline: Type.Optional(
      Type.Number({
        minimum: 0,
        maximum: 1,
        description: 'Share of organisations that use the Internet, instead of the table’s.',
      }),
    ),
    remoteWorkers: positive('Employed persons who work remotely at the start'),
  },
  { additionalProperties: false, description: 'National figures that differ from the table’s.' },
);

const armSchema = Type.Object(
  {
    name: Type.Optional(Type.String({ minLength: 1, description: 'What readers see.' })),
    clusters: Type.Optional(
      Type.Array(clusterSchema, { default: [], description: 'Clusters of this arm.' }),
    ),
  },
  { additionalProperties: false, description: 'One of the choices that are compared.' },
);

const indicatorSchema = Type.Object(
  {
    label: Type.String({ minLength: 1, description: 'What readers see.' }),
    unit: Type.String({ minLength: 1, description: 'Unit of the values.' }),
    definition: Type.Optional(Type.String({ description: 'How it is made, in one sentence.' })),
    formula: Type.String({
      minLength: 1,
      description: 'Formula over the ids of other indicators of the same region and year.',
    }),
    kind: Type.Optional(
      Type.Enum(['count', 'money', 'percent', 'index'], {
        default: 'index',
        description: 'What kind of number it is: how to print it.',
      }),
    ),
    higherIsBetter: Type.Optional(
      Type.Boolean({ description: 'Whether a larger value is good; left out where neither.' }),
    ),
  },
  { additionalProperties: false, description: 'An indicator made from others.' },
);

/** A whole scenario file, after `extends` and overrides. */
export const SCENARIO_SCHEMA = Type.Object(
  {
    title: Type.String({ minLength: 1, description: 'What readers see.' }),
    extends: Type.Optional(
      Type.String({
        minLength: 1,
        description:
          'Another scenario, a folder relative to this file or a shipped name: maps are merged key by key, anything else replaces what was there.',
      }),
    ),
    currency: Type.String({
      pattern: '^[A-Z]{3}$',
      examples: ['KZT'],
      description: 'ISO code of the currency of all money.',
    }),
    start: Type.String({
      pattern: '^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$',
      examples: ['2020-01'],
      description: 'First month, YYYY-MM.',
    }),
    years: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 60, default: 16, description: 'Years simulated.' }),
    ),
    sample: Type.Optional(
      Type.Number({
        exclusiveMinimum: 0,
        maximum: 1,
        default: 0.01,
        description: 'Agents per person: 1 is one agent a person, 0.01 one for 100 persons.',
      }),
    ),
    members: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 100_000,
        default: 16,
        description: 'Simulations of each arm, each with luck of its own.',
      }),
    ),
    seed: Type.Optional(
      Type.Union([Type.String({ minLength: 1 }), Type.Integer()], {
        default: 'aimaq',
        description: 'Readable seed of every draw.',
      }),
    ),
    audit: Type.Optional(
      Type.Boolean({ default: false, description: 'Check every identity every month.' }),
    ),
    macroRegions: Type.Optional(
      Type.Record(Type.String({ pattern: idPattern }), Type.Array(Type.String()), {
        additionalProperties: false,
        description:
          'Groups of regions, for the decomposition of disproportion; each region in one.',
      }),
    ),
    data: dataSchema,
    nation: Type.Optional(nationSchema),
    parameters: Type.Optional(
      Type.Object(parameterSchemas, {
        additionalProperties: false,
        description: 'Parameters of the model that differ from the default.',
      }),
    ),
    rules: Type.Optional(
      Type.Object(ruleSchemas, {
        additionalProperties: false,
        description: 'Variants of the model.',
      }),
    ),
    budget: Type.Optional(
      budgetSchema('Public budget of clusters, the same in every arm that has clusters.'),
    ),
    shocks: Type.Optional(
      Type.Record(Type.String({ pattern: idPattern }), shockSchema, {
        additionalProperties: false,
        description: 'Exogenous paths by id.',
      }),
    ),
    arms: Type.Record(Type.String({ pattern: idPattern }), armSchema, {
      additionalProperties: false,
      minProperties: 1,
      description: 'The choices compared, by id; the first is the reference.',
    }),
    indicators: Type.Optional(
      Type.Record(Type.String({ pattern: indicatorPattern }), indicatorSchema, {
        additionalProperties: false,
        description: 'Indicators of your own, by id.',
      }),
    ),
  },
  { additionalProperties: false },
);

export type ScenarioFile = Static<typeof SCENARIO_SCHEMA>;
export type ClusterEntry = Static<typeof clusterSchema>;
export type ShockEntry = Static<typeof shockSchema>;
export type BudgetEntry = NonNullable<ScenarioFile['budget']>;
