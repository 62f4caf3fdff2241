import type { ClusterState } from '../../../world/clusterState.ts';
import type { World } from '../../../world/world.ts';
import { teleworkableShares } from '../../labour/telework.ts';
import { hasState, spend } from './means.ts';

/**
 * Capital of one seat, currency: that of a workplace of the sector; a remote one needs no buildings
 * and infrastructure.
 */
function seatCapital(world: World, { sector, cluster }: ClusterState): number {
  const capital = world.base.capitalPerWorker[sector];
  const isRemote = cluster.classification.environment === 'internet';
  return isRemote ? capital * (1 - world.parameters.structuresShare) : capital;
}

/**
 * Orders as many seats as money, members and the work allow. The programme pays its share of the
 * capital and banks lend the rest; without financial institutions members must match it from their
 * own means. Without the state nothing is added: members only move workplaces they have onto the
 * platform, at their own expense. They cannot take in more than a share of their staff a year
 * (Penrose 1959), nor more remote seats than their work allows. A physical seat stands after the building time, longer without infrastructure
 * institutions; a remote one at once, when the platform works.
 */
export function orderSeats(world: World, state: ClusterState): void {
  const { parameters, month } = world;
  const isRemote = state.cluster.classification.environment === 'internet';
  if (isRemote && (!state.platformPaid || month < state.platformReady)) return;
  const capital = seatCapital(world, state);
  const room = Math.min(
    (parameters.seatGrowthLimit / 12) * state.startStaff,
    isRemote ? roomForRemote(world, state) : Number.POSITIVE_INFINITY,
  );
  if (!hasState(state)) {
    if (isRemote) moveOnline(world, state, Math.min(room, state.fund / capital), capital);
    return;
  }
  const seats = Math.min(room, supportedSeats(world, state, capital));
  pay(world, state, seats * capital);
  state.seatsOrdered += seats;
  const due = month + (isRemote ? 0 : buildingTime(world, state));
  if (due < state.seatsDue.length) state.seatsDue[due] += seats;
}

/** Turns workplaces of members into remote ones, by their staff at the start. */
function moveOnline(world: World, state: ClusterState, seats: number, capital: number): void {
  const { organisations } = world;
  for (const f of state.members) {
    organisations.movedSeats[f] += (seats * organisations.startHeadcount[f]) / state.startStaff;
  }
  state.fund -= seats * capital;
  state.seatsOrdered += seats;
}

/** Seats that public money and its match pay for. */
function supportedSeats(world: World, state: ClusterState, capital: number): number {
  const { publicShare } = world.parameters;
  const byPurse = state.purse / (capital * publicShare);
  if (publicShare === 1 || state.cluster.institutions.includes('finance')) return byPurse;
  return Math.min(byPurse, state.fund / (capital * (1 - publicShare)));
}

/** Pays for supported seats of the given capital: public grants and infrastructure, and the match. */
function pay({ parameters }: World, state: ClusterState, capital: number): void {
  const isRemote = state.cluster.classification.environment === 'internet';
  const structures = isRemote ? 0 : parameters.structuresShare;
  const publicMoney = capital * parameters.publicShare;
  spend(state, 'infrastructure', publicMoney * structures);
  spend(state, 'grants', publicMoney * (1 - structures));
  if (!state.cluster.institutions.includes('finance')) state.fund -= capital - publicMoney;
}

function buildingTime({ parameters }: World, { cluster }: ClusterState): number {
  const delay = cluster.institutions.includes('infrastructure') ? 1 : parameters.siteDelay;
  return Math.round(parameters.infrastructureLag * delay);
}

/**
 * Remote seats that members can still take before their remote share exceeds what is teleworkable,
 * t, from s at the start: added ones (t − s) ÷ (1 − t) of their staff, moved ones t − s.
 */
function roomForRemote(world: World, state: ClusterState): number {
  const { organisations, parameters } = world;
  const teleworkable = teleworkableShares(parameters)[state.sector];
  const remote = state.members.reduce(
    (total, f) => total + organisations.startRemoteShare[f] * organisations.startHeadcount[f],
    0,
  );
  const free = Math.max(0, teleworkable * state.startStaff - remote);
  const room = hasState(state) ? free / (1 - teleworkable) : free;
  return Math.max(0, room - state.seatsOrdered);
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
  if (staff === 0) {
    // Nobody is there to take them: they wait.
    if (world.month + 1 < state.seatsDue.length) state.seatsDue[world.month + 1] += ready;
    return;
  }
  const seats =
    environment === 'internet' ? organisations.remoteSeats : organisations.physicalSeats;
  for (const f of takers) seats[f] += (ready * organisations.startHeadcount[f]) / staff;
  state.seatsStanding += ready;
}
