import Type, { type Static } from 'typebox';
import { budgetSchema, clusterSchema } from './clusterSchema.ts';
import { dataSchema, nationSchema, observedSeriesSchema, outsideSchema } from './countrySchema.ts';
import { parameterSchemas, ruleSchemas } from './modelSchema.ts';
import { idPattern, indicatorPattern, monthSchema } from './parts.ts';
import { shockSchema } from './shockSchema.ts';

const armName = (part: string) =>
  Type.String({ description: `Id of the arm that plays the ${part}.` });

const claimsSchema = Type.Object(
  {
    physical: armName('physical clusters'),
    internet: armName('Internet clusters'),
    symbiosis: Type.Optional(armName('physical and Internet clusters joined')),
  },
  {
    additionalProperties: false,
    description:
      'Which arm plays which part when the claims are put to the test; the first arm is the reference.',
  },
);

const armSchema = Type.Object(
  {
    name: Type.Optional(Type.String({ minLength: 1, description: 'What readers see.' })),
    budget: Type.Optional(
      budgetSchema('A budget of this arm in place of the scenario’s, for its clusters to share.'),
    ),
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
    formula: Type.Optional(
      Type.String({
        minLength: 1,
        description:
          'Formula over the ids of other indicators of the same region and year; left out where an extension measures it.',
      }),
    ),
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
  {
    additionalProperties: false,
    description: 'An indicator made from others, or measured by an extension.',
  },
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
    start: monthSchema('First month, YYYY-MM.'),
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
    series: Type.Optional(observedSeriesSchema),
    nation: Type.Optional(nationSchema),
    outside: Type.Optional(
      Type.Record(Type.String({ pattern: idPattern }), outsideSchema, {
        additionalProperties: false,
        description: 'Regions outside the country with which clusters may have partners, by id.',
      }),
    ),
    parameters: Type.Optional(
      Type.Object(parameterSchemas, {
        additionalProperties: false,
        description: 'Parameters of the model that differ from the default.',
      }),
    ),
    parameterUncertainty: Type.Optional(
      Type.String({
        pattern: '(\\.csv|^none)$',
        examples: ['calibrated.csv'],
        description:
          'CSV file of how surely parameters are known: each pair of members then draws its own. Columns parameter, low, high, mean, and a column of covariances for each parameter; `none` for the same in all.',
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
    extensions: Type.Optional(
      Type.Array(
        Type.String({ pattern: '\\.[mc]?[tj]s$', description: 'TypeScript or JavaScript file.' }),
        {
          uniqueItems: true,
          description:
            'Files of code in the folder of the scenario that give rules and measures of your own.',
        },
      ),
    ),
    claims: Type.Optional(claimsSchema),
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
