import type { Classification } from '../engine/model/classification.ts';
import type { Branch } from '../engine/model/cluster.ts';
import type { Sector } from '../engine/model/country.ts';

/** A kind of cluster that a scenario can name; what an entry says itself wins. */
export interface ClusterPreset {
  name: string;
  /** One sentence on what it is, after Abzalbek 2022. */
  description: string;
  classification: Classification;
  sector: Sector;
  otherSectors?: Sector[];
  branches: Branch[];
  partners?: string[];
  /** Assumed: a twentieth of the sector in the initiating regions. */
  memberShare: number;
  /** Assumed: a tenth of the budget, where the cluster takes part in regional tasks. */
  trainingShare?: number;
}

const MEMBER_SHARE = 0.05;
const TRAINING_SHARE = 0.1;

/** Research is the same in all but the private one, so that neighbours differ for one reason. */
const industrial: ClusterPreset = {
  name: 'Industrial (sectoral) cluster',
  description:
    'Interlinked firms of one industry that compete and work together on the ground, under an agreement of their own and with help of the state.',
  classification: {
    scale: 'sectoral',
    initiative: 'from-below',
    product: 'material',
    interaction: 'separate',
    localisation: 'localised',
    innovation: 'research-and-production',
    stateParticipation: 'with',
    links: 'ordinary',
    environment: 'physical',
    regionalTasks: 'no',
  },
  sector: 'industry',
  branches: ['state', 'business', 'institutions'],
  memberShare: MEMBER_SHARE,
};

const regional: ClusterPreset = {
  ...industrial,
  name: 'Regional physical cluster',
  description:
    'Neighbouring firms, state bodies that regulate and public institutions that provide: a growth pole that a region starts and that serves its tasks.',
  classification: {
    ...industrial.classification,
    scale: 'regional',
    initiative: 'from-above',
    regionalTasks: 'yes',
  },
  trainingShare: TRAINING_SHARE,
};

const information: ClusterPreset = {
  ...industrial,
  name: 'Information cluster',
  description:
    'Stable economic ties between real members of an industry, carried by information channels (Sorvirov, Baranov).',
  classification: { ...industrial.classification, links: 'information' },
};

const regionalInternet: ClusterPreset = {
  ...regional,
  name: 'Regional cluster in the Internet environment',
  description:
    'State bodies and public institutions of an initiating region with organisations and remote workplaces of all regions, for the goals of the initiating region first.',
  classification: {
    ...regional.classification,
    scale: 'interregional',
    product: 'services',
    localisation: 'not-localised',
    links: 'information',
    environment: 'internet',
  },
  sector: 'business-services',
};

export const PRESETS = {
  industrial,
  regional,
  information,
  'virtual-platform': {
    ...information,
    name: 'Virtual platform between members',
    description:
      'Members of a real cluster in one place that meet on a platform of their own and share its work remotely (Charykova, Markova).',
    classification: {
      ...information.classification,
      scale: 'regional',
      environment: 'internet',
    },
  },
  'private-innovation': {
    ...regionalInternet,
    name: 'Private innovation cluster on an Internet platform',
    description:
      'Innovators from anywhere on a platform that businesses run without the state and without regional tasks (the Moscow innovation cluster, Skolkovo).',
    classification: {
      ...regionalInternet.classification,
      initiative: 'from-below',
      innovation: 'innovation',
      stateParticipation: 'without',
      regionalTasks: 'no',
    },
    branches: ['business', 'institutions'],
    trainingShare: 0,
  },
  'regional-internet': regionalInternet,
  network: {
    ...information,
    name: 'Cluster of an inter-cluster network',
    description:
      'One of several clusters that learn from one another over information channels (Franco, Esteves).',
    classification: { ...information.classification, interaction: 'networked' },
  },
  'symbiosis-physical': {
    ...regional,
    name: 'Physical cluster in symbiosis',
    description:
      'A regional physical cluster that brings into production what the Internet cluster beside it develops.',
    classification: { ...regional.classification, interaction: 'networked' },
  },
  'symbiosis-internet': {
    ...regionalInternet,
    name: 'Internet cluster in symbiosis',
    description:
      'A regional cluster in the Internet environment that develops innovations for the physical cluster beside it.',
    classification: { ...regionalInternet.classification, interaction: 'networked' },
  },
  'interstate-internet': {
    ...regionalInternet,
    name: 'Interregional intersectoral Internet cluster with foreign partners',
    description:
      'Organisations of several sectors and all regions with partners in Russia and Belarus, for technology that the country lacks and products that no single country can make.',
    classification: {
      ...regionalInternet.classification,
      scale: 'interstate',
      interaction: 'networked',
    },
    otherSectors: ['industry', 'local-services'],
    partners: ['russia', 'belarus'],
  },
} satisfies Record<string, ClusterPreset>;

export type PresetName = keyof typeof PRESETS;
