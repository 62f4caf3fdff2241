import type { Arm } from '../../../model/cluster.ts';
import type { Question, SimulationResult } from '../../../model/simulation.ts';
import { runSimulations, type SimulationOptions } from '../../simulations.ts';
import { modelPaths } from '../model/modelPaths.ts';
import type { Hindcast, PlannedHindcast } from './hindcast.ts';

/** The country as it is: no clusters. */
const REFERENCE_ARM: Arm = { id: 'none', name: 'No clusters', clusters: [] };

export interface HindcastRunOptions
  extends Pick<SimulationOptions, 'threads' | 'pool' | 'signal' | 'onYear'> {
  members: number;
  /** Simulates each with gravity as the only reason to move as well. */
  withGravity: boolean;
  /** Called with the number of simulations and of their years, before the first. */
  onStart?: ((simulations: number, years: number) => void) | undefined;
  onSimulation?: (() => void) | undefined;
}

/**
 * Simulates every hindcast by the scenario's rules, as many members of each. Results do not depend on
 * the number of threads. Null when the signal stopped it early.
 */
export async function runHindcasts(
  planned: readonly PlannedHindcast[],
  { members, withGravity, onStart, onSimulation, ...options }: HindcastRunOptions,
): Promise<Hindcast[] | null> {
  const ways = withGravity ? [asAsked, byGravity] : [asAsked];
  const questions = planned.flatMap(({ question }) => ways.map((way) => way(question)));
  const results = questions.map(() => Array<SimulationResult>(members));
  const tasks = questions.flatMap((question) =>
    Array.from({ length: members }, (_, i) => ({ question, arms: [REFERENCE_ARM], member: i + 1 })),
  );
  onStart?.(
    tasks.length,
    tasks.reduce((years, { question }) => years + question.months / 12, 0),
  );
  const ended = await runSimulations(tasks, {
    ...options,
    onResults(task, [result]) {
      results[Math.floor(task / members)][task % members] = result;
      onSimulation?.();
    },
  });
  if (!ended) return null;
  return planned.map((hindcast, i) => {
    const paths = (way: number) => {
      const at = i * ways.length + way;
      return modelPaths(questions[at], results[at], hindcast.panel.nation);
    };
    return { ...hindcast, model: paths(0), gravity: withGravity ? paths(1) : null };
  });
}

const asAsked = (question: Question): Question => question;

function byGravity(question: Question): Question {
  return { ...question, rules: { ...question.rules, migration: 'gravity' } };
}
