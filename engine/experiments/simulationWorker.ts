// A worker thread: simulates one member of a question a task.
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { compileIndicators, type Measure } from './customIndicators.ts';
import { passGate, throwIfStopped } from './gate.ts';
import { simulateMember } from './member.ts';
import { buffersOf, failedOutcome, type Outcome } from './outcome.ts';
import type { WorkerStart, WorkerTask } from './simulations.ts';

/** The message that an arm of a member has lived through one more year. */
const YEAR_DONE = 'year';

/** The nicest of a process that leaves the processor to all others. */
const LEAST_PRIORITY = 19;

const { givesWay, gate } = workerData as WorkerStart;
// Linux alone gives each thread a priority of its own.
if (givesWay && process.platform === 'linux') setPriority(LEAST_PRIORITY);

let compiled: { indicators: string; measure: Measure } | undefined;

export default function runTask(task: WorkerTask): unknown {
  const outcome = attempt(task);
  const buffers = 'results' in outcome ? buffersOf(outcome.results) : [];
  return move({ [transferableSymbol]: buffers, [valueSymbol]: outcome });
}

function attempt({ question, arms, member, indicators, stop }: WorkerTask): Outcome {
  try {
    throwIfStopped(stop);
    const results = simulateMember(question, arms, member, measureOf(indicators), (months) => {
      if (months % 12 === 0) parentPort?.postMessage(YEAR_DONE);
      if (gate) passGate(gate);
      throwIfStopped(stop);
    });
    return { results };
  } catch (error) {
    return failedOutcome(error, member);
  }
}

/** Compiled once, as long as questions of the same indicators follow each other. */
function measureOf(indicators: WorkerTask['indicators']): Measure {
  const key = JSON.stringify(indicators);
  if (compiled?.indicators !== key) {
    compiled = { indicators: key, measure: compileIndicators(indicators) };
  }
  return compiled.measure;
}
