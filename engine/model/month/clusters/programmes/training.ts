import { at, uniform } from '../../../random/streams.ts';
import type { ClusterState } from '../../../world/clusterState.ts';
import { countIn, countOut } from '../../../world/ledger.ts';
import { forEachIn } from '../../../world/people/personSets.ts';
import {
  educationOf,
  keyOf,
  regionOf,
  TERTIARY,
  withEducation,
} from '../../../world/people/persons.ts';
import type { World } from '../../../world/world.ts';

/**
 * Raises the education of unemployed residents of the initiating regions by one level each: as many
 * are expected as the purse for training pays, each by an own draw, so that arms train alike. A
 * month of more than was expected leaves the purse in debt to the next.
 */
export function train(world: World, state: ClusterState): void {
  const { persons, doing, parameters, base, streams, month } = world;
  const cost = parameters.trainingSeatCost * base.nationalPay;
  const affordable = state.trainingPurse / cost;
  if (affordable <= 0) return;
  const eligible: number[] = [];
  forEachIn(doing.unemployed, (person) => {
    const status = persons.status[person];
    const isFromHere = state.initiating[regionOf(status)] === 1;
    if (isFromHere && educationOf(status) < TERTIARY) eligible.push(person);
  });
  for (const person of eligible) {
    const chance = uniform(streams.training, keyOf(persons, person), at(month));
    if (chance >= affordable / eligible.length) continue;
    countOut(world, person);
    const status = persons.status[person];
    persons.status[person] = withEducation(status, educationOf(status) + 1);
    countIn(world, person);
    state.outlays.training += cost;
    state.trainingPurse -= cost;
  }
}
