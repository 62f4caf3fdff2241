import { type Arm, type Cluster, SECTORS } from '../country.ts';
import { at, uniform } from '../random/streams.ts';
import { sum } from './proportionalFitting.ts';
import { type ClusterState, NOBODY, OWN_BUSINESSES, type World } from './world.ts';

const S = SECTORS.length;

/**
 * Forms the arm's clusters: in each initiating region the given share of the sector's organisations
 * become members, drawn with the organisation's own luck, so that arms draw alike. Two clusters of
 * one region and sector share it out: the first takes those of the lowest draws. An organisation
 * belongs to one cluster at most; single persons' businesses to none.
 */
export function formClusters(
  world: World,
  arm: Arm,
  regionIds: readonly string[],
  months: number,
): void {
  const taken = new Map<number, number>();
  for (const [index, cluster] of arm.clusters.entries()) {
    const members = cluster.regions.flatMap((id) => {
      const region = regionIds.indexOf(id);
      const cell = region * S + SECTORS.indexOf(cluster.sector);
      const from = taken.get(cell) ?? 0;
      taken.set(cell, from + cluster.memberShare);
      return drawMembers(world, cell, from, from + cluster.memberShare);
    });
    for (const f of members) world.organisations.cluster[f] = index;
    world.clusters.push(newState(world, cluster, members, regionIds, months));
  }
}

/** Organisations of a cell whose draw lies in the stretch; the nearest one where none does. */
function drawMembers(world: World, cell: number, from: number, to: number): number[] {
  const { organisations, streams } = world;
  const free: { f: number; draw: number }[] = [];
  for (let f = organisations.cellStart[cell]; f < organisations.cellStart[cell + 1]; f++) {
    if (organisations.kind[f] === OWN_BUSINESSES || organisations.cluster[f] !== NOBODY) continue;
    free.push({ f, draw: uniform(streams.membership, f, at(0)) });
  }
  const members = free.filter(({ draw }) => draw >= from && draw < to);
  if (members.length > 0 || free.length === 0) return members.map(({ f }) => f);
  const middle = (from + to) / 2;
  free.sort((a, b) => Math.abs(a.draw - middle) - Math.abs(b.draw - middle));
  return [free[0].f];
}

function newState(
  world: World,
  cluster: Cluster,
  members: number[],
  regionIds: readonly string[],
  months: number,
): ClusterState {
  const { organisations, base, parameters } = world;
  const staff = members.map((f) => organisations.startHeadcount[f]);
  const startStaff = sum(staff);
  const staffShare = new Float64Array(base.regions);
  for (const [i, f] of members.entries()) {
    staffShare[organisations.region[f]] += staff[i] / startStaff;
  }
  const remoteResidents = new Int32Array(base.regions);
  for (let person = 0; person < world.persons.count; person++) {
    const employer = world.persons.employer[person];
    if (employer === NOBODY || world.persons.remote[person] === 0) continue;
    if (organisations.cluster[employer] === world.clusters.length) {
      remoteResidents[world.persons.region[person]]++;
    }
  }
  return {
    cluster,
    sector: SECTORS.indexOf(cluster.sector),
    members,
    startStaff,
    staffShare,
    scope: Uint8Array.from(regionIds, (id) => (isInScope(cluster, id) ? 1 : 0)),
    startMonth: cluster.branches.includes('state') ? 0 : Math.round(parameters.coordinationLag),
    purse: 0,
    platformPaid: false,
    platformReady: Number.POSITIVE_INFINITY,
    seatsOrdered: 0,
    seatsStanding: 0,
    seatsDue: new Float64Array(months),
    remoteResidents,
    outlays: { seats: 0, platform: 0, training: 0 },
  };
}

/** Whose residents may take a remote seat: everybody's, unless the cluster is bound to its place. */
function isInScope({ classification, regions }: Cluster, region: string): boolean {
  const isOpen =
    classification.localisation === 'not-localised' && classification.scale !== 'regional';
  return isOpen || regions.includes(region);
}
