import { at, uniform } from '../../random/streams.ts';
import { countIn, countOut } from '../../world/ledger.ts';
import { type ClusterState, TERTIARY, type World } from '../../world/world.ts';

/**
 * Raises the education of unemployed residents of the initiating regions by one level each: as many
 * are expected as the purse for training pays, each by an own draw, so that arms train alike. A
 * month of more than was expected leaves the purse in debt to the next.
 */
export function train(world: World, state: ClusterState): void {
  const { persons, unemployed, parameters, streams, month } = world;
  const affordable = state.trainingPurse / parameters.trainingSeatCost;
  if (affordable <= 0) return;
  const eligible: number[] = [];
  for (let i = 0; i < unemployed.count; i++) {
    const person = unemployed.list[i];
    const isFromHere = state.initiating[persons.region[person]] === 1;
    if (isFromHere && persons.education[person] < TERTIARY) eligible.push(person);
  }
  for (const person of eligible) {
    const chance = uniform(streams.training, persons.key[person], at(month));
    if (chance >= affordable / eligible.length) continue;
    countOut(world, person);
    persons.education[person]++;
    countIn(world, person);
    state.outlays.training += parameters.trainingSeatCost;
    state.trainingPurse -= parameters.trainingSeatCost;
  }
}
