import path from 'node:path';
import { runManifest } from '../engine/experiments/runManifest.ts';
import { membersOfShard, type Shard } from '../engine/experiments/shard.ts';
import { runIntoFolder } from '../engine/experiments/storedRun.ts';
import type { Manifest } from '../engine/results/manifest.ts';
import { currentVersions } from '../engine/results/versions.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { firstEstimate } from './print/firstEstimate.ts';
import { silentProgress, startProgress } from './print/progress.ts';

export interface PlannedRun {
  scenario: Scenario;
  manifest: Manifest;
  /** As the user named it, or `runs/<scenario>-<start of the question's hash>`. */
  folder: string;
}

export function planRun(scenario: Scenario, runsFolder: string, out?: string): PlannedRun {
  const manifest = runManifest(scenario, currentVersions());
  const name = `${scenario.id}-${manifest.hashes.question.slice(0, 8)}`;
  return { scenario, manifest, folder: out ?? path.join(runsFolder, name) };
}

/**
 * Runs what is missing of a planned run, telling people on stderr how far it is.
 * Resolves to false when the signal stopped it early.
 */
export async function runScenario(
  { scenario, manifest, folder }: PlannedRun,
  options: {
    threads?: number | undefined;
    shard?: Shard | undefined;
    quiet?: boolean | undefined;
    signal: AbortSignal;
  },
): Promise<boolean> {
  const { quiet, threads, shard, signal } = options;
  const members = shard ? membersOfShard(scenario, shard).length : scenario.members;
  const progress = quiet ? silentProgress : startProgress(process.stderr);
  for (const warning of scenario.warnings) progress.say(`Note: ${warning}`);
  let isFirst = true;
  let isNew = false;
  try {
    const ended = await runIntoFolder(scenario, folder, manifest, {
      threads,
      shard,
      signal,
      onStart(missing) {
        isNew = true;
        const years = missing.length * scenario.arms.length * (scenario.question.months / 12);
        const kept = members - missing.length;
        if (kept > 0) progress.say(`${kept} of ${members} members are in ${folder} already`);
        progress.start(years, missing.length);
      },
      onYear: progress.step,
      onMember(_member, results) {
        progress.memberDone();
        if (isFirst && scenario.members > 1) progress.say(firstEstimate(results));
        isFirst = false;
      },
    });
    if (ended && !isNew) progress.say(`${folder} holds this run already: nothing to compute`);
    if (!ended) progress.say(`Stopped. What is done is kept in ${folder}; run again to go on.`);
    return ended;
  } finally {
    progress.stop();
  }
}
