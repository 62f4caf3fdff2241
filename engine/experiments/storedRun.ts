import type { SimulationResult } from '../model/simulation.ts';
import { storeBoundaries } from '../results/boundaries.ts';
import type { Manifest } from '../results/manifest.ts';
import { finishRun, openRun, storeMember } from '../results/runFolder.ts';
import { type EnsembleOptions, membersOf, runEnsemble } from './ensemble.ts';
import { membersOfShard, type Shard } from './shard.ts';
import type { Study } from './study.ts';
import { parametersOf } from './uncertainty/drawParameters.ts';

export interface StoredRunOptions
  extends Pick<EnsembleOptions, 'threads' | 'pool' | 'signal' | 'onYear'> {
  /** Simulates the members of this part only, and leaves the run to be finished by a merge. */
  shard?: Shard | undefined;
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
  { shard, onStart, onMember, ...options }: StoredRunOptions = {},
): Promise<boolean> {
  const run = await openRun(folder, manifest);
  if (run.complete) return true;
  storeBoundaries(run.folder, study.boundaries);
  const wanted = shard ? membersOfShard(study, shard) : membersOf(study);
  const missing = wanted.filter((member) => !run.stored.includes(member));
  onStart?.(missing);
  const ended = await runEnsemble(study, {
    ...options,
    members: missing,
    onMember: async (member, results) => {
      await storeMember(run, member, results, parametersOf(study, member));
      onMember?.(member, results);
    },
  });
  if (ended && !shard) await finishRun(run);
  return ended;
}
