/**
 * What one simulation is told about the country: plain data, already checked at the door.
 * Counts are real persons and organisations; the sample is applied when the world is built.
 * Money is KZT (or the scenario's currency) in prices of the base year.
 */

/** Economic sectors, in the order of every sector-indexed column. */
export const SECTORS = [
  'agriculture',
  'industry',
  'local-services',
  'business-services',
  'public-services',
] as const;
export type Sector = (typeof SECTORS)[number];

/** Education levels: up to lower secondary, secondary and vocational, higher. */
export const EDUCATIONS = ['basic', 'vocational', 'tertiary'] as const;

export type Sex = 'men' | 'women';

/** Persons of one sex in an age band; `toAge` is the last full year of the band, null when open. */
export interface AgeBand {
  sex: Sex;
  fromAge: number;
  toAge: number | null;
  persons: number;
}

export interface Region {
  id: string;
  name: { en: string; ru: string; kk: string };
  /** Group of regions, for the decomposition of disproportion. */
  macroRegion: string;
  /** Degrees, of the capital. */
  latitude: number;
  longitude: number;
  areaKm2: number;
  ageBands: AgeBand[];
  employed: number;
  /** Employed persons by sector, in the order of SECTORS; adds up to `employed`. */
  employedBySector: number[];
  /** Unemployed as a share of the labour force, 0–1. */
  unemploymentRate: number;
  /** Mean pay of the employed, currency per month. */
  meanPay: number;
  /** Gross regional product, currency per year. */
  grossRegionalProduct: number;
  /** Cash income per head of the population, currency per month. */
  cashIncomePerHead: number;
  /** Share of the labour force with each education, in the order of EDUCATIONS; adds up to 1. */
  educationShares: number[];
  /** Share of persons of 16 and older who can work over the Internet from home, 0–1. */
  connectedShare: number;
  /** Arrivals less departures over the region's border inside the country, persons per year. */
  netInternalMigration: number;
  /** Arrivals over the region's border from other regions, persons per year. */
  internalArrivals: number;
}

export interface Nation {
  /** Persons per year at the start. */
  births: number;
  deaths: number;
  immigrants: number;
  emigrants: number;
  /** Organisations of all kinds but the self-employed. */
  organisations: number;
  /** Share of organisations that use the Internet, 0–1. */
  organisationsOnline: number;
  /** Employed persons who work remotely at the start. */
  remoteWorkers: number;
  /** Observed flows between regions, persons per year; the rest is fitted by gravity and margins. */
  knownFlows: { origin: string; destination: string; persons: number }[];
}

export interface Country {
  currency: string;
  /** First month, YYYY-MM. */
  start: string;
  regions: Region[];
  nation: Nation;
}

/** The ten dimensions of the classification of clusters (Abzalbek 2022, Fig. 4). */
export const CLASSIFICATION = {
  scale: ['interstate', 'interregional', 'regional', 'sectoral'],
  initiative: ['from-below', 'from-above'],
  product: ['material', 'services'],
  interaction: ['separate', 'networked'],
  localisation: ['localised', 'not-localised'],
  innovation: [
    'none',
    'educational',
    'research-and-production',
    'research-and-innovation',
    'innovation',
  ],
  stateParticipation: ['without', 'with'],
  links: ['ordinary', 'information'],
  environment: ['physical', 'internet'],
  regionalTasks: ['no', 'yes'],
} as const;

export type Classification = {
  [D in keyof typeof CLASSIFICATION]: (typeof CLASSIFICATION)[D][number];
};

/** The three branches that run a cluster; a missing one withholds what only it gives. */
export const BRANCHES = ['state', 'business', 'institutions'] as const;
export type Branch = (typeof BRANCHES)[number];

/** Public support of a cluster. Money per calendar year, in prices of the base year. */
export interface Programme {
  /** Calendar year → currency of that year's budget, spent in equal months. */
  budget: { year: number; amount: number }[];
  /** Share of the budget spent on training seats (0–1), the rest on workplaces. */
  trainingShare: number;
}

export interface Cluster {
  id: string;
  name: string;
  classification: Classification;
  sector: Sector;
  /** Initiating region(s): where the member organisations stand. */
  regions: string[];
  /** Staff of the members against all staff of the sector in the initiating regions, 0–1. */
  memberShare: number;
  branches: Branch[];
  /** Other clusters of the arm with which knowledge is exchanged (network, symbiosis). */
  linkedTo: string[];
  programme: Programme;
}

export interface Arm {
  id: string;
  name: string;
  clusters: Cluster[];
}

/** An exogenous path, one value a month from the start; 1 (or 0 for closure) means no shock. */
export interface Shock {
  id: string;
  /**
   * `world-demand`: factor on demand from abroad · `domestic-demand`: factor on households' spending ·
   * `closure`: share of on-site positions that may not work, lessened where work can be done remotely.
   */
  kind: 'world-demand' | 'domestic-demand' | 'closure';
  /** Sectors and regions it falls on; empty means all. */
  sectors: Sector[];
  regions: string[];
  path: number[];
}

/** Named alternatives of a phase (model variants). */
export const RULES = {
  migration: ['logit', 'none'],
} as const;
export type Rules = { [P in keyof typeof RULES]: (typeof RULES)[P][number] };
