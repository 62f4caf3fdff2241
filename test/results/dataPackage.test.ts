import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { listValue } from '@duckdb/node-api';
import { afterAll, expect, test } from 'vitest';
import { exportRun } from '../../engine/results/exports/exportRun.ts';
import { readManifest } from '../../engine/results/manifest/readManifest.ts';
import { ask } from '../../engine/results/queries/database.ts';
import { scratch, writeRun } from './syntheticRun.ts';

const { at, remove } = scratch();
afterAll(remove);

interface Resource {
  name: string;
  path: string | string[];
  format: 'csv' | 'parquet';
  schema: { fields: { name: string; type: string; unit: string; description: string }[] };
}

const resourcesOf = (folder: string): Resource[] =>
  JSON.parse(readFileSync(path.join(folder, 'datapackage.json'), 'utf8')).resources;

const TYPES: Record<string, string> = {
  VARCHAR: 'string',
  SMALLINT: 'integer',
  INTEGER: 'integer',
  BIGINT: 'integer',
  DOUBLE: 'number',
};

/** Columns of a resource as its files have them. */
async function columnsOf(folder: string, { path: paths, format }: Resource) {
  const files = [paths].flat().map((file) => path.join(folder, file));
  const rows = await ask<{ column_name: string; column_type: string }>({
    sql: `DESCRIBE FROM read_${format}($files)`,
    values: { files: listValue(files) },
  });
  return rows.map(({ column_name: name, column_type: type }) => ({ name, type: TYPES[type] }));
}

test('the description of a run names every table with its columns and types', async () => {
  const folder = await writeRun(at('run'));
  const resources = resourcesOf(folder);
  expect(resources.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['summary', 'differences', 'flows', 'clusters', 'members_indicators']),
  );
  for (const resource of resources) {
    const told = resource.schema.fields.map(({ name, type }) => ({ name, type }));
    expect([resource.name, await columnsOf(folder, resource)]).toEqual([resource.name, told]);
    for (const { unit, description } of resource.schema.fields) {
      expect(unit).not.toMatch(/^$|currency/);
      expect(description).not.toBe('');
    }
  }
});

test.each(['csv', 'parquet'] as const)('so does that of an export to %s', async (to) => {
  const { out } = await exportRun(await writeRun(at(`of-${to}`)), { to, out: at(`to-${to}`) });
  for (const resource of resourcesOf(out)) {
    const told = resource.schema.fields.map(({ name }) => name);
    expect((await columnsOf(out, resource)).map(({ name }) => name)).toEqual(told);
    if (to === 'csv') continue;
    const types = resource.schema.fields.map(({ name, type }) => ({ name, type }));
    expect([resource.name, await columnsOf(out, resource)]).toEqual([resource.name, types]);
  }
});

test('a run of a version that wrote no description is read as before', async () => {
  const folder = await writeRun(at('old'));
  rmSync(path.join(folder, 'datapackage.json'));
  expect(readManifest(folder).format).toBe(2);
  expect((await exportRun(folder, { to: 'csv', out: at('old-csv') })).complete).toBe(true);
});
