import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../../errors.ts';
import { storeDataPackage } from '../exports/dataPackage.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { readManifest } from '../manifest/readManifest.ts';
import { reading } from '../queries/damage.ts';
import { RUN_QUERIES } from '../tables/runTables.ts';
import { writeAnswer } from '../tables/writeTable.ts';
import {
  aside,
  isAside,
  isComplete,
  MANIFEST,
  MEMBERS,
  memberFiles,
  memberFolder,
  RUN_TABLES,
  runTable,
  storedMembers,
} from './layout.ts';
import { makeFolder } from './writing/makeFolder.ts';
import { settleSync } from './writing/settle.ts';
import { unwritable } from './writing/unwritable.ts';

/** A run folder that may be written to. */
export interface OpenRun {
  /** Absolute path. */
  folder: string;
  manifest: Manifest;
  /** Members that were stored when the run was opened: they need not be simulated again. */
  stored: number[];
  /** True where nothing is left to do. */
  complete: boolean;
}

/**
 * Makes the folder with its manifest, or reopens the one of the same question.
 *
 * Errors: `not-writable` where the folder holds anything else (another question, another version
 * of aimaq, foreign files) or cannot be made. Nothing is touched then.
 */
export async function openRun(folder: string, manifest: Manifest): Promise<OpenRun> {
  const place = path.resolve(folder);
  const content = contentOf(place);
  if (content.includes(MANIFEST)) {
    assertSameRun(place, manifest);
    assertOwnMembers(place, manifest);
  } else if (content.length > 0) {
    throw notWritable(`The folder ${place} holds other files: choose an empty or a new one.`);
  } else {
    writeManifest(place, manifest);
  }
  return { folder: place, manifest, stored: storedMembers(place), complete: isComplete(place) };
}

/**
 * The run that another machine has opened in this folder. Errors: `run-missing` where it is not there,
 * as when the folder is on a disk that this machine does not see; `not-writable` as above.
 */
export function reopenRun(folder: string, manifest: Manifest): OpenRun {
  assertSameRun(folder, manifest);
  return { folder, manifest, stored: storedMembers(folder), complete: isComplete(folder) };
}

/** Writes the tables over all members, which completes the run, and clears what was given up. */
export async function finishRun(run: OpenRun): Promise<void> {
  const { folder, manifest } = run;
  const stored = storedMembers(folder).length;
  if (stored !== manifest.members) {
    throw new Error(`Only ${stored} of ${manifest.members} members are stored: not finished yet.`);
  }
  storeDataPackage(folder, manifest);
  for (const table of RUN_TABLES) {
    const { from, query } = RUN_QUERIES[table];
    await reading(folder, () =>
      writeAnswer(runTable(folder, table), query(manifest, memberFiles(folder, from))).catch(
        (error: unknown) => {
          // Another process may have finished it meanwhile, and cleared what this one was writing.
          if (!isComplete(folder)) throw unwritable(folder, error);
        },
      ),
    );
  }
  for (const given of [folder, path.join(folder, MEMBERS)]) {
    for (const name of readdirSync(given).filter(isAside)) {
      rmSync(path.join(given, name), { recursive: true, force: true });
    }
  }
}

/** What is in the folder, but for what a run that ended before its manifest was written leaves. */
function contentOf(folder: string): string[] {
  try {
    const names = existsSync(folder) ? readdirSync(folder) : [];
    const isEmpty = (name: string) => readdirSync(path.join(folder, name)).every(isAside);
    return names.filter((name) => !isAside(name) && !(name === MEMBERS && isEmpty(name)));
  } catch {
    throw notWritable(`${folder} is not a folder that can be read.`);
  }
}

function assertSameRun(folder: string, manifest: Manifest): void {
  const found = readManifest(folder);
  const made = writtenBy(found);
  const own = writtenBy(manifest);
  if (made !== own) {
    throw notWritable(
      `The run in ${folder} was made by ${made}, this is ${own}: choose another folder.`,
    );
  }
  if (found.hashes.question !== manifest.hashes.question) {
    throw notWritable(
      `The folder ${folder} holds a run of another question (${found.title}): choose another one.`,
    );
  }
}

/** What stands in a member's place was put there by this program, or nothing can be said of it. */
function assertOwnMembers(folder: string, { members }: Manifest): void {
  for (const member of storedMembers(folder)) {
    const place = memberFolder(folder, member);
    if (member >= 1 && member <= members && statSync(place).isDirectory()) continue;
    throw notWritable(`${place} is no member of this run of ${members}: move it elsewhere.`);
  }
}

function writtenBy({ versions }: Manifest): string {
  return `aimaq ${versions.aimaq} with DuckDB ${versions.duckdb}`;
}

function writeManifest(folder: string, manifest: Manifest): void {
  const file = path.join(folder, MANIFEST);
  const unfinished = aside(file);
  try {
    makeFolder(path.join(folder, MEMBERS));
    writeFileSync(unfinished, `${JSON.stringify(manifest, null, 2)}\n`);
    settleSync(unfinished, file);
  } catch (error) {
    if (existsSync(folder)) rmSync(unfinished, { force: true });
    throw notWritable(`The folder ${folder} cannot be written: ${(error as Error).message}.`);
  }
}

function notWritable(sentence: string): InputError {
  return new InputError('not-writable', sentence);
}
