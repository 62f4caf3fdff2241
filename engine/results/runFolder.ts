import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../errors.ts';
import type { ParameterValues } from '../model/parameters.ts';
import type { SimulationResult } from '../model/simulation.ts';
import { reading } from './damage.ts';
import { withDatabase } from './database.ts';
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
import { makeFolder } from './makeFolder.ts';
import type { Manifest } from './manifest.ts';
import { parameterRows, RESULT_ROWS, type ResultTable } from './memberRows.ts';
import { readManifest } from './readManifest.ts';
import { RUN_QUERIES } from './runTables.ts';
import { settle } from './settle.ts';
import { MEMBER_TABLES } from './tables.ts';
import { writeAnswer, writeRows } from './writeTable.ts';

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
  if (content.includes(MANIFEST)) assertSameRun(place, manifest);
  else if (content.length > 0) {
    throw notWritable(`The folder ${place} holds other files: choose an empty or a new one.`);
  } else writeManifest(place, manifest);
  return { folder: place, manifest, stored: storedMembers(place), complete: isComplete(place) };
}

/**
 * Stores one member: its parameters, and its results of every arm of the manifest. All its tables
 * appear at once.
 * Storing a member again changes nothing.
 */
export async function storeMember(
  run: OpenRun,
  member: number,
  results: SimulationResult[],
  parameters: ParameterValues,
): Promise<void> {
  const inOrder = resultsByArm(run.manifest, member, results);
  const folder = memberFolder(run.folder, member);
  if (existsSync(folder)) return;
  const unfinished = aside(folder);
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  await withDatabase(async (connection) => {
    for (const table of Object.keys(RESULT_ROWS) as ResultTable[]) {
      const file = path.join(unfinished, `${table}.parquet`);
      const rows = inOrder.flatMap((result) => [...RESULT_ROWS[table](result, run.manifest)]);
      await writeRows(connection, file, MEMBER_TABLES[table], rows);
    }
    const file = path.join(unfinished, 'parameters.parquet');
    const rows = parameterRows(run.manifest, member, parameters);
    await writeRows(connection, file, MEMBER_TABLES.parameters, rows);
  });
  settleMember(unfinished, folder);
}

/** Stores a member that another folder of the same run holds; one that is here already stays. */
export function adoptMember(run: OpenRun, member: number, place: string): void {
  const folder = memberFolder(run.folder, member);
  if (existsSync(folder)) return;
  const unfinished = aside(folder);
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(place, unfinished, { recursive: true });
  settleMember(unfinished, folder);
}

/** Writes the tables over all members, which completes the run, and clears what was given up. */
export async function finishRun(run: OpenRun): Promise<void> {
  const { folder, manifest } = run;
  const stored = storedMembers(folder).length;
  if (stored !== manifest.members) {
    throw new Error(`Only ${stored} of ${manifest.members} members are stored: not finished yet.`);
  }
  for (const table of RUN_TABLES) {
    const { from, query } = RUN_QUERIES[table];
    await reading(folder, () =>
      writeAnswer(runTable(folder, table), query(manifest, memberFiles(folder, from))),
    );
  }
  for (const given of [folder, path.join(folder, MEMBERS)]) {
    for (const name of readdirSync(given).filter(isAside)) {
      rmSync(path.join(given, name), { recursive: true, force: true });
    }
  }
}

function contentOf(folder: string): string[] {
  try {
    return existsSync(folder) ? readdirSync(folder).filter((name) => !isAside(name)) : [];
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

function writtenBy({ versions }: Manifest): string {
  return `aimaq ${versions.aimaq} with DuckDB ${versions.duckdb}`;
}

function writeManifest(folder: string, manifest: Manifest): void {
  const file = path.join(folder, MANIFEST);
  try {
    makeFolder(path.join(folder, MEMBERS));
    writeFileSync(aside(file), `${JSON.stringify(manifest, null, 2)}\n`);
    settle(aside(file), file);
  } catch (error) {
    throw notWritable(`The folder ${folder} cannot be written: ${(error as Error).message}.`);
  }
}

/** Two processes may have simulated the same member: the tables are equal, the first one stands. */
function settleMember(unfinished: string, folder: string): void {
  try {
    settle(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function resultsByArm(
  { arms, regions }: Manifest,
  member: number,
  results: SimulationResult[],
): SimulationResult[] {
  const columns = regions.map(({ id }) => id).join();
  return arms.map(({ id }) => {
    const result = results.find(({ arm }) => arm === id);
    if (result?.member !== member || result.regions.join() !== columns) {
      throw new Error(`Member ${member} has no result of arm "${id}" in the regions of the run.`);
    }
    return result;
  });
}

function notWritable(sentence: string): InputError {
  return new InputError('not-writable', sentence);
}
