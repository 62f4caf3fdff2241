import type { Classification } from './classification.ts';
import type { Sector } from './country.ts';

/** The three branches that run a cluster; a missing one withholds what only it gives. */
export const BRANCHES = ['state', 'business', 'institutions'] as const;
export type Branch = (typeof BRANCHES)[number];

/**
 * Public institutions and what only each gives: education trains and does research, development
 * wins members, finance lends, infrastructure prepares sites and networks.
 */
export const INSTITUTIONS = ['education', 'development', 'finance', 'infrastructure'] as const;
export type Institution = (typeof INSTITUTIONS)[number];

/** Who gets a cluster's remote seats: everybody alike, lagging regions first, or a reserved share. */
export const HIRING = ['open', 'priority', 'quota'] as const;
export type Hiring = (typeof HIRING)[number];

/** Public support of a cluster. Money per calendar year, in prices of the base year. */
export interface Programme {
  /** Calendar year → currency of that year's budget, spent in equal months. */
  budget: { year: number; amount: number }[];
  /** Shares of the budget spent on training and on moves to the initiating regions; the rest: seats. */
  trainingShare: number;
  relocationShare: number;
  /** Share of the tax on value added that members are spared, 0–1, in the years of the preference. */
  taxPreference: number;
  taxPreferenceYears: { first: number; last: number };
}

export interface Cluster {
  id: string;
  name: string;
  classification: Classification;
  /** Sector of its product. */
  sector: Sector;
  /** Sectors beside it whose organisations may join (interregional and interstate scale). */
  otherSectors: Sector[];
  /** Initiating region(s): where the member organisations stand at the start. */
  regions: string[];
  /** Staff of the members against all staff of the sector in the initiating regions, 0–1. */
  memberShare: number;
  branches: Branch[];
  /** Its public institutions; none without that branch. */
  institutions: Institution[];
  /** Other clusters of the arm with which knowledge is exchanged (network, symbiosis). */
  linkedTo: string[];
  /** Outside regions with partners (interstate scale). */
  partners: string[];
  hiring: Hiring | (string & {});
  programme: Programme;
}

export interface Arm {
  id: string;
  name: string;
  clusters: Cluster[];
}
