import type { Hiring } from '../cluster.ts';
import { EDUCATIONS } from '../country.ts';
import { type Part, remoteHiringRule } from '../rules/remoteHiring/remoteHiringRule.ts';
import { type ClusterState, NOBODY, type World } from '../world/world.ts';
import { cellOf } from './productivity.ts';
import { firstAbove } from './vacancies.ts';

const E = EDUCATIONS.length;

/** Remote vacancies that are offered alike: to the same regions, under the same hiring rule. */
export interface RemoteClass {
  parts: Part[];
  organisations: number[];
  /** Vacancies by education, and their running totals over the organisations. */
  vacancies: Float64Array;
  running: Float64Array[];
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
    const parts = remoteHiringRule(hiring)(scope, base.lagging, world.parameters.quotaShare);
    classes.set(name, { parts, organisations: [], vacancies: new Float64Array(E), running: [] });
  }
  const byCluster = offers.map(({ name }) => classes.get(name) as RemoteClass);
  for (let f = 0; f < organisations.count; f++) {
    if (organisations.vacanciesRemote[f] === 0) continue;
    byCluster[organisations.cluster[f] - NOBODY].organisations.push(f);
  }
  for (const one of classes.values()) addUp(world, one, mix);
  return [...classes.values()];
}

interface Offer {
  name: string;
  hiring: Hiring;
  scope: Uint8Array;
}

function offerOf({ cluster, scope }: ClusterState): Offer {
  const servesRegions = cluster.classification.regionalTasks === 'yes';
  return offerTo(scope, servesRegions ? cluster.hiring : 'open');
}

/** Named by all that makes it what it is: offers of one name are alike. */
const offerTo = (scope: Uint8Array, hiring: Hiring): Offer => ({
  name: `${hiring} ${scope.join('')}`,
  hiring,
  scope,
});

function addUp(world: World, pool: RemoteClass, mix: Float64Array): void {
  const { vacanciesRemote } = world.organisations;
  for (let education = 0; education < E; education++) {
    let total = 0;
    pool.running.push(
      Float64Array.from(pool.organisations, (f) => {
        total += vacanciesRemote[f] * mix[cellOf(world, f) * E + education];
        return total;
      }),
    );
    pool.vacancies[education] = total;
  }
}

/** The employer of the vacancy at a mark (0–1) of a class's running total. */
export function pickRemote(pool: RemoteClass, education: number, mark: number): number {
  const place = firstAbove(
    pool.running[education],
    mark * pool.vacancies[education],
    0,
    pool.organisations.length,
  );
  return pool.organisations[place];
}
