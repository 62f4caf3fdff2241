import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CellValue } from 'hucre';
import { InputError } from '../../errors.ts';
import { aside, isComplete, storedMembers } from '../folder/layout.ts';
import { makeFolder } from '../folder/writing/makeFolder.ts';
import { settle } from '../folder/writing/settle.ts';
import { citationOf } from '../manifest/citation.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { readManifest } from '../manifest/readManifest.ts';
import { reading } from '../queries/damage.ts';
import { ask } from '../queries/database.ts';
import { type ExportedTable, reportedTables } from './exportedTables.ts';
import type { ExportedRun } from './exportRun.ts';

/** Rows of a sheet below its header. */
const MOST_ROWS = 1_048_575;
/** Workbooks bear a date; the same run gives the same bytes. */
const DATE = new Date(Date.UTC(2000, 0, 1));

/**
 * Writes a run as one workbook: a sheet that says what it is, one of each table over all members, with
 * numbers as numbers and the header in view, and the dictionary. The tables of single members are for
 * CSV and Parquet.
 * Errors: `run-missing`, `run-unreadable`, `not-writable`; `out-of-range` for a table too long.
 */
export async function exportWorkbook(run: string, out: string): Promise<ExportedRun> {
  const manifest = readManifest(run);
  const members = storedMembers(run);
  if (members.length === 0) {
    throw new InputError('run-unreadable', `The run ${run} has no finished member yet.`);
  }
  const target = path.resolve(out);
  if (existsSync(target)) {
    throw new InputError('not-writable', `${target} exists: choose a new name.`);
  }
  const tables = reportedTables(run, manifest);
  const sheets = await reading(run, async () => {
    const filled = [];
    for (const table of tables) filled.push(await sheetOf(table));
    return filled;
  });
  // The library is large and seldom needed.
  const { writeXlsx } = await import('hucre/xlsx');
  const bytes = await writeXlsx({
    sheets: [readmeSheet(manifest, tables, members.length), ...sheets],
    properties: { title: manifest.title, creator: 'aimaq', created: DATE, modified: DATE },
  });
  const unfinished = aside(target);
  try {
    makeFolder(path.dirname(target));
    writeFileSync(unfinished, bytes);
    await settle(unfinished, target);
  } catch (error) {
    throw new InputError(
      'not-writable',
      `${target} cannot be written: ${(error as Error).message}.`,
    );
  } finally {
    rmSync(unfinished, { force: true });
  }
  return {
    out: target,
    files: [path.basename(target)],
    complete: isComplete(run),
    membersDone: members.length,
  };
}

async function sheetOf(table: ExportedTable) {
  const names = table.columns.map(({ name }) => name);
  const rows =
    'rows' in table
      ? table.rows
      : (await ask<Record<string, unknown>>(table.query)).map((row) =>
          names.map((name) => cellOf(row[name])),
        );
  if (rows.length > MOST_ROWS) {
    const sentence = `the table ${table.name} has ${rows.length} rows, more than a sheet holds: export to csv or parquet.`;
    throw new InputError('out-of-range', sentence, { field: '--to' });
  }
  const columns = table.columns.map(({ type }) => ({ width: type === 'VARCHAR' ? 22 : 14 }));
  return { name: table.name, rows: [names, ...rows], columns, freezePane: { rows: 1 } };
}

/** What cannot stand in a cell, such as a quantile that is infinite, leaves it empty. */
function cellOf(value: unknown): CellValue {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' ? value : null;
}

function readmeSheet(manifest: Manifest, tables: readonly ExportedTable[], membersDone: number) {
  const { title, scenario, sample, members, seed, firstYear, lastYear, currency } = manifest;
  const rows: CellValue[][] = [
    [title],
    [citationOf(manifest)],
    [],
    ['scenario', scenario],
    ['years', `${firstYear}–${lastYear}`],
    ['agents per person', sample],
    ['members', members],
    ['members in these tables', membersDone],
    ['seed', seed],
    ['money', `${currency}, prices of the base year`],
    [],
    ['sheet', 'what'],
    ...tables.map(({ name, meaning }) => [name, meaning]),
    [],
    ['Units of indicators are in the sheet indicators, units and meanings of columns in columns.'],
    ['An empty cell has no value. The tables of single members: aimaq export --to csv or parquet.'],
    [],
    ['arm', 'name'],
    ...manifest.arms.map(({ id, name }) => [id, name]),
    [],
    ['Sources of the scenario'],
    ...manifest.sources.map((source) => [source.id, source.title]),
  ];
  return { name: 'README', rows, columns: [{ width: 26 }, { width: 90 }] };
}
