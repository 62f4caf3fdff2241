import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { SimulationResult } from '../model/simulation.ts';
import type { WorkerStudy } from './memberWorker.ts';
import { type Outcome, resultsOf } from './outcome.ts';
import type { Study } from './study.ts';

export interface EnsembleOptions {
  /** Worker threads, each holding one world at a time; as many as the machine has cores by default. */
  threads?: number | undefined;
  /** Members to simulate; all by default. */
  members?: readonly number[] | undefined;
  /**
   * Called with the results of every arm, one member at a time, in the order in which members end.
   * The next call waits for the promise.
   */
  onMember?: ((member: number, results: SimulationResult[]) => void | Promise<void>) | undefined;
  /** Called whenever an arm of a member has lived through one more year. */
  onYear?: (() => void) | undefined;
  /** Stops the ensemble: members under way are given up, those that ended are still handed on. */
  signal?: AbortSignal | undefined;
}

/**
 * Simulates members of a study on worker threads. Results do not depend on the number of threads.
 * Rejects with the first error of a member. Resolves to false when the signal stopped it early.
 */
export async function runEnsemble(study: Study, options: EnsembleOptions = {}): Promise<boolean> {
  const { signal, onYear, onMember } = options;
  const members = options.members ?? membersOf(study);
  if (signal?.aborted) return false;
  if (members.length === 0) return true;
  const pool = startPool(
    study,
    Math.min(options.threads ?? availableParallelism(), members.length),
  );
  if (onYear) pool.on('message', onYear);
  // Threads stop at once: a month of a large world may take longer than anyone waits for Ctrl-C.
  const stopped = new Promise<'stopped'>((resolve) => {
    signal?.addEventListener('abort', () => resolve('stopped'), { once: true });
  });
  // A thread that dies between tasks, as when a file of the program cannot be loaded.
  const broken = new Promise<never>((_, reject) => pool.on('error', reject));
  let handedOn: Promise<void> = Promise.resolve();
  const runs = members.map(async (member) => {
    const outcome: Outcome = await pool.run(member);
    const results = resultsOf(outcome);
    handedOn = handedOn.then(() => onMember?.(member, results));
    await handedOn;
  });
  try {
    const ended = await Promise.race([Promise.all(runs), stopped, broken]);
    return ended !== 'stopped';
  } finally {
    await Promise.all([pool.destroy(), Promise.allSettled(runs)]);
  }
}

/** Members are numbered from 1. */
export function membersOf(study: Study): number[] {
  return Array.from({ length: study.members }, (_, index) => index + 1);
}

function startPool(
  { question, arms, indicators }: Study,
  threads: number,
): Piscina<number, Outcome> {
  return new Piscina({
    filename: fileURLToPath(new URL('./memberWorker.ts', import.meta.url)),
    minThreads: threads,
    maxThreads: threads,
    // Members in order, as far as threads allow: what an interrupted run keeps is its beginning.
    stricterFIFO: true,
    idleTimeout: Number.POSITIVE_INFINITY,
    workerData: { question, arms, indicators } satisfies WorkerStudy,
  });
}
