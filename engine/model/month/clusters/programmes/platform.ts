import type { ClusterState } from '../../../world/clusterState.ts';
import type { World } from '../../../world/world.ts';
import { hasState, platformCost, spend } from './means.ts';

/**
 * Sets up the platform of a cluster in the Internet environment as soon as its cost is there: paid
 * by the programme where the state starts the cluster, by members where business does.
 */
export function setUpPlatform(world: World, state: ClusterState): void {
  const { classification } = state.cluster;
  if (classification.environment !== 'internet' || state.platformPaid) return;
  const cost = platformCost(world);
  if (classification.initiative === 'from-above' && hasState(state)) {
    if (state.purse < cost) return;
    spend(state, 'platform', cost);
  } else {
    if (state.fund < cost) return;
    state.fund -= cost;
  }
  state.platformPaid = true;
  state.platformReady = world.month + Math.round(world.parameters.platformLag);
}
