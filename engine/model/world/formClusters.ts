import type { Arm, Cluster } from '../cluster.ts';
import { SECTORS } from '../country.ts';
import { at, uniform } from '../random/streams.ts';
import { sum } from './proportionalFitting.ts';
import { type ClusterState, NOBODY, OWN_BUSINESSES, type World } from './world.ts';

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
