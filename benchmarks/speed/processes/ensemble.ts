// Measures how many members a second threads simulate, one thread and two in turns.
import { runSimulations, type Task } from '../../../engine/experiments/simulations.ts';
import type { Arm } from '../../../engine/model/cluster.ts';
import type { Question } from '../../../engine/model/simulation.ts';
import { answerJob } from './answer.ts';
import { startWatch, type Taken } from './stopwatch.ts';

export interface EnsembleJob {
  question: Question;
  arm: Arm;
  /** What one thread is given to do, seconds; at least two members. */
  seconds: number;
  /** Pairs of one thread and two, the order changing from pair to pair. */
  pairs: number;
}

export interface EnsembleMeasured {
  members: number;
  /** By pair. */
  one: Taken[];
  two: Taken[];
}

answerJob(measureEnsemble);

async function measureEnsemble(job: EnsembleJob): Promise<EnsembleMeasured> {
  const { question, arm, seconds, pairs } = job;
  const simulateOn = async (threads: number, members: number): Promise<Taken> => {
    const tasks = Array.from({ length: members }, (_, index): Task => {
      return { question, arms: [arm], member: index + 1 };
    });
    const ended = startWatch();
    await runSimulations(tasks, { threads });
    return ended();
  };
  // One member alone says how many fill the time; an even number gives both threads as many.
  const { seconds: ofOne } = await simulateOn(1, 1);
  const members = 2 * Math.max(1, Math.round(seconds / ofOne / 2));
  const one: Taken[] = [];
  const two: Taken[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const order = pair % 2 === 0 ? [1, 2] : [2, 1];
    for (const threads of order) {
      (threads === 1 ? one : two).push(await simulateOn(threads, members));
    }
  }
  return { members, one, two };
}
