import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Arm } from '../model/cluster.ts';
import type { Question, SimulationResult } from '../model/simulation.ts';
import type { CustomIndicator } from '../results/manifest/manifest.ts';
import { askToStop, type Gate, type Stop, sharedFlag } from './gate.ts';
import { type Outcome, resultsOf } from './outcome.ts';

/** One initial world and the arms that start from it. */
export interface Task {
  question: Question;
  arms: readonly Arm[];
  member: number;
}

export interface SimulationOptions {
  /** Worker threads, each holding one world at a time; as many as the machine has cores by default. */
  threads?: number | undefined;
  /** Indicators of the scenario's own, added to every result. */
  indicators?: readonly CustomIndicator[];
  /** Threads that are open already: they are used and left open. */
  pool?: Threads | undefined;
  /**
   * Called with the results of every arm, one task at a time, in the order in which tasks end. The
   * next call waits for the promise.
   */
  onResults?: (task: number, results: SimulationResult[]) => void | Promise<void>;
  /** Called whenever an arm of a task has lived through one more year. */
  onYear?: (() => void) | undefined;
  /** Stops all: tasks under way are given up, those that ended are still handed on. */
  signal?: AbortSignal | undefined;
}

/** What a worker thread is told at its start. */
export interface WorkerStart {
  /** Whether all else that the machine does goes first. */
  givesWay?: boolean | undefined;
  gate?: Gate | undefined;
}

/** What a worker thread is told to do. */
export interface WorkerTask extends Task {
  indicators: readonly CustomIndicator[];
  stop: Stop;
}

/** Milliseconds that threads which stay open have to stop after their month, before they are ended. */
const PATIENCE = 2000;

/** Worker threads that outlive a run: their code is warm, so that the next one's first members come sooner. */
export type Threads = Piscina<WorkerTask, Outcome>;

/** Starts threads to be given to several runs in turn; `destroy` ends them. */
export function openThreads(threads = availableParallelism(), start: WorkerStart = {}): Threads {
  return startPool(threads, start);
}

/**
 * Simulates tasks on worker threads. Results do not depend on the number of threads. Rejects with
 * the first error of a task. Resolves to false when the signal stopped it early.
 */
export async function runSimulations(
  tasks: readonly Task[],
  options: SimulationOptions = {},
): Promise<boolean> {
  const { signal, onYear, onResults, indicators = [] } = options;
  if (signal?.aborted) return false;
  if (tasks.length === 0) return true;
  const threads = Math.min(options.threads ?? availableParallelism(), tasks.length);
  const pool = options.pool ?? startPool(threads);
  // Threads that stay open stop by themselves, and are still warm then.
  const stop = sharedFlag();
  const ending = new AbortController();
  if (onYear) pool.on('message', onYear);
  // Threads of this run alone are ended at once: a month of a large world may take longer than anyone
  // waits for Ctrl-C.
  let onAbort: () => void = () => {};
  const stopped = new Promise<'stopped'>((resolve) => {
    onAbort = () => resolve('stopped');
  });
  signal?.addEventListener('abort', onAbort);
  // A thread that dies between tasks, as when a file of the program cannot be loaded.
  let onBroken: (error: Error) => void = () => {};
  const broken = new Promise<never>((_, reject) => {
    onBroken = reject;
  });
  pool.on('error', onBroken);
  let handedOn: Promise<void> = Promise.resolve();
  const runs = tasks.map(async (task, index) => {
    const results = resultsOf(
      await pool.run({ ...task, indicators, stop }, options.pool ? { signal: ending.signal } : {}),
    );
    handedOn = handedOn.then(() => onResults?.(index, results));
    await handedOn;
  });
  try {
    const ended = await Promise.race([Promise.all(runs), stopped, broken]);
    return ended !== 'stopped';
  } finally {
    askToStop(stop);
    const force = setTimeout(() => ending.abort(), PATIENCE);
    await Promise.all([options.pool ?? pool.destroy(), Promise.allSettled(runs)]);
    clearTimeout(force);
    // Not sooner: what threads told of years may come after their results.
    if (onYear) pool.off('message', onYear);
    pool.off('error', onBroken);
    // A signal that lives on would keep the tasks in memory.
    signal?.removeEventListener('abort', onAbort);
  }
}

function startPool(threads: number, workerData: WorkerStart = {}): Threads {
  return new Piscina({
    filename: fileURLToPath(new URL('./simulationWorker.ts', import.meta.url)),
    minThreads: threads,
    maxThreads: threads,
    // Tasks in order, as far as threads allow: what an interrupted run keeps is its beginning.
    stricterFIFO: true,
    idleTimeout: Number.POSITIVE_INFINITY,
    workerData,
  });
}
