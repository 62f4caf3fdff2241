import type { Manifest } from '../manifest/manifest.ts';
import { readManifest } from '../manifest/readManifest.ts';
import { memberFolder, storedMembers } from './layout.ts';
import { runFolders } from './listRuns.ts';

/**
 * Where the runs in a folder hold members that this run would simulate to the same bytes, by their
 * numbers: those of runs that differ in the number of members only.
 */
export function earlierMembers(runsFolder: string, manifest: Manifest): Map<number, string> {
  const places = new Map<number, string>();
  for (const folder of runFolders(runsFolder).filter((run) => sharesMembers(run, manifest))) {
    for (const member of storedMembers(folder)) places.set(member, memberFolder(folder, member));
  }
  return places;
}

function sharesMembers(folder: string, { hashes }: Manifest): boolean {
  try {
    return readManifest(folder).hashes.member === hashes.member;
  } catch {
    return false;
  }
}
