import { existsSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../../engine/errors.ts';
import { MANIFEST } from '../../engine/results/folder/layout.ts';
import {
  describeRun,
  listRuns,
  type RunEntry,
  runFolders,
} from '../../engine/results/folder/listRuns.ts';
import { readManifest } from '../../engine/results/manifest/readManifest.ts';
import { type ReportShelf, reportShelf } from './reportShelf.ts';

/** The runs that are shown, by name. */
export interface Shelf {
  list(): RunEntry[];
  /**
   * Folder of a run. A name is only ever compared with the names on the shelf, never made part of
   * a path. Errors: `run-missing`.
   */
  folderOf(run: string): string;
  /** Reports that stand beside the runs. */
  reports: ReportShelf;
}

/** Every run in a folder, as it is at the moment of each question. */
export function shelfOfFolder(runsFolder: string): Shelf {
  let places: Place[] = [];
  return {
    list: () => listRuns(runsFolder),
    folderOf(run) {
      const known = places.find((place) => place.run === run);
      if (known !== undefined && existsSync(path.join(known.folder, MANIFEST))) return known.folder;
      places = named(runFolders(runsFolder));
      return found(places, run);
    },
    reports: reportShelf(runsFolder),
  };
}

/** Chosen runs. Errors: those of `readManifest` for a folder that holds no run. */
export function shelfOfRuns(folders: string[]): Shelf {
  for (const folder of folders) readManifest(folder);
  const places = named(folders.map((folder) => path.resolve(folder)));
  return {
    list: () =>
      places.flatMap(({ run, folder }) => {
        const entry = describeRun(folder);
        return entry === null ? [] : { ...entry, run };
      }),
    folderOf: (run) => found(places, run),
    reports: reportShelf(undefined),
  };
}

interface Place {
  run: string;
  folder: string;
}

function found(places: Place[], run: string): string {
  const place = places.find((known) => known.run === run);
  if (place === undefined) {
    throw new InputError('run-missing', `There is no run "${run}" here.`);
  }
  return place.folder;
}

/** Runs are called as their folders; of two such in different places the second is "name-2". */
function named(folders: string[]): Place[] {
  const names = folders.map((folder) => path.basename(folder));
  return folders.map((folder, at) => {
    const before = names.slice(0, at).filter((name) => name === names[at]).length;
    return { run: before === 0 ? names[at] : `${names[at]}-${before + 1}`, folder };
  });
}
