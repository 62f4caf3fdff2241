import Type from 'typebox';
import { DIMENSIONS, type DimensionId, valuesOf } from '../../engine/model/classification.ts';
import { BRANCHES } from '../../engine/model/cluster.ts';
import { SECTORS } from '../../engine/model/country.ts';
import { idPattern, seriesSchema } from './parts.ts';

const ofDimension = <D extends DimensionId>(dimension: D) => {
  const { question, values } = DIMENSIONS[dimension];
  const effects = Object.entries<{ effect: string }>(values).map(
    ([value, { effect }]) => `${value}: ${effect}`,
  );
  return Type.Enum(valuesOf(dimension), { description: [question, ...effects].join(' ') });
};

const classificationSchema = Type.Object(
  {
    scale: ofDimension('scale'),
    initiative: ofDimension('initiative'),
    product: ofDimension('product'),
    interaction: ofDimension('interaction'),
    localisation: ofDimension('localisation'),
    innovation: ofDimension('innovation'),
    stateParticipation: ofDimension('stateParticipation'),
    links: ofDimension('links'),
    environment: ofDimension('environment'),
    regionalTasks: ofDimension('regionalTasks'),
  },
  {
    additionalProperties: false,
    description: 'The ten dimensions that describe a cluster (Abzalbek 2022, Fig. 4).',
  },
);

export const budgetSchema = (description: string) =>
  seriesSchema(
    Type.Object(
      {
        year: Type.Integer({ description: 'Calendar year.' }),
        amount: Type.Number({ minimum: 0, description: 'Currency, in prices of the base year.' }),
      },
      { additionalProperties: false },
    ),
    `${description} Currency a calendar year, in prices of the base year: a list of years and amounts (other years get nothing), a formula of year and t (years since the start), or a table with a column year and the column named.`,
  );

export const clusterSchema = Type.Object(
  {
    id: Type.String({
      pattern: idPattern,
      examples: ['furniture'],
      description: 'Unique in its arm.',
    }),
    name: Type.String({ minLength: 1, description: 'What readers see.' }),
    classification: classificationSchema,
    sector: Type.Enum([...SECTORS], { description: 'Economic sector of its members.' }),
    regions: Type.Array(Type.String(), {
      minItems: 1,
      uniqueItems: true,
      description: 'Initiating regions: where its member organisations stand.',
    }),
    memberShare: Type.Number({
      exclusiveMinimum: 0,
      maximum: 1,
      description: 'Staff of its members against all staff of the sector in its regions, 0 to 1.',
    }),
    branches: Type.Array(Type.Enum([...BRANCHES]), {
      uniqueItems: true,
      description: 'Branches that run it; a missing one withholds what only it gives.',
    }),
    linkedTo: Type.Optional(
      Type.Array(Type.String(), {
        uniqueItems: true,
        default: [],
        description: 'Ids of clusters of the same arm with which knowledge is exchanged.',
      }),
    ),
    budgetShare: Type.Optional(
      Type.Number({
        minimum: 0,
        maximum: 1,
        description: 'Share of the scenario’s budget; the shares of an arm add up to 1.',
      }),
    ),
    budget: Type.Optional(
      budgetSchema('A budget of its own in place of a share of the scenario’s budget.'),
    ),
    trainingShare: Type.Optional(
      Type.Number({
        minimum: 0,
        maximum: 1,
        default: 0,
        description: 'Share of the budget spent on training, 0 to 1; the rest goes to workplaces.',
      }),
    ),
  },
  { additionalProperties: false },
);
