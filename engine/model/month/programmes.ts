import { at, uniform } from '../random/streams.ts';
import { countIn, countOut } from '../world/ledger.ts';
import { type ClusterState, TERTIARY, type World } from '../world/world.ts';
import type { Tally } from './tally.ts';
import { teleworkableShares } from './telework.ts';

/**
 * Spends each cluster's budget: set-up of the platform (Internet environment), training, then seats.
 * A physical seat stands after the building lag, a remote one at once when the platform works;
 * only the programme's share of the cost is public. Without business nothing is produced and no seat
 * is ordered; without institutions nobody is trained; without the state the start is late. What is
 * not spent stays in the purse. Every outlay is booked as a programme line of the state.
 */
export function runProgrammes(world: World, tally: Tally): void {
  const year = world.startYear + Math.floor((world.startMonth - 1 + world.month) / 12);
  for (const state of world.clusters) {
    const { cluster } = state;
    const budget = cluster.programme.budget.find((entry) => entry.year === year)?.amount ?? 0;
    const income = (budget / 12) * world.sample;
    state.purse += income;
    state.outlays = { seats: 0, platform: 0, training: 0 };
    if (world.month >= state.startMonth && cluster.branches.includes('business')) {
      setUpPlatform(world, state);
      train(world, state, income * cluster.programme.trainingShare);
      orderSeats(world, state);
    }
    openSeats(world, state);
    book(world, state, tally);
  }
}

const isInternet = (state: ClusterState): boolean =>
  state.cluster.classification.environment === 'internet';

function setUpPlatform(world: World, state: ClusterState): void {
  if (!isInternet(state) || state.platformPaid) return;
  const cost = world.parameters.platformCost * world.sample;
  if (state.purse < cost) return;
  spend(state, 'platform', cost);
  state.platformPaid = true;
  state.platformReady = world.month + Math.round(world.parameters.platformLag);
}

/** Raises the education of unemployed residents of the initiating regions by one level each. */
function train(world: World, state: ClusterState, money: number): void {
  if (!state.cluster.branches.includes('institutions')) return;
  const { persons, unemployed, parameters, streams, month } = world;
  const eligible = (person: number) =>
    persons.education[person] < TERTIARY && state.staffShare[persons.region[person]] > 0;
  const affordable = Math.min(money, state.purse) / parameters.trainingSeatCost;
  const pupils: number[] = [];
  let candidates = 0;
  for (let i = 0; i < unemployed.count; i++) if (eligible(unemployed.list[i])) candidates++;
  if (candidates === 0) return;
  for (let i = 0; i < unemployed.count; i++) {
    const person = unemployed.list[i];
    if (!eligible(person)) continue;
    const chance = uniform(streams.training, persons.key[person], at(month));
    if (chance < affordable / candidates) pupils.push(person);
  }
  for (const person of pupils) {
    if (state.purse < parameters.trainingSeatCost) break;
    countOut(world, person);
    persons.education[person]++;
    countIn(world, person);
    spend(state, 'training', parameters.trainingSeatCost);
  }
}

function orderSeats(world: World, state: ClusterState): void {
  const { parameters, month } = world;
  const internet = isInternet(state);
  if (internet && (!state.platformPaid || month < state.platformReady)) return;
  const cost = internet ? 0.72e6 : 7.2e6;
  const limit = (parameters.seatGrowthLimit / 12) * state.startStaff;
  const seats = Math.min(state.purse / cost, limit, internet ? roomForRemote(world, state) : limit);
  if (seats <= 0) return;
  spend(state, 'seats', seats * cost);
  state.seatsOrdered += seats;
  const due = month + (internet ? 0 : Math.round(parameters.infrastructureLag));
  if (due < state.seatsDue.length) state.seatsDue[due] += seats;
}

/** Remote seats that members can still add before their remote share exceeds what is teleworkable. */
function roomForRemote(world: World, state: ClusterState): number {
  const teleworkable = teleworkableShares(world.parameters)[state.sector];
  return (teleworkable / (1 - teleworkable)) * state.startStaff - state.seatsOrdered;
}

/** Seats that are ready go to the members in proportion to their staff at the start. */
function openSeats(world: World, state: ClusterState): void {
  const ready = state.seatsDue[world.month];
  if (ready === 0 || state.startStaff === 0) return;
  const { organisations } = world;
  const seats = isInternet(state) ? organisations.remoteSeats : organisations.physicalSeats;
  for (const f of state.members) {
    seats[f] += (ready * organisations.startHeadcount[f]) / state.startStaff;
  }
  state.seatsStanding += ready;
}

function spend(state: ClusterState, line: keyof ClusterState['outlays'], money: number): void {
  state.outlays[line] += money;
  state.purse -= money;
}

/** Books the month's lines, by initiating region in proportion to members' staff there. */
function book(world: World, state: ClusterState, tally: Tally): void {
  const total = state.outlays.seats + state.outlays.platform + state.outlays.training;
  tally.accounts.outlays.programmes += total;
  for (let region = 0; region < world.base.regions; region++) {
    tally.accounts.programmesByRegion[region] += total * state.staffShare[region];
  }
}
