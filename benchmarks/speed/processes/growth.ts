// Measures the same simulation at several sizes, in code that is warm and in turns.
import type { Arm } from '../../../engine/model/cluster.ts';
import type { Question } from '../../../engine/model/simulation.ts';
import { answerJob } from './answer.ts';
import { measureParts, type Parts } from './measureParts.ts';

export interface GrowthJob {
  /** Simulated first and not counted. */
  warmUp: Question;
  questions: Question[];
  /** Turns; in each, every question is simulated once. */
  repetitions: number;
  arm: Arm;
}

/** By question, and in it by turn. */
export type GrowthMeasured = Parts[][];

answerJob(measureGrowth);

function measureGrowth({ warmUp, questions, repetitions, arm }: GrowthJob): GrowthMeasured {
  measureParts({ question: warmUp, arm });
  const measured: GrowthMeasured = questions.map(() => []);
  for (let turn = 0; turn < repetitions; turn++) {
    for (const [index, question] of questions.entries()) {
      measured[index].push(measureParts({ question, arm }));
    }
  }
  return measured;
}
