import type { Arm } from '../../model/cluster.ts';
import type { Question, SimulationResult } from '../../model/simulation.ts';
import { runSimulations, type SimulationOptions } from '../simulations.ts';
import type { Hindcast, PlannedHindcast } from './hindcast.ts';
import { modelPaths } from './model/modelPaths.ts';

/** The world as it is: no clusters. */
const REFERENCE_ARM: Arm = { id: 'none', name: 'No clusters', clusters: [] };

export interface HindcastRunOptions
  extends Pick<SimulationOptions, 'threads' | 'signal' | 'onYear'> {
  members: number;
  onMember?: () => void;
}

/**
 * Simulates every hindcast by the scenario's rules and by gravity alone, as many members of each.
 * Results do not depend on the number of threads. Null when the signal stopped it early.
 */
export async function runHindcasts(
  planned: readonly PlannedHindcast[],
  { members, onMember, ...options }: HindcastRunOptions,
): Promise<Hindcast[] | null> {
  const questions = planned.flatMap(({ question }) => [question, byGravity(question)]);
  const results = questions.map(() => Array<SimulationResult>(members));
  const tasks = questions.flatMap((question) =>
    Array.from({ length: members }, (_, i) => ({ question, arms: [REFERENCE_ARM], member: i + 1 })),
  );
  const ended = await runSimulations(tasks, {
    ...options,
    onResults(task, [result]) {
      results[Math.floor(task / members)][task % members] = result;
      onMember?.();
    },
  });
  if (!ended) return null;
  return planned.map((hindcast, i) => {
    const paths = (which: number) =>
      modelPaths(questions[2 * i + which], results[2 * i + which], hindcast.panel.nation);
    return { ...hindcast, model: paths(0), gravity: paths(1) };
  });
}

function byGravity(question: Question): Question {
  return { ...question, rules: { ...question.rules, migration: 'gravity' } };
}
