import { at, uniform } from '../../random/streams.ts';
import { countIn, countOut } from '../../world/ledger.ts';
import { type ClusterState, TERTIARY, type World } from '../../world/world.ts';
import { spend } from './means.ts';

/**
 * Raises the education of unemployed residents of the initiating regions by one level each, as many
 * as the money pays. Needs education institutions and a cluster that serves regional tasks.
 */
export function train(world: World, state: ClusterState, money: number): void {
  const { institutions, classification } = state.cluster;
  if (!institutions.includes('education') || classification.regionalTasks === 'no') return;
  const { persons, unemployed, parameters, streams, month } = world;
  const eligible: number[] = [];
  for (let i = 0; i < unemployed.count; i++) {
    const person = unemployed.list[i];
    const isFromHere = state.initiating[persons.region[person]] === 1;
    if (isFromHere && persons.education[person] < TERTIARY) eligible.push(person);
  }
  const affordable = Math.min(money, state.purse) / parameters.trainingSeatCost;
  // The list is in no order that arms share: who is trained is each one's own draw.
  for (const person of eligible) {
    if (state.purse < parameters.trainingSeatCost) break;
    const chance = uniform(streams.training, persons.key[person], at(month));
    if (chance >= affordable / eligible.length) continue;
    countOut(world, person);
    persons.education[person]++;
    countIn(world, person);
    spend(state, 'training', parameters.trainingSeatCost);
  }
}
