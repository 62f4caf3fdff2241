import { compileIndicators } from '../engine/experiments/customIndicators.ts';
import { simulateMember } from '../engine/experiments/member.ts';
import { parametersOf } from '../engine/experiments/uncertainty/drawParameters.ts';
import type { SimulationResult } from '../engine/model/simulation.ts';
import type { Scenario } from '../scenarios/scenario.ts';

/**
 * One member of a scenario, in this thread and without files: every arm from the same initial world
 * and with the same luck. `member` counts from 1; the same member gives the same figures here, in an
 * ensemble and on any machine.
 *
 * @example
 * const [none, internet] = simulate(scenario('kazakhstan', { arms: ['none', 'internet'] }));
 */
export function simulate(scenario: Scenario, member = 1): SimulationResult[] {
  const question = { ...scenario.question, parameters: parametersOf(scenario, member) };
  const measure = compileIndicators(scenario.indicators);
  return simulateMember(question, scenario.arms, member, measure);
}
