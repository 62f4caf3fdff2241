import type { Country, Region } from '../../engine/model/country.ts';
import { SECTORS } from '../../engine/model/country.ts';
import { defaultParameters, type ParameterValues } from '../../engine/model/parameters.ts';
import { defaultRules, type Rules } from '../../engine/model/rules.ts';
import type { Question } from '../../engine/model/simulation.ts';

/** What tells the regions of a made-up country apart. */
export interface RegionSketch {
  people: number;
  /** Unemployed ÷ labour force. */
  unemploymentRate: number;
  /** Degrees. */
  longitude: number;
}

const CHILDREN = 0.3;
const OLD = 0.12;
const EMPLOYED_OF_ADULTS = 0.65;
const SECTOR_SHARES = [0.14, 0.2, 0.34, 0.09, 0.23];
const MEAN_PAY = 200_000;
/** Moves a year, of all residents. */
const MOBILITY = 0.02;

/** A country made up for a benchmark: regions on one parallel, whose margins agree. */
export function smallCountry(sketches: readonly RegionSketch[]): Country {
  const people = sketches.reduce((sum, sketch) => sum + sketch.people, 0);
  return {
    currency: 'KZT',
    start: '2020-01',
    regions: sketches.map((sketch, index) => regionOf(sketch, index, sketches)),
    outside: [],
    nation: {
      births: 0.022 * people,
      deaths: 0.009 * people,
      immigrants: 0.001 * people,
      emigrants: 0.002 * people,
      organisations: 0.008 * people,
      organisationsOnline: 0.8,
      remoteWorkers: 0.003 * people,
      knownFlows: [],
    },
  };
}

export function questionOf(
  country: Country,
  changes: Partial<Omit<Question, 'parameters' | 'rules'>> & {
    parameters?: Partial<ParameterValues>;
    rules?: Partial<Rules>;
  },
): Question {
  return {
    country,
    shocks: [],
    months: 12,
    sample: 1,
    seed: 'replications',
    audit: false,
    ...changes,
    parameters: { ...defaultParameters(), ...changes.parameters },
    rules: { ...defaultRules(), ...changes.rules },
  };
}

/** Everybody is as likely to move to any region as its people are of all other regions' people. */
function regionOf(
  { people, unemploymentRate, longitude }: RegionSketch,
  index: number,
  all: readonly RegionSketch[],
): Region {
  const everybody = all.reduce((sum, sketch) => sum + sketch.people, 0);
  const flow = (from: number, to: number) =>
    (MOBILITY * all[from].people * all[to].people) / (everybody - all[from].people);
  const others = all.flatMap((_, other) => (other === index ? [] : [other]));
  const arrivals = others.reduce((sum, other) => sum + flow(other, index), 0);
  const departures = others.reduce((sum, other) => sum + flow(index, other), 0);
  const employed = Math.round(people * (1 - CHILDREN) * EMPLOYED_OF_ADULTS);
  const bySector = SECTORS.map((_, sector) => Math.round(SECTOR_SHARES[sector] * employed));
  bySector[2] += employed - bySector.reduce((sum, jobs) => sum + jobs, 0);
  const id = `region-${index}`;
  const half = (share: number) => Math.round((people * share) / 2);
  return {
    id,
    name: { en: id, ru: id, kk: id },
    macroRegion: 'all',
    latitude: 48,
    longitude,
    areaKm2: 100_000,
    ageBands: (['men', 'women'] as const).flatMap((sex) => [
      { sex, fromAge: 0, toAge: 15, persons: half(CHILDREN) },
      { sex, fromAge: 16, toAge: 62, persons: half(1 - CHILDREN - OLD) },
      { sex, fromAge: 63, toAge: null, persons: half(OLD) },
    ]),
    employed,
    employedBySector: bySector,
    unemploymentRate,
    meanPay: MEAN_PAY,
    grossRegionalProduct: employed * MEAN_PAY * 36,
    cashIncomePerHead: (MEAN_PAY * employed * 1.15) / people,
    educationShares: [0.15, 0.5, 0.35],
    connectedShare: 0.6,
    netInternalMigration: arrivals - departures,
    internalArrivals: arrivals,
  };
}
