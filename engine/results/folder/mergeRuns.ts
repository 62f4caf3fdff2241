import path from 'node:path';
import { InputError } from '../../errors.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { readManifest } from '../manifest/readManifest.ts';
import { readBoundaries, storeBoundaries } from './boundaries.ts';
import { memberFolder, storedMembers } from './layout.ts';
import { adoptMember } from './members.ts';
import { finishRun, openRun } from './runFolder.ts';

/**
 * Puts the members of the parts of a run together in one folder and finishes it: the same bytes as if
 * all had been simulated there. `into` may hold members itself; the parts stay as they are.
 *
 * Errors: `run-missing` where a part holds no run; `not-writable` where one is of another question or
 * version; `members-missing` where some members are in none of the folders. Nothing is written then.
 */
export async function mergeRuns(into: string, parts: readonly string[]): Promise<void> {
  const folders = parts.length > 0 ? parts.map((part) => path.resolve(part)) : [path.resolve(into)];
  const manifests = folders.map(readManifest);
  for (const [at, { hashes, versions }] of manifests.entries()) {
    const [first] = manifests;
    const isSame = hashes.question === first.hashes.question;
    if (isSame && versions.aimaq === first.versions.aimaq) continue;
    throw new InputError(
      'not-writable',
      `${folders[at]} and ${folders[0]} hold runs of different questions or versions: only parts of one run can be merged.`,
    );
  }
  const [manifest] = manifests;
  const places = new Map<number, string>();
  for (const folder of [path.resolve(into), ...folders]) {
    for (const member of storedMembers(folder)) {
      if (!places.has(member)) places.set(member, memberFolder(folder, member));
    }
  }
  assertWhole(manifest, places);
  const run = await openRun(into, manifest);
  if (run.complete) return;
  storeBoundaries(run.folder, readBoundaries(folders[0]));
  for (const [member, place] of places) await adoptMember(run, member, place);
  await finishRun(run);
}

const MOST_NAMED = 10;

function assertWhole({ members }: Manifest, places: ReadonlyMap<number, string>): void {
  const missing = Array.from({ length: members }, (_, index) => index + 1).filter(
    (member) => !places.has(member),
  );
  if (missing.length === 0) return;
  const named = missing.slice(0, MOST_NAMED).join(', ');
  const others = missing.length > MOST_NAMED ? ` and ${missing.length - MOST_NAMED} more` : '';
  throw new InputError(
    'members-missing',
    `${members - missing.length} of ${members} members are there; missing: ${named}${others}. Run their shards, or name their folders too.`,
  );
}
