import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ParameterValues } from '../../model/parameters.ts';
import type { SimulationResult } from '../../model/simulation.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { withDatabase } from '../queries/database.ts';
import { parameterRows, RESULT_TABLES, resultRows } from '../tables/memberRows.ts';
import { MEMBER_TABLES, type MemberTable, type Row } from '../tables/tables.ts';
import { writeRows } from '../tables/writeTable.ts';
import { aside, memberFolder } from './layout.ts';
import type { OpenRun } from './runFolder.ts';
import { settle } from './writing/settle.ts';
import { unwritable } from './writing/unwritable.ts';

/** The Parquet files of a member's tables. */
export type MemberFiles = Record<MemberTable, Uint8Array>;

/**
 * Stores one member: its parameters, and its results of every arm of the manifest. All its tables
 * appear at once. Storing a member again changes nothing.
 */
export async function storeMember(
  run: OpenRun,
  member: number,
  results: SimulationResult[],
  parameters: ParameterValues,
): Promise<void> {
  const inOrder = resultsByArm(run.manifest, member, results);
  return place(run, member, (folder) =>
    writeTables(folder, run.manifest, member, inOrder, parameters),
  );
}

/** The same tables as bytes, to be stored on another machine. */
export async function memberFilesOf(
  manifest: Manifest,
  member: number,
  results: SimulationResult[],
  parameters: ParameterValues,
): Promise<MemberFiles> {
  const inOrder = resultsByArm(manifest, member, results);
  const folder = mkdtempSync(path.join(tmpdir(), 'aimaq-member-'));
  try {
    await writeTables(folder, manifest, member, inOrder, parameters);
    const files = {} as MemberFiles;
    for (const table of TABLES) files[table] = readFileSync(tableFile(folder, table));
    return files;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Stores a member whose tables were made elsewhere. */
export function storeMemberFiles(run: OpenRun, member: number, files: MemberFiles): Promise<void> {
  return place(run, member, (folder) => {
    for (const table of TABLES) writeFileSync(tableFile(folder, table), files[table]);
  });
}

/** Stores a member that the folder `source` holds; one that is here already stays. */
export function adoptMember(run: OpenRun, member: number, source: string): Promise<void> {
  return place(run, member, (folder) => cpSync(source, folder, { recursive: true }));
}

export const TABLES = Object.keys(MEMBER_TABLES) as MemberTable[];

function tableFile(folder: string, table: MemberTable): string {
  return path.join(folder, `${table}.parquet`);
}

/**
 * Fills a member's folder aside and gives it its name. Two processes may have simulated the same
 * member: the tables are equal, the first one stands.
 */
async function place(
  run: OpenRun,
  member: number,
  fill: (folder: string) => void | Promise<void>,
): Promise<void> {
  const folder = memberFolder(run.folder, member);
  if (existsSync(folder)) return;
  const unfinished = aside(folder);
  try {
    mkdirSync(unfinished, { recursive: true });
    await fill(unfinished);
    await settle(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw unwritable(run.folder, error);
  }
}

async function writeTables(
  folder: string,
  manifest: Manifest,
  member: number,
  results: SimulationResult[],
  parameters: ParameterValues,
): Promise<void> {
  await withDatabase(async (connection) => {
    const write = (table: MemberTable, rows: Iterable<Row>) =>
      writeRows(connection, tableFile(folder, table), MEMBER_TABLES[table], rows);
    for (const table of RESULT_TABLES) {
      await write(table, resultRows(table, results, manifest));
    }
    await write('parameters', parameterRows(manifest, member, parameters));
  });
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
