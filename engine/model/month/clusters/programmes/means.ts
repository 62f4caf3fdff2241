import type { ClusterState, ProgrammeOutlays } from '../../../world/clusterState.ts';
import type { World } from '../../../world/world.ts';
import { valueAddedBy } from '../../production/productivity.ts';

/** Whether public money flows: the state takes part, and its branch is there to bring it. */
export function hasState({ cluster }: ClusterState): boolean {
  return cluster.classification.stateParticipation === 'with' && cluster.branches.includes('state');
}

/** Calendar year of the month that is lived. */
export function calendarYear({ startYear, startMonth, month }: World): number {
  return startYear + Math.floor((startMonth - 1 + month) / 12);
}

/**
 * Adds the month's public budget to the purses and the members' own means, a share of their value
 * added, to the fund. Training and supported moves have purses of their own where the cluster can
 * use them; the rest is for the platform and seats. A year's worth of own means is kept at most, or
 * what a platform costs; what is beyond goes where it went before.
 */
export function gatherMeans(world: World, state: ClusterState): void {
  const { parameters } = world;
  const { programme, institutions, classification } = state.cluster;
  const year = calendarYear(world);
  const budget = programme.budget.find((entry) => entry.year === year)?.amount ?? 0;
  const income = hasState(state) ? (budget / 12) * world.sample : 0;
  const servesRegions = classification.regionalTasks === 'yes';
  const trains = servesRegions && institutions.includes('education');
  const training = trains ? income * programme.trainingShare : 0;
  const relocation = servesRegions ? income * programme.relocationShare : 0;
  state.trainingPurse += training;
  state.relocationPurse += relocation;
  state.purse += income - training - relocation;
  const own = parameters.investmentRate * valueAdded(world, state);
  const most = Math.max(12 * own, platformCost(world));
  state.fund = Math.min(state.fund + own, most);
}

/** Currency, for the part of the country that is simulated. */
export const platformCost = ({ parameters, base, sample }: World): number =>
  parameters.platformCost * base.nationalPay * sample;

/** Members' value added, a month. */
export function valueAdded(world: World, { members }: ClusterState): number {
  return members.reduce((total, f) => total + valueAddedBy(world, f), 0);
}

/** Spends public money of the purse on a line. */
export function spend(state: ClusterState, line: keyof ProgrammeOutlays, money: number): void {
  state.outlays[line] += money;
  state.purse -= money;
}
