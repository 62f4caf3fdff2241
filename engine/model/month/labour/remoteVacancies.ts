import type { Cluster } from '../../cluster.ts';
import { EDUCATIONS } from '../../country.ts';
import { type Part, remoteHiringRule } from '../../rules/remoteHiring/remoteHiringRule.ts';
import type { ClusterState } from '../../world/clusterState.ts';
import { NOBODY } from '../../world/people/persons.ts';
import type { World } from '../../world/world.ts';
import { firstAbove } from './vacancies.ts';

const E = EDUCATIONS.length;

/** Remote vacancies that are offered alike: to the same regions, under the same hiring rule. */
export interface RemoteClass {
  parts: Part[];
  /** Organisations with vacancies, and running totals of these from the first of each group on. */
  organisations: number[];
  running: number[];
  /** Groups of organisations of one cell that follow each other: cell, first place, vacancies. */
  groups: { cell: number; first: number; vacancies: number }[];
  /** Vacancies by education, and their running totals over the groups. */
  vacancies: Float64Array;
  byGroup: Float64Array[];
}

/**
 * Remote vacancies of the month by class. Those of organisations outside clusters are open to all
 * regions; a cluster's are open to its scope, and where it serves regional tasks they are offered by
 * its hiring rule. `mix`: education mix of a cell's vacancies.
 */
export function poolRemoteVacancies(world: World, mix: Float64Array): RemoteClass[] {
  const { organisations, base, clusters } = world;
  const everywhere = new Uint8Array(base.regions).fill(1);
  const offers = [offerTo(everywhere, 'open'), ...clusters.map(offerOf)];
  const classes = new Map<string, RemoteClass>();
  for (const { name, hiring, scope } of offers) {
    if (classes.has(name)) continue;
    const rule = remoteHiringRule(hiring, world.ownRules);
    const parts = rule(scope, base.lagging, world.parameters.quotaShare);
    classes.set(name, emptyClass(parts));
  }
  const byCluster = offers.map(({ name }) => classes.get(name) as RemoteClass);
  for (let f = 0; f < organisations.count; f++) {
    const vacancies = organisations.vacanciesRemote[f];
    if (vacancies === 0) continue;
    addVacancies(byCluster[organisations.cluster[f] - NOBODY], f, organisations.cell[f], vacancies);
  }
  for (const one of classes.values()) addUp(one, mix);
  return [...classes.values()];
}

const emptyClass = (parts: Part[]): RemoteClass => ({
  parts,
  organisations: [],
  running: [],
  groups: [],
  vacancies: new Float64Array(E),
  byGroup: [],
});

function addVacancies(pool: RemoteClass, f: number, cell: number, vacancies: number): void {
  const { organisations, running, groups } = pool;
  let group = groups.at(-1);
  if (group === undefined || group.cell !== cell) {
    group = { cell, first: organisations.length, vacancies: 0 };
    groups.push(group);
  }
  group.vacancies += vacancies;
  organisations.push(f);
  running.push(group.vacancies);
}

interface Offer {
  name: string;
  hiring: Cluster['hiring'];
  scope: Uint8Array;
}

function offerOf({ cluster, scope }: ClusterState): Offer {
  const servesRegions = cluster.classification.regionalTasks === 'yes';
  return offerTo(scope, servesRegions ? cluster.hiring : 'open');
}

/** Named by all that makes it what it is: offers of one name are alike. */
const offerTo = (scope: Uint8Array, hiring: Cluster['hiring']): Offer => ({
  name: `${hiring} ${scope.join('')}`,
  hiring,
  scope,
});

function addUp(pool: RemoteClass, mix: Float64Array): void {
  for (let education = 0; education < E; education++) {
    let total = 0;
    const byGroup = Float64Array.from(pool.groups, ({ cell, vacancies }) => {
      total += vacancies * mix[cell * E + education];
      return total;
    });
    pool.byGroup.push(byGroup);
    pool.vacancies[education] = total;
  }
}

/** The employer of the vacancy at a mark (0–1) of a class's running total. */
export function pickRemote(pool: RemoteClass, education: number, mark: number): number {
  const { groups, organisations, running, vacancies } = pool;
  const byGroup = pool.byGroup[education];
  const wanted = mark * vacancies[education];
  const place = firstAbove(byGroup, wanted, 0, groups.length);
  const before = place === 0 ? 0 : byGroup[place - 1];
  const share = (wanted - before) / (byGroup[place] - before);
  const end = place + 1 < groups.length ? groups[place + 1].first : organisations.length;
  const group = groups[place];
  return organisations[firstAbove(running, share * group.vacancies, group.first, end)];
}
