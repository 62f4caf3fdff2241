import type { Threads } from '../../engine/experiments/simulations.ts';

/** How a report is made: on how many threads, until when, and who is told how far it is. */
export interface ReportOptions {
  /** Worker threads; as many as the machine has cores by default. */
  threads?: number | undefined;
  /** Threads that are open already: they are used and left open. */
  pool?: Threads | undefined;
  /** Stops all; what is done is kept where the experiment can be resumed. */
  signal?: AbortSignal | undefined;
  /** Called where the folder holds the report already: nothing is computed. */
  onFound?: (() => void) | undefined;
  /** Called once, with the tasks to simulate and the years of all arms that this takes. */
  onStart?: ((tasks: number, years: number) => void) | undefined;
  /** Called whenever an arm of a task has lived through one more year. */
  onYear?: (() => void) | undefined;
  /** Called when a task is done. */
  onTask?: (() => void) | undefined;
}
