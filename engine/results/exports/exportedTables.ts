import { listValue } from '@duckdb/node-api';
import { memberFiles, type RunTable } from '../folder/layout.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { inCurrency, indicatorsOf } from '../manifest/measures.ts';
import type { Query } from '../queries/database.ts';
import {
  DICTIONARY_COLUMNS,
  INDICATOR_COLUMNS,
  MEMBER_MEANINGS,
  REGION_COLUMNS,
  RUN_COLUMNS,
  RUN_MEANINGS,
} from '../tables/meanings.ts';
import { tableOverMembers } from '../tables/runTables.ts';
import { type Column, MEMBER_TABLES, type MemberTable } from '../tables/tables.ts';

/** A table to export, made by a question to the run or of rows known already. */
export type ExportedTable = { name: string; columns: Column[]; meaning: string } & (
  | { query: Query }
  | { rows: (string | number)[][] }
);

/** Tables of members, and under which name they go out: `indicators` is the dictionary there. */
const MEMBERS = {
  members: 'indicators',
  migration_flows: 'migration_flows',
  remote_pay: 'remote_pay',
  clusters: 'clusters',
  cluster_jobs: 'cluster_jobs',
  parameters: 'parameters',
} satisfies Record<string, MemberTable>;

/** Those that the run has: parameters only where members draw them. */
function memberTables({ uncertainty }: Manifest): [string, MemberTable][] {
  return Object.entries(MEMBERS).filter(([, table]) => table !== 'parameters' || uncertainty);
}

/** Every table as R, Stata and Python want it: those of members whole, beside summary and differences. */
export function exportedTables(folder: string, manifest: Manifest): ExportedTable[] {
  const results = [
    ...(['summary', 'differences'] as const).map((name) => overMembers(folder, manifest, name)),
    ...memberTables(manifest).map(([name, table]) => ({
      name,
      columns: MEMBER_TABLES[table],
      meaning: MEMBER_MEANINGS[table],
      query: {
        sql: 'FROM read_parquet($files)',
        values: { files: listValue(memberFiles(folder, table)) },
      },
    })),
  ];
  return [...results, ...dictionary(manifest, results)];
}

/** The tables over all members, for a workbook: those of members can be longer than a sheet. */
export function reportedTables(folder: string, manifest: Manifest): ExportedTable[] {
  const order = [
    'summary',
    'differences',
    'flows',
    'remote_pay',
    'clusters',
    'cluster_jobs',
  ] as const;
  const results = order.map((name) => overMembers(folder, manifest, name));
  return [...results, ...dictionary(manifest, results)];
}

function overMembers(folder: string, manifest: Manifest, name: RunTable): ExportedTable {
  return {
    name,
    columns: RUN_COLUMNS[name],
    meaning: RUN_MEANINGS[name],
    query: tableOverMembers(folder, manifest, name),
  };
}

/** What regions, indicators and columns are. */
function dictionary(manifest: Manifest, results: readonly ExportedTable[]): ExportedTable[] {
  return [regionTable(manifest), indicatorTable(manifest), columnTable(manifest, results)];
}

function regionTable({ regions }: Manifest): ExportedTable {
  return {
    name: 'regions',
    columns: REGION_COLUMNS,
    meaning: 'Regions with their names and centres',
    rows: regions.map(({ id, name, macroRegion, latitude, longitude }) => [
      ...[id, name.en, name.ru, name.kk, macroRegion],
      ...[latitude, longitude],
    ]),
  };
}

function indicatorTable(manifest: Manifest): ExportedTable {
  return {
    name: 'indicators',
    columns: INDICATOR_COLUMNS,
    meaning: 'What was measured, with units and definitions',
    rows: indicatorsOf(manifest).map(
      ({ id, label, unit, definition, level, kind, higherIsBetter }) => [
        ...[id, label, unit, definition, level, kind],
        higherIsBetter === null ? 'neither' : higherIsBetter ? 'higher' : 'lower',
      ],
    ),
  };
}

/** What the columns of the tables of results mean. */
function columnTable(manifest: Manifest, results: readonly ExportedTable[]): ExportedTable {
  return {
    name: 'columns',
    columns: DICTIONARY_COLUMNS,
    meaning: 'What the columns of the tables of results mean',
    rows: results.flatMap((table) =>
      table.columns.map(({ name, unit, meaning }) => [
        ...[table.name, name, unitOf(unit, manifest), meaning],
      ]),
    ),
  };
}

/** The unit of a column in the run's currency. */
export const unitOf = (unit: string, { currency }: Manifest): string =>
  unit === '' ? 'unit of the indicator' : inCurrency(unit, currency);
