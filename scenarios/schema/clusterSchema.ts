import Type from 'typebox';
import { DIMENSIONS, type DimensionId, valuesOf } from '../../engine/model/classification.ts';
import { BRANCHES, HIRING, INSTITUTIONS } from '../../engine/model/cluster.ts';
import { SECTORS } from '../../engine/model/country.ts';
import { RULE_EFFECTS } from '../../engine/model/rules.ts';
import { PRESETS, type PresetName } from '../presets.ts';
import { BRANCH_EFFECTS, described, INSTITUTION_EFFECTS, listEffects } from './branches.ts';
import { idPattern, seriesSchema, shareSchema } from './parts.ts';

const ofDimension = <D extends DimensionId>(dimension: D) => {
  const { label, question, values } = DIMENSIONS[dimension];
  const entries = Object.entries<{ label: string; effect: string }>(values);
  const effects = Object.fromEntries(entries.map(([value, { effect }]) => [value, effect]));
  return Type.Enum(valuesOf(dimension), {
    title: label,
    description: `${question} ${listEffects(effects)}`,
    enumItemLabels: entries.map(([, value]) => value.label),
    enumDescriptions: entries.map(([, { effect }]) => effect),
  });
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

/** What a cluster is. */
export const clusterFields = {
  id: Type.String({
    pattern: idPattern,
    examples: ['furniture'],
    description: 'Unique in its arm.',
  }),
  preset: Type.Optional(
    Type.Enum(Object.keys(PRESETS) as PresetName[], {
      enumItemLabels: Object.values(PRESETS).map(({ name }) => name),
      enumDescriptions: Object.values(PRESETS).map(({ description }) => description),
      fills: PRESETS,
      description:
        'A kind of cluster that fills in whatever this entry leaves out; its classification too may be given in part.',
    }),
  ),
  name: Type.String({ minLength: 1, description: 'What readers see.' }),
  classification: classificationSchema,
  sector: Type.Enum([...SECTORS], { description: 'Economic sector of its product.' }),
  otherSectors: Type.Optional(
    Type.Array(Type.Enum([...SECTORS]), {
      uniqueItems: true,
      default: [],
      description:
        'Sectors beside it whose organisations may join; needs interregional or interstate scale.',
    }),
  ),
  regions: Type.Array(Type.String(), {
    minItems: 1,
    uniqueItems: true,
    description: 'Initiating regions: where its member organisations stand at the start.',
  }),
  memberShare: Type.Number({
    exclusiveMinimum: 0,
    maximum: 1,
    description: 'Staff of its members against all staff of the sector in its regions, 0 to 1.',
  }),
  branches: Type.Array(Type.Enum([...BRANCHES], described(BRANCH_EFFECTS)), {
    uniqueItems: true,
    description: `Branches that run it; a missing one withholds what only it gives. ${listEffects(BRANCH_EFFECTS)}`,
  }),
  institutions: Type.Optional(
    Type.Array(Type.Enum([...INSTITUTIONS], described(INSTITUTION_EFFECTS)), {
      uniqueItems: true,
      description: `Public institutions of that branch; all four where none are named. ${listEffects(INSTITUTION_EFFECTS)}`,
    }),
  ),
  linkedTo: Type.Optional(
    Type.Array(Type.String(), {
      uniqueItems: true,
      description:
        'Ids of clusters of the same arm from which it learns, both being networked; a networked cluster that names none is linked to all other networked ones.',
    }),
  ),
  partners: Type.Optional(
    Type.Array(Type.String(), {
      uniqueItems: true,
      default: [],
      description: 'Regions outside the country with partners; needs interstate scale.',
    }),
  ),
};

/** What its programme does and costs. */
export const programmeFields = {
  budgetShare: Type.Optional(
    shareSchema(
      'Share of the budget of the scenario, or of the arm where it has its own. The shares of an arm add up to 1; clusters that state none share what the others leave in equal parts.',
    ),
  ),
  budget: Type.Optional(
    budgetSchema('A budget of its own in place of a share of the scenario’s budget.'),
  ),
  trainingShare: Type.Optional(
    shareSchema(
      'Share of the budget spent on training the unemployed of its regions; needs regional tasks.',
      0,
    ),
  ),
  relocationShare: Type.Optional(
    shareSchema(
      'Share of the budget spent on supporting moves to its regions; needs regional tasks. Seats get what training and moves leave.',
      0,
    ),
  ),
  taxPreference: Type.Optional(
    shareSchema('Share of the tax on value added that its members are spared; needs the state.', 0),
  ),
  taxPreferenceYears: Type.Optional(
    Type.Object(
      {
        first: Type.Integer({ description: 'First calendar year.' }),
        last: Type.Integer({ description: 'Last calendar year.' }),
      },
      {
        additionalProperties: false,
        description: 'Years of the tax preference; all simulated ones where none are named.',
      },
    ),
  ),
  hiring: Type.Optional(
    Type.Enum([...HIRING], {
      ...described(RULE_EFFECTS.remoteHiring),
      description: `Who gets its remote seats; as rules.remoteHiring where it is not said. Other than open needs regional tasks. ${listEffects(RULE_EFFECTS.remoteHiring)}`,
    }),
  ),
};

export const clusterSchema = Type.Object(
  { ...clusterFields, ...programmeFields },
  { additionalProperties: false },
);
