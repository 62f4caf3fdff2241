import type { SimulationResult } from '../model/simulation.ts';
import type { Manifest } from '../results/manifest.ts';
import { finishRun, openRun, storeMember } from '../results/runFolder.ts';
import { type EnsembleOptions, membersOf, runEnsemble } from './ensemble.ts';
import type { Study } from './study.ts';
import { parametersOf } from './uncertainty/drawParameters.ts';

export interface StoredRunOptions extends Pick<EnsembleOptions, 'threads' | 'signal' | 'onYear'> {
  /** Called once, before the first simulation, with the members that are still to be simulated. */
  onStart?: ((missing: readonly number[]) => void) | undefined;
  /** Called when a member is stored. */
  onMember?: ((member: number, results: SimulationResult[]) => void) | undefined;
}

/**
 * Simulates what is missing of a run and stores it in its folder, which holds the same bytes in the
 * end whether it was done at once, resumed, or on any number of threads. A finished run is left as
 * it is. Resolves to false when the signal stopped it early: the members stored so far stay.
 */
export async function runIntoFolder(
  study: Study,
  folder: string,
  manifest: Manifest,
  { onStart, onMember, ...options }: StoredRunOptions = {},
): Promise<boolean> {
  const run = await openRun(folder, manifest);
  if (run.complete) return true;
  const missing = membersOf(study).filter((member) => !run.stored.includes(member));
  onStart?.(missing);
  const ended = await runEnsemble(study, {
    ...options,
    members: missing,
    onMember: async (member, results) => {
      await storeMember(run, member, results, parametersOf(study, member));
      onMember?.(member, results);
    },
  });
  if (ended) await finishRun(run);
  return ended;
}
