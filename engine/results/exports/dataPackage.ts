import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hasBoundaries } from '../folder/boundaries.ts';
import { aside, MEMBERS, RUN_TABLES } from '../folder/layout.ts';
import { settleSync } from '../folder/writing/settle.ts';
import { unwritable } from '../folder/writing/unwritable.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { MEMBER_MEANINGS, RUN_COLUMNS, RUN_MEANINGS } from '../tables/meanings.ts';
import { type Column, MEMBER_TABLES, type MemberTable } from '../tables/tables.ts';
import { unitOf } from './exportedTables.ts';

export const DATA_PACKAGE = 'datapackage.json';

/** A table of a package: one file, or several that follow one another. */
export interface PackagedTable {
  name: string;
  path: string | string[];
  format: 'csv' | 'parquet';
  columns: Column[];
  meaning: string;
}

const MEDIA = { csv: 'text/csv', parquet: 'application/vnd.apache.parquet' } as const;
const TYPES = {
  VARCHAR: 'string',
  INTEGER: 'integer',
  SMALLINT: 'integer',
  DOUBLE: 'number',
} as const satisfies Record<Column['type'], string>;

/**
 * Describes tables as a Data Package (datapackage.org, version 2), which tools of many languages read;
 * `unit` is a property of our own. Follows from the manifest alone.
 */
export function dataPackage(
  manifest: Manifest,
  tables: readonly PackagedTable[],
  withBoundaries: boolean,
): string {
  const { scenario, title, hashes, versions, sources } = manifest;
  const description = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: scenario.toLowerCase().replaceAll(/[^a-z0-9._-]+/g, '-'),
    id: hashes.question,
    title,
    version: versions.aimaq,
    sources: sources.map((source) => ({ title: source.title })),
    resources: [
      ...tables.map((table) => resourceOf(table, manifest)),
      ...(withBoundaries
        ? [{ name: 'boundaries', path: 'boundaries.geojson', format: 'geojson' }]
        : []),
    ],
  };
  return `${JSON.stringify(description, null, 2)}\n`;
}

function resourceOf(table: PackagedTable, manifest: Manifest) {
  const { name, format, columns, meaning } = table;
  return {
    name,
    path: table.path,
    type: 'table',
    format,
    mediatype: MEDIA[format],
    ...(format === 'csv' ? { encoding: 'utf-8' } : {}),
    description: meaning,
    schema: {
      fields: columns.map((column) => ({
        name: column.name,
        type: TYPES[column.type],
        description: column.meaning,
        unit: unitOf(column.unit, manifest),
      })),
      missingValues: [''],
    },
  };
}

/** Puts the description of its tables into a run folder, once. Errors: `not-writable`. */
export function storeDataPackage(folder: string, manifest: Manifest): void {
  const file = path.join(folder, DATA_PACKAGE);
  if (existsSync(file)) return;
  const unfinished = aside(file);
  try {
    writeFileSync(unfinished, dataPackage(manifest, tablesOfRun(manifest), hasBoundaries(folder)));
    settleSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw unwritable(folder, error);
  }
}

function tablesOfRun({ members }: Manifest): PackagedTable[] {
  const numbers = Array.from({ length: members }, (_, at) => String(at + 1).padStart(4, '0'));
  return [
    ...RUN_TABLES.map((name) => ({
      name,
      path: `${name}.parquet`,
      format: 'parquet' as const,
      columns: RUN_COLUMNS[name],
      meaning: RUN_MEANINGS[name],
    })),
    ...(Object.keys(MEMBER_TABLES) as MemberTable[]).map((table) => ({
      name: `members_${table}`,
      path: numbers.map((number) => `${MEMBERS}/${number}/${table}.parquet`),
      format: 'parquet' as const,
      columns: MEMBER_TABLES[table],
      meaning: MEMBER_MEANINGS[table],
    })),
  ];
}
