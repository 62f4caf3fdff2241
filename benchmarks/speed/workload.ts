import type { Arm } from '../../engine/model/cluster.ts';
import type { Question } from '../../engine/model/simulation.ts';
import { loadScenario } from '../../scenarios/loadScenario.ts';

export const SCENARIO = 'kazakhstan';

/** What is simulated: the question of the shipped scenario and its arm without clusters. */
export interface Workload {
  question: Question;
  arm: Arm;
}

export function loadWorkload(): Workload {
  const { question, arms } = loadScenario(SCENARIO);
  return { question: { ...question, audit: false }, arm: arms[0] };
}
