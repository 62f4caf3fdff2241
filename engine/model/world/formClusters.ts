import type { Arm, Cluster } from '../cluster.ts';
import { SECTORS } from '../country.ts';
import { at, uniform } from '../random/streams.ts';
import { type ClusterState, noOutlays } from './clusterState.ts';
import { OWN_BUSINESSES } from './organisations.ts';
import { NOBODY, regionOf, remoteOf } from './people/persons.ts';
import { sum } from './proportionalFitting.ts';
import type { World } from './world.ts';

const S = SECTORS.length;

/**
 * Forms the arm's clusters: in each initiating region organisations of the sector become members in
 * the order of their own luck, so that arms draw alike, until their staff is the given share of the
 * sector's. An organisation belongs to one cluster at most; single persons' businesses to none.
 */
export function formClusters(
  world: World,
  arm: Arm,
  regionIds: readonly string[],
  months: number,
): void {
  for (const [index, cluster] of arm.clusters.entries()) {
    const members = cluster.regions.flatMap((id) => {
      const cell = regionIds.indexOf(id) * S + SECTORS.indexOf(cluster.sector);
      return drawMembers(world, cell, cluster.memberShare);
    });
    for (const f of members) world.organisations.cluster[f] = index;
    world.clusters.push(newState(world, cluster, members, regionIds, months));
  }
  countMembers(world);
}

/** Organisations of a cell that bring the members' staff nearest to its share; at least one. */
function drawMembers(world: World, cell: number, share: number): number[] {
  const { organisations, streams } = world;
  const draws: { f: number; draw: number }[] = [];
  let wanted = 0;
  for (let f = organisations.cellStart[cell]; f < organisations.cellStart[cell + 1]; f++) {
    wanted += share * organisations.startHeadcount[f];
    if (organisations.kind[f] === OWN_BUSINESSES || organisations.cluster[f] !== NOBODY) continue;
    draws.push({ f, draw: uniform(streams.membership, f, at(0)) });
  }
  draws.sort((a, b) => a.draw - b.draw);
  const members: number[] = [];
  let staff = 0;
  for (const { f } of draws) {
    const withThis = staff + organisations.startHeadcount[f];
    if (Math.abs(withThis - wanted) >= Math.abs(staff - wanted)) continue;
    members.push(f);
    staff = withThis;
  }
  if (members.length > 0 || draws.length === 0) return members;
  const smallest = draws.reduce((a, b) =>
    organisations.startHeadcount[b.f] < organisations.startHeadcount[a.f] ? b : a,
  );
  return [smallest.f];
}

function newState(
  world: World,
  cluster: Cluster,
  members: number[],
  regionIds: readonly string[],
  months: number,
): ClusterState {
  const { base } = world;
  const initiating = Uint8Array.from(regionIds, (id) => (cluster.regions.includes(id) ? 1 : 0));
  return {
    cluster,
    sector: SECTORS.indexOf(cluster.sector),
    members,
    startStaff: 0,
    staffShare: new Float64Array(base.regions),
    initiating,
    scope: isOpen(cluster) ? new Uint8Array(base.regions).fill(1) : initiating,
    eligible: eligibleCells(cluster, initiating),
    partners: partnersOf(cluster, base.outside.ids),
    startMonth: startOf(world, cluster),
    purse: 0,
    trainingPurse: 0,
    relocationPurse: 0,
    fund: 0,
    platformPaid: false,
    platformReady: Number.POSITIVE_INFINITY,
    seatsOrdered: 0,
    seatsStanding: 0,
    seatsDue: new Float64Array(months),
    remoteResidents: new Int32Array(base.regions),
    outlays: noOutlays(),
  };
}

/** Counts of every cluster that follow from who its members are; one pass over all persons. */
export function countMembers(world: World): void {
  const { organisations, persons } = world;
  for (const state of world.clusters) {
    const staff = state.members.map((f) => organisations.startHeadcount[f]);
    state.startStaff = sum(staff);
    state.staffShare.fill(0);
    state.remoteResidents.fill(0);
    for (const [i, f] of state.members.entries()) {
      state.staffShare[organisations.region[f]] += staff[i] / state.startStaff;
    }
  }
  if (world.clusters.length === 0) return;
  for (let person = 0; person < persons.count; person++) {
    const status = persons.status[person];
    if (remoteOf(status) === 0) continue;
    const cluster = organisations.cluster[persons.employer[person]];
    if (cluster !== NOBODY) world.clusters[cluster].remoteResidents[regionOf(status)]++;
  }
}

/** Whether residents of all regions may take its remote seats, or those of the initiating ones only. */
function isOpen({ classification }: Cluster): boolean {
  return classification.localisation === 'not-localised' && classification.scale !== 'regional';
}

/** Cells (region × sector) whose organisations may join, by the cluster's scale. */
function eligibleCells(cluster: Cluster, initiating: Uint8Array): Uint8Array {
  const { scale } = cluster.classification;
  const crossesSectors = scale === 'interregional' || scale === 'interstate';
  const sectors = crossesSectors ? [cluster.sector, ...cluster.otherSectors] : [cluster.sector];
  const cells = new Uint8Array(initiating.length * S);
  for (let region = 0; region < initiating.length; region++) {
    if (scale === 'regional' && initiating[region] === 0) continue;
    for (const sector of sectors) cells[region * S + SECTORS.indexOf(sector)] = 1;
  }
  return cells;
}

function partnersOf({ classification, partners }: Cluster, outside: readonly string[]): number[] {
  return classification.scale === 'interstate' ? partners.map((id) => outside.indexOf(id)) : [];
}

/** First month of action: later without the state to coordinate, and while businesses agree. */
function startOf({ parameters }: World, { branches, classification }: Cluster): number {
  const coordination = branches.includes('state') ? 0 : parameters.coordinationLag;
  const agreement = classification.initiative === 'from-below' ? parameters.initiativeLag : 0;
  return Math.round(coordination + agreement);
}
