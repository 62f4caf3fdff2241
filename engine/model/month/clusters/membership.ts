import { at, uniform } from '../../random/streams.ts';
import type { ClusterState } from '../../world/clusterState.ts';
import { countMembers } from '../../world/formClusters.ts';
import { OWN_BUSINESSES } from '../../world/organisations.ts';
import { NOBODY } from '../../world/people/persons.ts';
import type { World } from '../../world/world.ts';
import { isActing } from './programmes/acting.ts';

/** Turns of a month's draws of one organisation. */
const LEAVE_TURN = 0;
const JOIN_TURN = 1;

/**
 * Once a year organisations join and leave clusters. An eligible outsider joins with the hazard
 * j · (x̄ − x_f)⁺, the log efficiency by which members are ahead of it (diffusion by advantage,
 * Griliches 1957), less often without development institutions; a member leaves at a constant rate,
 * unless funded seats bind it. The last member stays.
 *
 * Falsified if organisations that could learn more do not join more often.
 */
export function renewMembership(world: World): void {
  const { month, startMonth } = world;
  if (month === 0 || (startMonth - 1 + month) % 12 !== 0) return;
  let hasChanged = false;
  for (const [index, state] of world.clusters.entries()) {
    if (!isActing(world, state)) continue;
    const left = letLeave(world, state);
    const joined = letJoin(world, state, index);
    hasChanged = hasChanged || left || joined;
  }
  if (hasChanged) countMembers(world);
}

function letLeave(world: World, state: ClusterState): boolean {
  const { organisations, parameters, streams, month } = world;
  const chance = 1 - Math.exp(-parameters.leaveRate);
  const staying = state.members.filter(
    (f) =>
      organisations.physicalSeats[f] + organisations.remoteSeats[f] + organisations.movedSeats[f] >
        0 || uniform(streams.membership, f, at(month, LEAVE_TURN)) >= chance,
  );
  if (staying.length === 0 || staying.length === state.members.length) return false;
  for (const f of state.members) if (!staying.includes(f)) organisations.cluster[f] = NOBODY;
  state.members = staying;
  return true;
}

function letJoin(world: World, state: ClusterState, index: number): boolean {
  const { organisations, parameters, streams, month } = world;
  const aided = state.cluster.institutions.includes('development') ? 1 : parameters.unaidedJoining;
  const ahead = meanEfficiency(world, state.members);
  const members = state.members.length;
  for (let cell = 0; cell < state.eligible.length; cell++) {
    if (state.eligible[cell] === 0) continue;
    for (let f = organisations.cellStart[cell]; f < organisations.cellStart[cell + 1]; f++) {
      if (organisations.cluster[f] !== NOBODY || organisations.kind[f] === OWN_BUSINESSES) continue;
      const advantage = Math.max(0, ahead - organisations.efficiency[f]);
      const chance = 1 - Math.exp(-parameters.joinRate * aided * advantage);
      if (uniform(streams.membership, f, at(month, JOIN_TURN)) >= chance) continue;
      organisations.cluster[f] = index;
      state.members.push(f);
    }
  }
  return state.members.length > members;
}

/** Mean log efficiency of organisations, weighted by their staff at the start. */
function meanEfficiency({ organisations }: World, members: readonly number[]): number {
  let staff = 0;
  let total = 0;
  for (const f of members) {
    staff += organisations.startHeadcount[f];
    total += organisations.startHeadcount[f] * organisations.efficiency[f];
  }
  return total / staff;
}
