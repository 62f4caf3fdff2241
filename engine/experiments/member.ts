import type { Arm } from '../model/cluster.ts';
import { simulate } from '../model/simulate.ts';
import type { Question, SimulationResult } from '../model/simulation.ts';
import { createWorld } from '../model/world/synthesis/createWorld.ts';
import type { Measure } from './customIndicators.ts';
import { loadExtensions } from './extensions/loadExtensions.ts';
import { startOwnIndicators } from './extensions/ownIndicators.ts';

/**
 * One member of an ensemble: every arm from the same initial world and with the same luck, so that
 * what differs between the results is the arm.
 */
export function simulateMember(
  question: Question,
  arms: readonly Arm[],
  member: number,
  measure: Measure,
  onMonth: (months: number) => void = () => {},
): SimulationResult[] {
  const { rules, measures } = loadExtensions(question.extensions);
  const world = createWorld(question, member, rules);
  return arms.map((arm, index) => {
    const own = startOwnIndicators(measures, question);
    const result = simulate(world, arm, {
      question,
      member,
      isLastUse: index === arms.length - 1,
      onMonth: (months, now) => {
        if (months % 12 === 0) own.measureYear(months / 12 - 1, now);
        onMonth(months);
      },
    });
    Object.assign(result.indicators, own.values);
    measure(result);
    return result;
  });
}
