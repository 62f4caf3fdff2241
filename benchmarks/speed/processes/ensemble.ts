// Measures how many members a second threads simulate, one thread and two in turns.
import { openThreads, runSimulations, type Task } from '../../../engine/experiments/simulations.ts';
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

/** Members that a thread simulates before it is timed. */
const WARMING = 3;

answerJob(measureEnsemble);

async function measureEnsemble(job: EnsembleJob): Promise<EnsembleMeasured> {
  const { question, arm, seconds, pairs } = job;
  const pools = { 1: openThreads(1), 2: openThreads(2) };
  const simulateOn = async (threads: 1 | 2, members: number): Promise<Taken> => {
    const tasks = Array.from({ length: members }, (_, index): Task => {
      return { question, arms: [arm], member: index + 1 };
    });
    const ended = startWatch();
    await runSimulations(tasks, { pool: pools[threads] });
    return ended();
  };
  try {
    // Every thread has its code compiled before anything is timed.
    await simulateOn(1, WARMING);
    await simulateOn(2, 2 * WARMING);
    // An even number gives both threads as many.
    const { seconds: ofOne } = await simulateOn(1, 1);
    const members = 2 * Math.max(1, Math.round(seconds / ofOne / 2));
    const one: Taken[] = [];
    const two: Taken[] = [];
    for (let pair = 0; pair < pairs; pair++) {
      const order = pair % 2 === 0 ? ([1, 2] as const) : ([2, 1] as const);
      for (const threads of order) {
        (threads === 1 ? one : two).push(await simulateOn(threads, members));
      }
    }
    return { members, one, two };
  } finally {
    await Promise.all([pools[1].destroy(), pools[2].destroy()]);
  }
}
