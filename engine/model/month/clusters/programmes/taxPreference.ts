import type { ClusterState } from '../../../world/clusterState.ts';
import type { World } from '../../../world/world.ts';
import { isActing } from './acting.ts';
import { calendarYear, hasState, valueAdded } from './means.ts';

/** Share of the tax on value added that members are spared this year, 0–1; the state must take part. */
export function taxPreferenceOf(world: World, state: ClusterState): number {
  const { taxPreference, taxPreferenceYears } = state.cluster.programme;
  const year = calendarYear(world);
  const isInForce = year >= taxPreferenceYears.first && year <= taxPreferenceYears.last;
  return isInForce && isActing(world, state) && hasState(state) ? taxPreference : 0;
}

/** Books the tax that members are spared as an outlay; the purse does not pay for it. */
export function spareTax(world: World, state: ClusterState): void {
  const preference = taxPreferenceOf(world, state);
  if (preference === 0) return;
  state.outlays.taxPreference +=
    preference * world.parameters.outputTaxRate * valueAdded(world, state);
}
