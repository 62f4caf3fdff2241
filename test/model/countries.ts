// Small countries for the tests of the model: any number of regions, all margins consistent.
import type { Arm, Cluster } from '../../engine/model/cluster.ts';
import type { Country, Region } from '../../engine/model/country.ts';
import { SECTORS } from '../../engine/model/country.ts';
import { defaultParameters } from '../../engine/model/parameters.ts';
import { defaultRules } from '../../engine/model/rules.ts';
import type { Question } from '../../engine/model/simulation.ts';

export interface RegionSketch {
  people: number;
  /** Share of persons of 16 and older who are employed. */
  employmentRate: number;
  unemploymentRate: number;
  meanPay: number;
  connectedShare: number;
  /** Moves a year per person, and how much more than its size draws people here. */
  mobility: number;
  attraction: number;
}

const ordinary: RegionSketch = {
  people: 100_000,
  employmentRate: 0.65,
  unemploymentRate: 0.05,
  meanPay: 200_000,
  connectedShare: 0.6,
  mobility: 0.02,
  attraction: 1,
};

const CHILDREN = 0.3;
const OLD = 0.12;

export function makeCountry(sketches: Partial<RegionSketch>[]): Country {
  const full = sketches.map((sketch) => ({ ...ordinary, ...sketch }));
  const regions = full.map(makeRegion);
  // Margins of flows that exist: what some regions win the others lose.
  for (const [i, from] of full.entries()) {
    const pull = full.map((to, j) => (i === j ? 0 : to.people * to.attraction));
    const total = full.reduce((sum, { people }) => sum + people, 0);
    for (const [j, weight] of pull.entries()) {
      const flow = (from.people * from.mobility * weight) / total;
      regions[j].internalArrivals += flow;
      regions[j].netInternalMigration += flow;
      regions[i].netInternalMigration -= flow;
    }
  }
  const people = regions.flatMap(({ ageBands }) => ageBands).reduce((sum, b) => sum + b.persons, 0);
  return {
    currency: 'KZT',
    start: '2020-01',
    regions,
    outside: [
      {
        id: 'abroad',
        name: { en: 'Abroad', ru: 'Заграница', kk: 'Шетел' },
        latitude: 56,
        longitude: 38,
        efficiency: 1.6,
      },
    ],
    nation: {
      births: Math.round(people * 0.022),
      deaths: Math.round(people * 0.009),
      immigrants: Math.round(people * 0.001),
      emigrants: Math.round(people * 0.002),
      organisations: Math.round(people * 0.008),
      organisationsOnline: 0.78,
      remoteWorkers: Math.round(people * 0.003),
      knownFlows: [],
    },
  };
}

function makeRegion(sketch: RegionSketch, index: number): Region {
  const { people } = sketch;
  const adults = Math.round(people * (1 - CHILDREN));
  const employed = Math.round(adults * sketch.employmentRate);
  const shares = [0.14, 0.2, 0.34, 0.09, 0.23];
  const employedBySector = shares.map((share) => Math.round(share * employed));
  employedBySector[2] += employed - employedBySector.reduce((a, b) => a + b, 0);
  const half = (share: number) => Math.round((people * share) / 2);
  return {
    id: `region-${index}`,
    name: { en: `Region ${index}`, ru: `Регион ${index}`, kk: `Аймақ ${index}` },
    macroRegion: index % 2 === 0 ? 'north' : 'south',
    latitude: 44 + ((index * 3) % 10),
    longitude: 55 + ((index * 7) % 30),
    areaKm2: 100_000,
    ageBands: [
      { sex: 'men', fromAge: 0, toAge: 15, persons: half(CHILDREN) },
      { sex: 'men', fromAge: 16, toAge: 62, persons: half(1 - CHILDREN - OLD) },
      { sex: 'men', fromAge: 63, toAge: null, persons: half(OLD) },
      { sex: 'women', fromAge: 0, toAge: 15, persons: half(CHILDREN) },
      { sex: 'women', fromAge: 16, toAge: 62, persons: half(1 - CHILDREN - OLD) },
      { sex: 'women', fromAge: 63, toAge: null, persons: half(OLD) },
    ],
    employed,
    employedBySector,
    unemploymentRate: sketch.unemploymentRate,
    meanPay: sketch.meanPay,
    grossRegionalProduct: employed * sketch.meanPay * 12 * 3,
    cashIncomePerHead: (sketch.meanPay * employed * 1.15) / people,
    educationShares: [0.15, 0.5, 0.35],
    connectedShare: sketch.connectedShare,
    netInternalMigration: 0,
    internalArrivals: 0,
  };
}

export function makeQuestion(country: Country, changes: Partial<Question> = {}): Question {
  return {
    country,
    parameters: defaultParameters(),
    rules: defaultRules(),
    shocks: [],
    months: 24,
    sample: 0.02,
    seed: 'test',
    audit: true,
    ...changes,
  };
}

export const noClusters: Arm = { id: 'none', name: 'No clusters', clusters: [] };

export function makeCluster(changes: Partial<Cluster> = {}): Cluster {
  return {
    id: 'cluster',
    name: 'A cluster',
    classification: {
      scale: 'interregional',
      initiative: 'from-above',
      product: 'services',
      interaction: 'networked',
      localisation: 'not-localised',
      innovation: 'innovation',
      stateParticipation: 'with',
      links: 'information',
      environment: 'internet',
      regionalTasks: 'yes',
    },
    sector: SECTORS[3],
    regions: ['region-0'],
    memberShare: 0.3,
    branches: ['state', 'business', 'institutions'],
    institutions: ['education', 'development', 'finance', 'infrastructure'],
    otherSectors: [],
    linkedTo: [],
    partners: [],
    hiring: 'open',
    programme: {
      budget: [2020, 2021, 2022].map((year) => ({ year, amount: 2e9 })),
      trainingShare: 0.1,
      relocationShare: 0,
      taxPreference: 0,
      taxPreferenceYears: { first: 2020, last: 2035 },
    },
    ...changes,
  };
}
