import { planRun } from '../engine/experiments/plannedRun.ts';
import { runIntoFolder, type StoredRunOptions } from '../engine/experiments/storedRun.ts';
import type { Manifest } from '../engine/results/manifest/manifest.ts';
import type { Scenario } from '../scenarios/scenario.ts';

export interface EnsembleOptions extends Omit<StoredRunOptions, 'pool'> {
  /** Run folder; one named by the question under `runs` if not given. */
  folder?: string | undefined;
}

/** A run that is stored: `summarise`, `differences` and others read it by its folder. */
export interface StoredRun {
  folder: string;
  manifest: Manifest;
  /** False where the signal stopped it early: the same call goes on from there. */
  complete: boolean;
}

/**
 * Simulates all members of a scenario on worker threads and stores them in a run folder, to the same
 * bytes as `aimaq run`. What the folder holds already is not simulated again.
 *
 * Errors: `InputError`, such as `not-writable` where the folder holds something else.
 *
 * @example
 * const { folder } = await ensemble(scenario('kazakhstan'), { threads: 4 });
 * const rows = await differences(folder, { indicator: 'employed', region: 'all' });
 */
export async function ensemble(
  scenario: Scenario,
  { folder, ...options }: EnsembleOptions = {},
): Promise<StoredRun> {
  const planned = planRun(scenario, 'runs', folder);
  const ended = await runIntoFolder(scenario, planned.folder, planned.manifest, options);
  return {
    folder: planned.folder,
    manifest: planned.manifest,
    complete: ended && options.shard === undefined,
  };
}
