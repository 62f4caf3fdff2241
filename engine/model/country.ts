/**
 * What one simulation is told about the country: plain data, already checked at the door.
 * Counts are real persons and organisations; the sample is applied when the world is built.
 * Money is of the scenario's currency, in prices of the base year.
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
  /** Births, persons per year at the start; where not said they follow from the children. */
  births?: number | undefined;
  /** Net migration over the country's border, persons per year at the start; else by population. */
  externalNetMigration?: number | undefined;
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

/** A region abroad: no persons inside, but knowledge that partners there share. */
export interface OutsideRegion {
  id: string;
  name: { en: string; ru: string; kk: string };
  latitude: number;
  longitude: number;
  /** Log efficiency of its organisations above the country's mean organisation of the sector. */
  efficiency: number;
}

export interface Country {
  currency: string;
  /** First month, YYYY-MM. */
  start: string;
  regions: Region[];
  outside: OutsideRegion[];
  nation: Nation;
}

/** Persons who live in the region at the start. */
export function residentsOf({ ageBands }: Pick<Region, 'ageBands'>): number {
  return ageBands.reduce((sum, { persons }) => sum + persons, 0);
}
