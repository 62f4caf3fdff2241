import type { ClusterState, World } from '../../world/world.ts';
import { teleworkableShares } from '../telework.ts';
import { hasState, spend } from './means.ts';

/**
 * Capital of one seat, currency: that of a workplace of the sector; a remote one needs no buildings
 * and infrastructure.
 */
export function seatCapital(world: World, { sector, cluster }: ClusterState): number {
  const capital = world.base.capitalPerWorker[sector];
  const isRemote = cluster.classification.environment === 'internet';
  return isRemote ? capital * (1 - world.parameters.structuresShare) : capital;
}

/**
 * Orders as many seats as money, members and the work allow. Where the state takes part the
 * programme pays its share of each and members the rest; without it members pay all. Members cannot
 * take in more than a share of their staff a year (Penrose 1959). A physical seat stands after the
 * building time, longer without infrastructure institutions; a remote one at once, when the platform
 * works and while the sector's work can be done remotely.
 */
export function orderSeats(world: World, state: ClusterState): void {
  const { parameters, month } = world;
  const isRemote = state.cluster.classification.environment === 'internet';
  if (isRemote && (!state.platformPaid || month < state.platformReady)) return;
  const capital = seatCapital(world, state);
  const publicShare = hasState(state) ? parameters.publicShare : 0;
  const seats = Math.max(
    0,
    Math.min(
      publicShare > 0 ? state.purse / (capital * publicShare) : Number.POSITIVE_INFINITY,
      publicShare < 1 ? state.fund / (capital * (1 - publicShare)) : Number.POSITIVE_INFINITY,
      (parameters.seatGrowthLimit / 12) * state.startStaff,
      isRemote ? roomForRemote(world, state) : Number.POSITIVE_INFINITY,
    ),
  );
  if (!(seats > 0)) return;
  const paid = seats * capital * publicShare;
  const structures = isRemote ? 0 : parameters.structuresShare;
  spend(state, 'infrastructure', paid * structures);
  spend(state, 'grants', paid * (1 - structures));
  state.fund -= seats * capital * (1 - publicShare);
  state.seatsOrdered += seats;
  const due = month + (isRemote ? 0 : buildingTime(world, state));
  if (due < state.seatsDue.length) state.seatsDue[due] += seats;
}

function buildingTime({ parameters }: World, { cluster }: ClusterState): number {
  const delay = cluster.institutions.includes('infrastructure') ? 1 : parameters.siteDelay;
  return Math.round(parameters.infrastructureLag * delay);
}

/** Remote seats that members can still add before their remote share exceeds what is teleworkable. */
function roomForRemote(world: World, state: ClusterState): number {
  const teleworkable = teleworkableShares(world.parameters)[state.sector];
  return (teleworkable / (1 - teleworkable)) * state.startStaff - state.seatsOrdered;
}

/**
 * Seats that are ready go to members in proportion to their staff at the start: of a localised
 * cluster to those in the initiating regions, else wherever they stand.
 */
export function openSeats(world: World, state: ClusterState): void {
  const ready = state.seatsDue[world.month];
  if (ready === 0) return;
  const { organisations } = world;
  const { environment, localisation } = state.cluster.classification;
  const takers = state.members.filter(
    (f) => localisation === 'not-localised' || state.initiating[organisations.region[f]] === 1,
  );
  const staff = takers.reduce((total, f) => total + organisations.startHeadcount[f], 0);
  if (staff === 0) return;
  const seats =
    environment === 'internet' ? organisations.remoteSeats : organisations.physicalSeats;
  for (const f of takers) seats[f] += (ready * organisations.startHeadcount[f]) / staff;
  state.seatsStanding += ready;
}
