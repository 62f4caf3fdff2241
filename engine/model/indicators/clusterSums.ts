import { valueAddedBy } from '../month/production/productivity.ts';
import type { ClusterState } from '../world/clusterState.ts';
import { sum } from '../world/proportionalFitting.ts';
import type { World } from '../world/world.ts';

/** Sums over the months of one year of one cluster; agents and their currency. */
export interface ClusterSums {
  /** Value added of members by region of the workplace. */
  output: Float64Array;
  /** Of it sold abroad. */
  exports: number;
  jobsByResidence: Float64Array;
  fundedByResidence: Float64Array;
  remoteByResidence: Float64Array;
  outlays: number;
  /** Seats that stand, latest month. */
  seats: number;
}

export function emptyClusterSums(regions: number): ClusterSums {
  return {
    output: new Float64Array(regions),
    exports: 0,
    jobsByResidence: new Float64Array(regions),
    fundedByResidence: new Float64Array(regions),
    remoteByResidence: new Float64Array(regions),
    outlays: 0,
    seats: 0,
  };
}

/**
 * Adds a month. Funded jobs are the staff times the share of positions that programmes funded:
 * on-site staff live where they work, remote staff where the cluster's remote workers live.
 */
export function addClusterMonth(sums: ClusterSums, world: World, state: ClusterState): void {
  const { organisations, markets } = world;
  let remotePositions = 0;
  let remoteSeats = 0;
  let remoteStaff = 0;
  for (const f of state.members) {
    const region = organisations.region[f];
    const start = organisations.startHeadcount[f];
    const onSitePositions =
      start * (1 - organisations.startRemoteShare[f]) -
      organisations.movedSeats[f] +
      organisations.physicalSeats[f];
    // Staff beyond the positions there are stand on positions of their own making.
    const fundedShare =
      organisations.physicalSeats[f] / Math.max(1e-9, onSitePositions, organisations.onSite[f]);
    const output = valueAddedBy(world, f);
    sums.output[region] += output;
    sums.exports += output * markets.exportShare[organisations.sector[f]];
    sums.jobsByResidence[region] += organisations.onSite[f];
    sums.fundedByResidence[region] += organisations.onSite[f] * fundedShare;
    remotePositions +=
      start * organisations.startRemoteShare[f] +
      organisations.movedSeats[f] +
      organisations.remoteSeats[f];
    remoteSeats += organisations.remoteSeats[f];
    remoteStaff += organisations.remote[f];
  }
  const fundedShare = remoteSeats / Math.max(1e-9, remotePositions, remoteStaff);
  for (const [region, workers] of state.remoteResidents.entries()) {
    sums.jobsByResidence[region] += workers;
    sums.remoteByResidence[region] += workers;
    sums.fundedByResidence[region] += workers * fundedShare;
  }
  sums.outlays += sum(Object.values(state.outlays));
  sums.seats = state.seatsStanding;
}
