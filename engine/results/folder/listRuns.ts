import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Translation } from '../manifest/manifest.ts';
import { readManifest } from '../manifest/readManifest.ts';
import { isComplete, MANIFEST, storedMembers } from './layout.ts';

export interface RunEntry {
  /** Name of the folder. */
  run: string;
  /** Absolute path. */
  folder: string;
  title: string;
  /** The title in each language; in English where there is no other. */
  titles: Translation;
  complete: boolean;
  members: number;
  membersDone: number;
}

/** The runs in a folder, newest first. A folder without a readable manifest is no run. */
export function listRuns(runsFolder: string): RunEntry[] {
  return runFolders(runsFolder).flatMap((folder) => describeRun(folder) ?? []);
}

/** Absolute paths of the folders with a manifest in a folder, newest first. */
export function runFolders(runsFolder: string): string[] {
  if (!existsSync(runsFolder)) return [];
  return readdirSync(runsFolder)
    .map((name) => path.resolve(runsFolder, name))
    .filter((folder) => existsSync(path.join(folder, MANIFEST)))
    .sort((a, b) => madeAt(b) - madeAt(a) || (a < b ? -1 : 1));
}

/** One line about a run, or null where its manifest cannot be read. */
export function describeRun(folder: string): RunEntry | null {
  try {
    const { title, members, translations } = readManifest(folder);
    const known = translations?.find(({ en }) => en === title);
    return {
      run: path.basename(folder),
      folder,
      title,
      titles: known ?? { en: title, ru: title, kk: title },
      complete: isComplete(folder),
      members,
      membersDone: storedMembers(folder).length,
    };
  } catch {
    return null;
  }
}

function madeAt(folder: string): number {
  return statSync(path.join(folder, MANIFEST)).mtimeMs;
}
