import { type ClusterState, noOutlays } from '../../../world/clusterState.ts';
import { sum } from '../../../world/proportionalFitting.ts';
import type { World } from '../../../world/world.ts';
import type { Tally } from '../../tally.ts';
import { isActing } from './acting.ts';
import { gatherMeans } from './means.ts';
import { setUpPlatform } from './platform.ts';
import { supportMoves } from './relocation.ts';
import { openSeats, orderSeats } from './seats.ts';
import { spareTax } from './taxPreference.ts';
import { train } from './training.ts';

/**
 * A month of every cluster's programme: means come in, the platform is set up, people are trained,
 * moves supported, seats ordered, tax spared; seats whose time has come open. Without the business
 * branch nothing is produced and nothing is ordered. What is not spent stays in the purse. Every
 * outlay is a line of the state's accounts, booked in the initiating regions by members' staff.
 */
export function runProgrammes(world: World, tally: Tally): void {
  world.markets.relocationPull.fill(1);
  for (const state of world.clusters) {
    state.outlays = noOutlays();
    gatherMeans(world, state);
    if (isActing(world, state)) {
      setUpPlatform(world, state);
      train(world, state);
      supportMoves(world, state);
      orderSeats(world, state);
    }
    openSeats(world, state);
    spareTax(world, state);
    book(world, state, tally);
  }
}

function book(world: World, state: ClusterState, tally: Tally): void {
  const total = sum(Object.values(state.outlays));
  tally.accounts.outlays.programmes += total;
  for (let region = 0; region < world.base.regions; region++) {
    tally.accounts.programmesByRegion[region] += total * state.staffShare[region];
  }
}
