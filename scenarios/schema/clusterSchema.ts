import Type from 'typebox';
import {
  BRANCHES,
  CLASSIFICATION,
  type Classification,
  SECTORS,
} from '../../engine/model/country.ts';
import { idPattern, seriesSchema } from './parts.ts';

const dimensions: Record<keyof Classification, string> = {
  scale: 'Who may be a member: of several states, several regions, one region, or one sector.',
  initiative: 'Who starts it: business (from below) or the state (from above).',
  product: 'What it makes: a material product or services.',
  interaction: 'Whether it stands alone or exchanges knowledge with other clusters.',
  localisation: 'Whether its workplaces are bound to a territory.',
  innovation: 'What kind of innovation it produces; decides how much research it does.',
  stateParticipation: 'Whether the state takes part.',
  links:
    'Links between members: ordinary (documents, contracts, meetings) or information links over the Internet.',
  environment: 'Where its positions stand: in the physical world or on the Internet.',
  regionalTasks:
    'Whether it takes part in solving tasks of its regions: hires their residents first.',
};

const ofDimension = <D extends keyof Classification>(dimension: D) =>
  Type.Enum([...CLASSIFICATION[dimension]] as Classification[D][], {
    description: dimensions[dimension],
  });

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
      description:
        'Share of the organisations of the sector in its regions that are members, 0 to 1.',
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
