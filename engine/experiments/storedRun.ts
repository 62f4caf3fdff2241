import type { SimulationResult } from '../model/simulation.ts';
import { storeBoundaries } from '../results/folder/boundaries.ts';
import { earlierMembers } from '../results/folder/earlierRuns.ts';
import { adoptMember, storeMember } from '../results/folder/members.ts';
import { finishRun, type OpenRun, openRun } from '../results/folder/runFolder.ts';
import type { Manifest } from '../results/manifest/manifest.ts';
import { type EnsembleOptions, membersOf, runEnsemble } from './ensemble.ts';
import { membersOfShard, type Shard } from './shard.ts';
import type { Study } from './study.ts';
import { parametersOf } from './uncertainty/drawParameters.ts';

interface ExecutorOptions extends Pick<EnsembleOptions, 'threads' | 'pool' | 'signal' | 'onYear'> {
  /** Called when a member is stored, with its results where they were computed here. */
  onMember?: ((member: number, results?: SimulationResult[]) => void) | undefined;
}

/**
 * Simulates members of a run, wherever, and stores them in its folder. Resolves to false when the
 * signal stopped it early.
 */
export type Executor = (
  study: Study,
  run: OpenRun,
  members: readonly number[],
  options: ExecutorOptions,
) => Promise<boolean>;

export interface StoredRunOptions extends ExecutorOptions {
  /** Worker threads of this process by default. */
  executor?: Executor | undefined;
  /** Simulates the members of this part only, and leaves the run to be finished by a merge. */
  shard?: Shard | undefined;
  /** A folder of runs: members that are the same in one of them are taken from there. */
  earlierRuns?: string | undefined;
  /** Called once, before the first simulation, with the members that are still to be simulated. */
  onStart?: ((missing: readonly number[]) => void) | undefined;
}

/**
 * Simulates what is missing of a run and stores it in its folder, which holds the same bytes in the
 * end whether it was done at once, resumed, on any number of threads or by any executor. A finished
 * run is left as it is. Resolves to false when the signal stopped it early: the members stored so far
 * stay.
 */
export async function runIntoFolder(
  study: Study,
  folder: string,
  manifest: Manifest,
  { executor = onThreads, shard, earlierRuns, onStart, ...options }: StoredRunOptions = {},
): Promise<boolean> {
  const run = await openRun(folder, manifest);
  if (run.complete) return true;
  storeBoundaries(run.folder, study.boundaries);
  const wanted = shard ? membersOfShard(study, shard) : membersOf(study);
  const stored = new Set(run.stored);
  const missing = new Set(wanted.filter((member) => !stored.has(member)));
  if (earlierRuns !== undefined) {
    for (const [member, place] of earlierMembers(earlierRuns, manifest)) {
      if (missing.delete(member)) await adoptMember(run, member, place);
    }
  }
  onStart?.([...missing]);
  const ended = await executor(study, run, [...missing], options);
  if (ended && !shard) await finishRun(run);
  return ended;
}

const onThreads: Executor = (study, run, members, { onMember, ...options }) =>
  runEnsemble(study, {
    ...options,
    members,
    onMember: async (member, results) => {
      await storeMember(run, member, results, parametersOf(study, member));
      onMember?.(member, results);
    },
  });
