import type { ClusterState } from '../../../world/clusterState.ts';
import { sum } from '../../../world/proportionalFitting.ts';
import type { World } from '../../../world/world.ts';

/** However much money there is, supported moves at most double the arrivals of a region. */
const LARGEST_PULL = 2;

/**
 * Supports moves to the initiating regions: the purse pays n places a month, which raise the pull of
 * the region by n ÷ its arrivals at the start, so that n more are expected to come. Places go to
 * regions by members' staff. Needs a cluster that serves regional tasks.
 */
export function supportMoves(world: World, state: ClusterState): void {
  const { base, markets, parameters } = world;
  const money = state.relocationPurse;
  const share = state.staffShare.map((part, region) => part * state.initiating[region]);
  const total = sum(share);
  if (money <= 0 || total === 0) return;
  const cost = parameters.relocationCost * base.nationalPay;
  for (let region = 0; region < base.regions; region++) {
    if (share[region] === 0 || base.arrivals[region] === 0) continue;
    const affordable = (money * share[region]) / total / cost;
    const room = LARGEST_PULL - markets.relocationPull[region];
    const support = Math.min(room, affordable / base.arrivals[region]);
    markets.relocationPull[region] += support;
    const spent = support * base.arrivals[region] * cost;
    state.outlays.relocation += spent;
    state.relocationPurse -= spent;
  }
}
