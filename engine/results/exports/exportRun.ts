import {
  copyFileSync,
  existsSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { InputError } from '../../errors.ts';
import { copyBoundaries, hasBoundaries } from '../folder/boundaries.ts';
import { aside, isComplete, MANIFEST, storedMembers } from '../folder/layout.ts';
import { makeFolder } from '../folder/writing/makeFolder.ts';
import { readManifest } from '../manifest/readManifest.ts';
import { reading } from '../queries/damage.ts';
import { withDatabase } from '../queries/database.ts';
import { type TableFormat, writeAnswer, writeRows } from '../tables/writeTable.ts';
import { DATA_PACKAGE, dataPackage, type PackagedTable } from './dataPackage.ts';
import { exportedTables } from './exportedTables.ts';

export interface ExportedRun {
  /** Absolute path of the folder that holds the tables. */
  out: string;
  /** Names of the files in it. */
  files: string[];
  /** False where members are still missing: the tables then hold those stored so far. */
  complete: boolean;
  membersDone: number;
}

/**
 * Writes a run as one tidy table a file, with a dictionary of indicators and columns and the
 * manifest beside them, boundaries too where the run has some, into a new folder that appears only when all is written.
 *
 * Errors: `run-missing`; `run-unreadable` where no member is stored yet or a table is
 * damaged; `not-writable` where
 * `out` holds something or cannot be made.
 */
export async function exportRun(
  run: string,
  { to, out }: { to: TableFormat; out: string },
): Promise<ExportedRun> {
  const manifest = readManifest(run);
  const members = storedMembers(run);
  if (members.length === 0) {
    throw new InputError('run-unreadable', `The run ${run} has no finished member yet.`);
  }
  const target = path.resolve(out);
  assertFree(target);
  const unfinished = aside(target);
  makeTarget(unfinished);
  try {
    const tables = exportedTables(run, manifest);
    for (const table of tables) {
      const file = path.join(unfinished, `${table.name}.${to}`);
      if ('query' in table) await reading(run, () => writeAnswer(file, table.query, to));
      else {
        const { columns, rows } = table;
        await withDatabase((connection) => writeRows(connection, file, columns, rows, to));
      }
    }
    copyFileSync(path.join(run, MANIFEST), path.join(unfinished, MANIFEST));
    copyBoundaries(run, unfinished);
    const packaged = tables.map(({ name, columns, meaning }): PackagedTable => {
      return { name, path: `${name}.${to}`, format: to, columns, meaning };
    });
    writeFileSync(
      path.join(unfinished, DATA_PACKAGE),
      dataPackage(manifest, packaged, hasBoundaries(run)),
    );
    if (existsSync(target)) rmdirSync(target);
    renameSync(unfinished, target);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return {
    out: target,
    files: readdirSync(target).sort(),
    complete: isComplete(run),
    membersDone: members.length,
  };
}

function assertFree(target: string): void {
  if (!existsSync(target)) return;
  let content: string[];
  try {
    content = readdirSync(target);
  } catch {
    throw new InputError('not-writable', `${target} is not a folder that can be written to.`);
  }
  if (content.length > 0) {
    throw new InputError(
      'not-writable',
      `The folder ${target} is not empty: choose an empty or a new one.`,
    );
  }
}

function makeTarget(folder: string): void {
  try {
    makeFolder(folder);
  } catch (error) {
    throw new InputError(
      'not-writable',
      `The folder ${path.dirname(folder)} cannot be written: ${(error as Error).message}.`,
    );
  }
}
