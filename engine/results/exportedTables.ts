import { listValue } from '@duckdb/node-api';
import type { Query } from './database.ts';
import { memberFiles } from './layout.ts';
import type { Manifest } from './manifest.ts';
import { inCurrency, indicatorsOf } from './measures.ts';
import { tableOverMembers } from './runTables.ts';
import { type Column, DIFFERENCES, MEMBER_TABLES, type MemberTable, SUMMARY } from './tables.ts';

/** A table to export: made by a question to the run, or of rows known already. */
export type ExportedTable =
  | { name: string; query: Query }
  | { name: string; columns: Column[]; rows: string[][] | (string | number)[][] };

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

export function exportedTables(folder: string, manifest: Manifest): ExportedTable[] {
  return [
    { name: 'summary', query: tableOverMembers(folder, manifest, 'summary') },
    { name: 'differences', query: tableOverMembers(folder, manifest, 'differences') },
    ...memberTables(manifest).map(([name, table]) => ({
      name,
      query: {
        sql: 'FROM read_parquet($files)',
        values: { files: listValue(memberFiles(folder, table)) },
      },
    })),
    regionTable(manifest),
    indicatorTable(manifest),
    columnTable(manifest),
  ];
}

function regionTable({ regions }: Manifest): ExportedTable {
  return {
    name: 'regions',
    columns: [
      ...textColumns('region', 'name_en', 'name_ru', 'name_kk', 'macro_region'),
      ...numberColumns('latitude', 'longitude'),
    ],
    rows: regions.map(({ id, name, macroRegion, latitude, longitude }) => [
      id,
      name.en,
      name.ru,
      name.kk,
      macroRegion,
      latitude,
      longitude,
    ]),
  };
}

function indicatorTable(manifest: Manifest): ExportedTable {
  return {
    name: 'indicators',
    columns: textColumns('indicator', 'label', 'unit', 'definition', 'level', 'kind', 'better'),
    rows: indicatorsOf(manifest).map(
      ({ id, label, unit, definition, level, kind, higherIsBetter }) => [
        id,
        label,
        unit,
        definition,
        level,
        kind,
        higherIsBetter === null ? 'neither' : higherIsBetter ? 'higher' : 'lower',
      ],
    ),
  };
}

/** What the columns of the tables of results mean. */
function columnTable(manifest: Manifest): ExportedTable {
  const members = memberTables(manifest).map(
    ([name, table]) => [name, MEMBER_TABLES[table]] as const,
  );
  const tables = [['summary', SUMMARY], ['differences', DIFFERENCES], ...members] as const;
  return {
    name: 'columns',
    columns: textColumns('table_name', 'column_name', 'unit', 'meaning'),
    rows: tables.flatMap(([table, columns]) =>
      columns.map(({ name, unit, meaning }) => [
        table,
        name,
        unit === '' ? 'unit of the indicator' : inCurrency(unit, manifest.currency),
        meaning,
      ]),
    ),
  };
}

const textColumns = (...names: string[]) =>
  names.map((name): Column => ({ name, type: 'VARCHAR', unit: '', meaning: '' }));
const numberColumns = (...names: string[]) =>
  names.map((name): Column => ({ name, type: 'DOUBLE', unit: 'degrees', meaning: '' }));
