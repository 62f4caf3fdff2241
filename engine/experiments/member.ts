import type { Arm } from '../model/cluster.ts';
import { simulate } from '../model/simulate.ts';
import type { Question, SimulationResult } from '../model/simulation.ts';
import { createWorld } from '../model/world/synthesis/createWorld.ts';
import type { Measure } from './customIndicators.ts';

/**
 * One member of an ensemble: every arm from the same initial world and with the same luck, so that
 * what differs between the results is the arm.
 */
export function simulateMember(
  question: Question,
  arms: readonly Arm[],
  member: number,
  measure: Measure,
  onYear: () => void = () => {},
): SimulationResult[] {
  const world = createWorld(question, member);
  return arms.map((arm, index) => {
    const result = simulate(world, arm, {
      question,
      member,
      isLastUse: index === arms.length - 1,
      onMonth: (months) => {
        if (months % 12 === 0) onYear();
      },
    });
    measure(result);
    return result;
  });
}
