import type { SimulationResult } from '../model/simulation.ts';
import { runSimulations, type SimulationOptions, type Task } from './simulations.ts';
import type { Study } from './study.ts';
import { parametersOf } from './uncertainty/drawParameters.ts';

export interface EnsembleOptions
  extends Pick<SimulationOptions, 'threads' | 'pool' | 'onYear' | 'signal'> {
  /** Members to simulate; all by default. */
  members?: readonly number[] | undefined;
  /**
   * Called with the results of every arm, one member at a time, in the order in which members end.
   * The next call waits for the promise.
   */
  onMember?: ((member: number, results: SimulationResult[]) => void | Promise<void>) | undefined;
}

/**
 * Simulates members of a study on worker threads. Results do not depend on the number of threads.
 * Rejects with the first error of a member. Resolves to false when the signal stopped it early.
 */
export function runEnsemble(
  study: Study,
  { members = membersOf(study), onMember, ...options }: EnsembleOptions = {},
): Promise<boolean> {
  return runSimulations(
    members.map((member) => taskOf(study, member)),
    {
      ...options,
      indicators: study.indicators,
      onResults: (index, results) => onMember?.(members[index], results),
    },
  );
}

/** What a thread simulates for a member: every arm by the parameters that the member drew. */
export function taskOf(study: Study, member: number): Task {
  const { question, arms } = study;
  return { question: { ...question, parameters: parametersOf(study, member) }, arms, member };
}

/** Members are numbered from 1. */
export function membersOf({ members }: Pick<Study, 'members'>): number[] {
  return Array.from({ length: members }, (_, index) => index + 1);
}
