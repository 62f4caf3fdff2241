import type { Classification } from '../../model/classification.ts';
import type { Cluster } from '../../model/cluster.ts';
import type { ParameterValues } from '../../model/parameters.ts';
import type { Rules } from '../../model/rules.ts';
import type { Question } from '../../model/simulation.ts';

/** A part of the model or of a programme that can be switched off. */
export interface Mechanism {
  label: string;
  /** What "off" means. */
  off: string;
  /** `clusters`: where there is no cluster it is not at work, on or off. */
  reach: 'country' | 'clusters';
  /** The question without it, and each cluster without it; absent where it leaves them alone. */
  question?: (question: Question) => Question;
  cluster?: (cluster: Cluster) => Cluster;
}

/** Mechanisms by name, in the order in which they are shown. */
export const MECHANISMS = {
  seats: {
    label: 'Workplaces',
    off: 'Clusters neither order workplaces nor move any online; the money stays in the purse.',
    reach: 'clusters',
    question: withParameters({ seatGrowthLimit: 0 }),
  },
  training: {
    label: 'Training',
    off: 'Nobody is trained; the budget is smaller by the money for it.',
    reach: 'clusters',
    cluster: withoutTraining,
  },
  relocation: {
    label: 'Supported moves',
    off: 'No moves are supported; the budget is smaller by the money for them.',
    reach: 'clusters',
    cluster: withoutRelocation,
  },
  taxPreference: {
    label: 'Tax preference',
    off: 'Members pay the tax that others pay.',
    reach: 'clusters',
    cluster: (cluster) => ({
      ...cluster,
      programme: { ...cluster.programme, taxPreference: 0 },
    }),
  },
  hiring: {
    label: 'Hiring from lagging regions',
    off: 'Remote workplaces of clusters are open to everybody alike.',
    reach: 'clusters',
    cluster: (cluster) => ({ ...cluster, hiring: 'open' }),
  },
  knowledge: {
    label: 'Learning from partners',
    off: 'Nobody learns from others (knowledge: none).',
    reach: 'clusters',
    question: withRules({ knowledge: 'none' }),
  },
  innovation: {
    label: 'Innovations',
    off: 'Clusters have no innovations of their own.',
    reach: 'clusters',
    cluster: classified({ innovation: 'none' }),
  },
  migration: {
    label: 'Migration',
    off: 'Nobody moves between regions, at the start or later (migration: none).',
    reach: 'country',
    question: withRules({ migration: 'none' }),
  },
  pay: {
    label: 'Answer of pay',
    off: 'Pay follows the common trend only (pay: fixed).',
    reach: 'country',
    question: withRules({ pay: 'fixed' }),
  },
  remotePay: {
    label: 'Localised remote pay',
    off: 'Remote pay is that of the workplace’s region (remotePay: workplace).',
    reach: 'country',
    question: withRules({ remotePay: 'workplace' }),
  },
  networks: {
    label: 'Networks of clusters',
    off: 'No cluster exchanges knowledge with another.',
    reach: 'clusters',
    cluster: (cluster) => ({
      ...classified({ interaction: 'separate' })(cluster),
      linkedTo: [],
    }),
  },
  informationLinks: {
    label: 'Information links',
    off: 'Knowledge travels between members face to face only.',
    reach: 'clusters',
    cluster: classified({ links: 'ordinary' }),
  },
  partners: {
    label: 'Partners abroad',
    off: 'No cluster has partners abroad.',
    reach: 'clusters',
    cluster: (cluster) => ({ ...cluster, partners: [] }),
  },
  membership: {
    label: 'Joining and leaving',
    off: 'Nobody joins a cluster or leaves it.',
    reach: 'clusters',
    question: withParameters({ joinRate: 0, leaveRate: 0 }),
  },
  agglomeration: {
    label: 'Agglomeration',
    off: 'Productivity does not answer to the density of employment.',
    reach: 'country',
    question: withParameters({ agglomerationElasticity: 0 }),
  },
  varieties: {
    label: 'New varieties',
    off: 'The number of varieties does not follow the labour force.',
    reach: 'country',
    question: withParameters({ entryRate: 0 }),
  },
  housing: {
    label: 'Cost of living',
    off: 'The cost of living does not answer to the number of residents.',
    reach: 'country',
    question: withParameters({ housingElasticity: 0 }),
  },
} as const satisfies Record<string, Mechanism>;

export type MechanismId = keyof typeof MECHANISMS;

/** What is switched off where nothing is said, as far as it is at work: parts that few can miss. */
export const USUAL_MECHANISMS: readonly MechanismId[] = [
  'seats',
  'training',
  'relocation',
  'taxPreference',
  'hiring',
  'knowledge',
  'innovation',
  'migration',
  'pay',
  'remotePay',
];

export const mechanism = (id: MechanismId): Mechanism => MECHANISMS[id];

function withRules(changes: Partial<Rules>) {
  return (question: Question): Question => ({
    ...question,
    rules: { ...question.rules, ...changes },
  });
}

function withParameters(changes: Partial<ParameterValues>) {
  return (question: Question): Question => ({
    ...question,
    parameters: { ...question.parameters, ...changes },
  });
}

function classified(changes: Partial<Classification>) {
  return (cluster: Cluster): Cluster => ({
    ...cluster,
    classification: { ...cluster.classification, ...changes },
  });
}

function withoutTraining(cluster: Cluster): Cluster {
  const trains = servesRegions(cluster) && cluster.institutions.includes('education');
  return trains ? withoutLine(cluster, 'trainingShare') : cluster;
}

function withoutRelocation(cluster: Cluster): Cluster {
  return servesRegions(cluster) ? withoutLine(cluster, 'relocationShare') : cluster;
}

const servesRegions = ({ classification }: Cluster): boolean =>
  classification.regionalTasks === 'yes';

/** Takes a line and its money out of a programme; the other lines get what they got. */
function withoutLine(cluster: Cluster, line: 'trainingShare' | 'relocationShare'): Cluster {
  const { programme } = cluster;
  const taken = programme[line];
  if (taken === 0) return cluster;
  const left = 1 - taken;
  const part = (share: number) => (left > 0 ? share / left : 0);
  return {
    ...cluster,
    programme: {
      ...programme,
      budget: programme.budget.map(({ year, amount }) => ({ year, amount: amount * left })),
      trainingShare: line === 'trainingShare' ? 0 : part(programme.trainingShare),
      relocationShare: line === 'relocationShare' ? 0 : part(programme.relocationShare),
    },
  };
}
