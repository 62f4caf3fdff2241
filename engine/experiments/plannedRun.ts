import path from 'node:path';
import type { Manifest } from '../results/manifest/manifest.ts';
import { currentVersions } from '../results/manifest/versions.ts';
import { runManifest } from './runManifest.ts';
import type { Study } from './study.ts';

export interface PlannedRun<Asked extends Study = Study> {
  study: Asked;
  manifest: Manifest;
  folder: string;
  /** Where earlier runs may hold the same members; nowhere for a folder that the user named. */
  earlierRuns?: string;
}

/** A run in the folder `out`, or in one named by its content: the same question has the same folder. */
export function planRun<Asked extends Study>(
  study: Asked,
  runsFolder: string,
  out?: string,
): PlannedRun<Asked> {
  const manifest = runManifest(study, currentVersions());
  const name = `${study.id}-${manifest.hashes.question.slice(0, 8)}`;
  return out === undefined
    ? { study, manifest, folder: path.join(runsFolder, name), earlierRuns: runsFolder }
    : { study, manifest, folder: out };
}
