import type { Arm, Cluster } from '../../engine/model/cluster.ts';
import { horizonOf } from '../../engine/model/horizon.ts';
import type { Scenario } from '../../scenarios/scenario.ts';

/** An arm that treats one region, and the region. */
export interface Policy {
  arm: Arm;
  region: string;
}

/**
 * Two policies that each touch one region directly, made of the two clusters of the scenario that
 * get most money, of those that one region initiates in its second arm; the money is paid from the
 * first year on:
 *   a physical cluster, with seats; and
 *   a programme for people, half of it training and half supported moves, without any seat.
 */
export function policiesOf({ arms, question }: Scenario): Policy[] {
  const [largest, next] = arms[1].clusters
    .filter(({ regions }) => regions.length === 1)
    .sort((a, b) => moneyOf(b) - moneyOf(a));
  const { first } = horizonOf(question);
  return [
    policy('one-cluster', 'One cluster', fromYear(largest, first)),
    policy('people', 'Training and moves', forPeople(fromYear(next, first))),
  ];
}

function policy(id: string, name: string, cluster: Cluster): Policy {
  return {
    arm: { id, name: `${name}: ${cluster.name}`, clusters: [cluster] },
    region: cluster.regions[0],
  };
}

function moneyOf({ programme }: Cluster): number {
  return programme.budget.reduce((sum, { amount }) => sum + amount, 0);
}

function fromYear(cluster: Cluster, firstYear: number): Cluster {
  const paid = cluster.programme.budget.filter(({ amount }) => amount > 0);
  const budget = paid.map(({ amount }, index) => ({ year: firstYear + index, amount }));
  return { ...cluster, linkedTo: [], programme: { ...cluster.programme, budget } };
}

function forPeople(cluster: Cluster): Cluster {
  const programme = { ...cluster.programme, trainingShare: 0.5, relocationShare: 0.5 };
  return { ...cluster, programme };
}
