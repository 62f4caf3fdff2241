import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportRun } from '../../engine/results/exports/exportRun.ts';
import { differences, summarise } from '../../engine/results/queries/queries.ts';
import { fingerprints, scratch, syntheticManifest, writeRun } from './syntheticRun.ts';

const TABLES = [
  'cluster_jobs',
  'clusters',
  'columns',
  'differences',
  'indicators',
  'members',
  'migration_flows',
  'regions',
  'remote_pay',
  'summary',
];

const { at, remove } = scratch();
let run: string;

beforeAll(async () => {
  run = await writeRun(at('run'));
});
afterAll(remove);

type Records = Record<string, string>[];

function readCsv(folder: string, table: string): Records {
  return parse(readFileSync(`${folder}/${table}.csv`, 'utf8'), { columns: true });
}

describe('an export to CSV', () => {
  let out: string;
  beforeAll(async () => {
    const exported = await exportRun(run, { to: 'csv', out: at('a', 'new', 'place') });
    out = exported.out;
    expect(exported).toMatchObject({ complete: true, membersDone: 4 });
    expect(exported.files).toEqual([
      ...[...TABLES.map((name) => `${name}.csv`), 'datapackage.json', 'manifest.json'].sort(),
    ]);
  });

  test('gives the figures that queries give, to the last bit', async () => {
    const asNumber = (value: unknown) => ((value ?? '') === '' ? null : Number(value));
    const numbers = (rows: object[]) =>
      rows.map((row) =>
        Object.values(row).map((value) => (/^[a-z]/.test(value ?? '') ? value : asNumber(value))),
      );
    const written = readCsv(out, 'summary').map(({ members, ...row }) => row);
    expect(numbers(written)).toEqual(numbers(await summarise(run)));
    const compared = readCsv(out, 'differences').map(({ members, ...row }) => row);
    expect(numbers(compared)).toEqual(numbers(await differences(run)));
  });

  test('gives every member', () => {
    const members = readCsv(out, 'members');
    expect(Object.keys(members[0])).toEqual([
      'arm',
      'member',
      'indicator',
      'year',
      'region',
      'value',
    ]);
    expect(members).toHaveLength(4 * 2 * (6 + 5 + 2 + 6));
    const flows = readCsv(out, 'migration_flows');
    expect(flows).toHaveLength(4 * 2 * 2 * 2);
    expect(flows[0]).toEqual({
      arm: 'none',
      member: '1',
      year: '2020',
      origin: 'north',
      destination: 'south',
      persons: '11.0',
    });
    expect(readCsv(out, 'remote_pay')[1]).toMatchObject({
      workplace: 'north',
      residence: 'south',
      pay: '2.0',
    });
    expect(readCsv(out, 'clusters')[0]).toMatchObject({ cluster: 'zeta', funded_jobs: '10.0' });
    expect(readCsv(out, 'cluster_jobs')[1]).toMatchObject({ residence: 'south', jobs: '8.0' });
  });

  test('explains itself in the currency of the run', () => {
    const indicators = readCsv(out, 'indicators');
    expect(indicators.find(({ indicator }) => indicator === 'mean_pay')?.unit).toBe(
      'KZT a month, base-year prices',
    );
    expect(indicators.at(-1)?.indicator).toBe('public_cost_per_net_job');
    const columns = readCsv(out, 'columns');
    for (const table of TABLES.filter((name) => !/columns|indicators|regions/.test(name))) {
      const explained = columns.filter(({ table_name }) => table_name === table);
      expect(explained.map(({ column_name }) => column_name)).toEqual(
        readFileSync(`${out}/${table}.csv`, 'utf8').split('\n')[0].split(','),
      );
    }
    expect(columns.map(({ unit }) => unit).join()).not.toContain('currency');
    expect(readCsv(out, 'regions')[0]).toMatchObject({ region: 'north', latitude: '50.0' });
  });
});

test('an export to Parquet is read back with the same rows', async () => {
  const { out, files } = await exportRun(run, { to: 'parquet', out: at("o'ut [1]") });
  expect(files).toHaveLength(TABLES.length + 2);
  const connection = await (await DuckDBInstance.create()).connect();
  const reader = await connection.runAndReadAll(
    'SELECT arm, member, sum(value) total FROM read_parquet($file) WHERE indicator = $indicator GROUP BY ALL ORDER BY ALL',
    { file: `${out}/members.parquet`, indicator: 'employed' },
  );
  // In each year employed in both regions and in all: twice the total.
  const total = (member: number, extra: number) => 2 * (2 * (300 + member + extra) + 10);
  expect(reader.getRowsJS()).toEqual([
    ['internet', 1, total(1, 100)],
    ['internet', 2, total(2, 0)],
    ['internet', 3, total(3, -20)],
    ['internet', 4, total(4, 200)],
    ...[1, 2, 3, 4].map((member) => ['none', member, total(member, 0)]),
  ]);
  connection.closeSync();
});

test('exports of equal runs are equal byte by byte', async () => {
  const again = await writeRun(at('again'));
  const first = await exportRun(run, { to: 'parquet', out: at('first') });
  const second = await exportRun(again, { to: 'parquet', out: at('second') });
  expect(fingerprints(second.out)).toEqual(fingerprints(first.out));
});

test('an unfinished run is exported as far as it is', async () => {
  const open = await writeRun(at('open'), syntheticManifest(), [3]);
  const { out, complete, membersDone } = await exportRun(open, { to: 'csv', out: at('partly') });
  expect([complete, membersDone]).toEqual([false, 1]);
  expect(new Set(readCsv(out, 'members').map(({ member }) => member))).toEqual(new Set(['3']));
  expect(readCsv(out, 'summary')[0].members).toBe('1');
});

describe('nothing is exported', () => {
  test.each([
    ['from no run', 'nowhere', 'new', 'run-missing'],
    ['from a run without members', 'bare', 'new', 'run-unreadable'],
    ['over a file', 'run', 'file', 'not-writable'],
    ['into a folder in use', 'run', 'used', 'not-writable'],
    ['below a file', 'run', 'file/new', 'not-writable'],
  ])('%s', async (_, from, out, code) => {
    await writeRun(at('bare'), syntheticManifest(), []);
    mkdirSync(at('used'), { recursive: true });
    writeFileSync(at('used', 'letter.txt'), '');
    writeFileSync(at('file'), '');
    const before = readdirSync(at());
    await expect(exportRun(at(from), { to: 'csv', out: at(out) })).rejects.toMatchObject({ code });
    expect(readdirSync(at())).toEqual(before);
    expect(readdirSync(at('used'))).toEqual(['letter.txt']);
    expect(existsSync(at('new'))).toBe(false);
  });
});
