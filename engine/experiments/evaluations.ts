import type { SimulationResult } from '../model/simulation.ts';
import { runSimulations, type SimulationOptions, type Task } from './simulations.ts';

export interface EvaluationOptions
  extends Pick<SimulationOptions, 'threads' | 'pool' | 'signal' | 'onYear' | 'indicators'> {
  /** Values of a task that an earlier, interrupted evaluation has left behind. */
  known?: (task: number) => number[] | null;
  /** Called once, with the tasks to simulate and the years of all arms that this takes. */
  onStart?: (tasks: number, years: number) => void;
  /** Called when a task is done. */
  onValues?: (task: number, values: number[]) => void;
}

/**
 * Simulates tasks and keeps of each only what `measure` takes from its results, as the results of
 * thousands would not fit into memory. Values are in the order of the tasks, whatever the threads.
 * Resolves to null when the signal stopped it early.
 */
export async function evaluate(
  tasks: readonly Task[],
  measure: (results: readonly SimulationResult[], task: number) => number[],
  { known = () => null, onStart, onValues, ...options }: EvaluationOptions = {},
): Promise<number[][] | null> {
  const values = tasks.map((_, task) => known(task));
  const missing = tasks.flatMap((_, task) => (values[task] === null ? [task] : []));
  const years = missing.reduce((sum, task) => sum + yearsOf(tasks[task]), 0);
  onStart?.(missing.length, years);
  const ended = await runSimulations(
    missing.map((task) => tasks[task]),
    {
      ...options,
      onResults(index, results) {
        const task = missing[index];
        const found = measure(results, task);
        values[task] = found;
        onValues?.(task, found);
      },
    },
  );
  return ended ? (values as number[][]) : null;
}

function yearsOf({ question, arms }: Task): number {
  return (arms.length * question.months) / 12;
}
