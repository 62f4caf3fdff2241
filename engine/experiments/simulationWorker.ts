// A worker thread: simulates one member of a question a task.
import { parentPort, workerData } from 'node:worker_threads';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { compileIndicators, type Measure } from './customIndicators.ts';
import { simulateMember } from './member.ts';
import { buffersOf, failedOutcome, type Outcome } from './outcome.ts';
import type { Task, WorkerStart } from './simulations.ts';

/** The message that an arm of a member has lived through one more year. */
const YEAR_DONE = 'year';

const { indicators } = workerData as WorkerStart;
let measure: Measure | undefined;

export default function runTask(task: Task) {
  const outcome = attempt(task);
  const buffers = 'results' in outcome ? buffersOf(outcome.results) : [];
  return move({ [transferableSymbol]: buffers, [valueSymbol]: outcome });
}

function attempt({ question, arms, member }: Task): Outcome {
  try {
    // Here and not when the file is loaded, so that a bad formula comes back as an outcome.
    measure ??= compileIndicators(indicators);
    const tellYear = () => parentPort?.postMessage(YEAR_DONE);
    return { results: simulateMember(question, arms, member, measure, tellYear) };
  } catch (error) {
    return failedOutcome(error, member);
  }
}
