// Paired runs of clusters in a small country: what tests of mechanisms compare.
import type { Classification } from '../../engine/model/classification.ts';
import type { Arm, Cluster } from '../../engine/model/cluster.ts';
import { liveMonth } from '../../engine/model/month/month.ts';
import type { ParameterValues } from '../../engine/model/parameters.ts';
import type { Rules } from '../../engine/model/rules.ts';
import type { Shock } from '../../engine/model/shock.ts';
import { simulate } from '../../engine/model/simulate.ts';
import type { SimulationResult } from '../../engine/model/simulation.ts';
import { formClusters } from '../../engine/model/world/formClusters.ts';
import { createWorld } from '../../engine/model/world/synthesis/createWorld.ts';
import type { World } from '../../engine/model/world/world.ts';
import { makeCluster, makeCountry, makeQuestion } from './countries.ts';

// Four regions far apart; sixteen members; every comparison is paired. An effect counts when its mean
// is more than four standard errors from nought (t with 15 degrees of freedom: error rate 0.1 %).
const MEMBERS = 16;
export const CLEAR = 4;
export const MONTHS = 72;
export const country = makeCountry([
  { people: 400_000 },
  { people: 300_000, meanPay: 150_000 },
  { people: 300_000, meanPay: 140_000 },
  { people: 200_000, meanPay: 260_000, connectedShare: 0.8 },
]);
// Far apart, so that meetings carry little.
for (const [i, region] of country.regions.entries()) region.longitude = 45 + 14 * i;
// Enough remote workers to see what becomes of them.
country.nation.remoteWorkers = 40_000;
const question = makeQuestion(country, { sample: 0.01, months: MONTHS, audit: false });
const ids = country.regions.map(({ id }) => id);
const start: World[] = Array.from({ length: MEMBERS }, (_, member) =>
  createWorld(question, member),
);

/** What differs from the usual in a set of runs. */
export interface Circumstances {
  parameters?: Partial<ParameterValues>;
  rules?: Partial<Rules>;
  shocks?: Shock[];
}

/** Nobody joins and nobody leaves: who is a member stays the same. */
export const fixedMembers = { joinRate: 0, leaveRate: 0 };

function worldIn(world: World, { parameters = {}, rules = {} }: Circumstances): World {
  return {
    ...world,
    parameters: { ...world.parameters, ...parameters },
    rules: { ...world.rules, ...rules },
  };
}

/** One result a member of an arm with these clusters. */
export function run(clusters: Cluster[], circumstances: Circumstances = {}): SimulationResult[] {
  const arm: Arm = { id: 'arm', name: 'Arm', clusters };
  const { shocks = [] } = circumstances;
  return start.map((world, member) =>
    simulate(worldIn(world, circumstances), arm, { question: { ...question, shocks }, member }),
  );
}

/** Log efficiency that the first cluster's members of the start gain, mean, by member of the runs. */
export function learnt(clusters: Cluster[], circumstances: Circumstances = {}): number[] {
  // Fast learning and fixed members: the mechanism, not the luck of a few.
  const fast = { innovationRate: 0.3, catchUpRate: 0.15, ...fixedMembers };
  const { shocks = [] } = circumstances;
  const parameters = { ...fast, ...circumstances.parameters };
  return start.map((initial) => {
    const world = structuredClone(worldIn(initial, { ...circumstances, parameters }));
    formClusters(world, { id: 'arm', name: 'Arm', clusters }, ids, MONTHS);
    const { members } = world.clusters[0];
    for (world.month = 0; world.month < MONTHS; world.month++) liveMonth(world, shocks, ids);
    const { efficiency, startEfficiency } = world.organisations;
    return members.reduce((sum, f) => sum + efficiency[f] - startEfficiency[f], 0) / members.length;
  });
}

/** Mean of paired differences in units of their standard error. */
export function paired(a: number[], b: number[]): number {
  const differences = a.map((value, i) => value - b[i]);
  const mean = differences.reduce((x, y) => x + y) / MEMBERS;
  if (mean === 0) return 0;
  const variance = differences.reduce((x, y) => x + (y - mean) ** 2, 0) / (MEMBERS - 1);
  return mean / Math.max(1e-12 * Math.abs(mean), Math.sqrt(variance / MEMBERS));
}

export type Measure = (result: SimulationResult) => number;

/** The same of a measure of two sets of runs. */
export const effect = (a: SimulationResult[], b: SimulationResult[], measure: Measure): number =>
  paired(a.map(measure), b.map(measure));

/** A sum over the arm's clusters in the last year. */
export function total(pick: (row: SimulationResult['clusters'][number]) => number): Measure {
  return ({ clusters, years }) =>
    clusters
      .filter(({ year }) => year === years[years.length - 1])
      .reduce((sum, row) => sum + pick(row), 0);
}

export const outlaysOfAllYears: Measure = (result) =>
  result.clusters.reduce((sum, row) => sum + row.outlays, 0);

export function nation(indicator: string): Measure {
  return (result) => result.indicators[indicator].at(-1) as number;
}

/** An indicator of the last year, summed over all regions but the first. */
export function elsewhere(indicator: string): Measure {
  return (result) => {
    const values = result.indicators[indicator].slice(-country.regions.length - 1);
    return values.slice(1, -1).reduce((a, b) => a + b, 0);
  };
}

export const classified = (changes: Partial<Classification>, rest: Partial<Cluster> = {}) =>
  makeCluster({ ...rest, classification: { ...makeCluster().classification, ...changes } });
