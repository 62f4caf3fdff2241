import { sum } from '../../world/proportionalFitting.ts';
import type { ClusterState, World } from '../../world/world.ts';
import { spend } from './means.ts';

/** However much money there is, supported moves at most double the arrivals of a region. */
const LARGEST_SUPPORT = 1;

/**
 * Supports moves to the initiating regions: the money pays n places a month, which raise the pull of
 * the region by n ÷ its arrivals at the start, so that n more are expected to come. Places go to
 * regions by members' staff. Needs a cluster that serves regional tasks.
 */
export function supportMoves(world: World, state: ClusterState, money: number): void {
  const { base, markets, parameters } = world;
  if (state.cluster.classification.regionalTasks === 'no' || money <= 0) return;
  const share = state.staffShare.map((part, region) => part * state.initiating[region]);
  const total = sum(share);
  if (total === 0) return;
  for (let region = 0; region < base.regions; region++) {
    if (share[region] === 0 || base.arrivals[region] === 0) continue;
    const affordable =
      (Math.min(money, state.purse) * share[region]) / total / parameters.relocationCost;
    const support = Math.min(LARGEST_SUPPORT, affordable / base.arrivals[region]);
    markets.relocationPull[region] += support;
    spend(state, 'relocation', support * base.arrivals[region] * parameters.relocationCost);
  }
}
