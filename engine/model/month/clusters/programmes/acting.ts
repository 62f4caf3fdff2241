import type { ClusterState } from '../../../world/clusterState.ts';
import type { World } from '../../../world/world.ts';

/** Whether a cluster is at work: it has begun, business runs it, and it has members. */
export function isActing({ month }: World, state: ClusterState): boolean {
  return (
    month >= state.startMonth &&
    state.cluster.branches.includes('business') &&
    state.members.length > 0
  );
}
