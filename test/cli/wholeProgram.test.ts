import { mkdirSync, readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scratch } from '../results/syntheticRun.ts';
import { aimaq, type Ended, startAimaq } from './aimaq.ts';

const folder = scratch();
afterAll(folder.remove);

const question = ['kazakhstan', '--sample', '0.001', '--members', '2'];

/** Runs it in a folder of its own, so that the default name of the run folder is the same. */
function runIn(place: string, args: string[]): Promise<Ended> {
  mkdirSync(folder.at(place), { recursive: true });
  return aimaq(args, folder.at(place));
}

let one: Ended;
let runName: string;
beforeAll(async () => {
  one = await runIn('one', ['run', ...question, '--json', '--threads', '1']);
  runName = JSON.parse(one.stdout).run;
});

test('run --json prints one object of the promised shape and nothing else', () => {
  expect(one.code).toBe(0);
  const report = JSON.parse(one.stdout);
  expect(Object.keys(report)).toEqual([
    'run',
    'scenario',
    'sample',
    'members',
    'arms',
    'differences',
  ]);
  expect(report).toMatchObject({ scenario: 'kazakhstan', sample: 0.001, members: 2 });
  expect(report.run).toMatch(/^runs\/kazakhstan-[0-9a-f]{8}$/);
  expect(Object.keys(report.arms)).toEqual(['none', 'physical', 'internet', 'symbiosis']);
  expect(Object.keys(report.differences)).toEqual(['physical', 'internet', 'symbiosis']);
  const rows = report.arms.none.population;
  expect(rows).toHaveLength(16 * 18);
  expect(Object.keys(rows[0])).toEqual(['year', 'region', 'mean', 'p10', 'p50', 'p90']);
  const all = rows.filter(({ region }: { region: string }) => region === 'all');
  expect(all.map(({ year }: { year: number }) => year)).toEqual(
    Array.from({ length: 16 }, (_, at) => 2020 + at),
  );
  expect(all[0].mean).toBeGreaterThan(18.6e6);
  expect(all[0].mean).toBeLessThan(19e6);
  expect(one.stderr).toContain('First estimate');
});

test('a finished run is printed, not computed again', async () => {
  const again = await runIn('one', ['run', ...question]);
  expect(again.code).toBe(0);
  expect(again.stderr).toContain('nothing to compute');
  expect(again.stdout).toMatch(/^Employed, persons$/m);
  expect(again.stdout).toMatch(/^ {2}symbiosis +[\d,]+/m);
  expect(again.stdout).toContain('2035 less none (80 %)');
});

test('exported tables are read back by another program with the same figures', async () => {
  for (const to of ['csv', 'parquet']) {
    const { code, stdout } = await runIn('one', [
      'export',
      runName,
      '--to',
      to,
      '--out',
      to,
      '--json',
    ]);
    expect(code).toBe(0);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ run: runName, to, out: to, complete: true });
    expect(report.files).toContain(`summary.${to}`);
  }
  const wanted = JSON.parse(one.stdout).arms.internet.mean_pay.find(
    (row: { region: string; year: number }) => row.region === 'all' && row.year === 2035,
  );
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  for (const to of ['csv', 'parquet']) {
    const reader = await connection.runAndReadAll(
      `SELECT mean, p10 FROM '${folder.at('one', to, `summary.${to}`)}'
       WHERE arm = 'internet' AND indicator = 'mean_pay' AND region = 'all' AND year = 2035`,
    );
    expect(reader.getRowObjects()).toEqual([{ mean: wanted.mean, p10: wanted.p10 }]);
  }
  connection.closeSync();
  database.closeSync();
  expect(readFileSync(folder.at('one', 'csv', 'summary.csv'), 'utf8').split('\n')[0]).toMatch(
    /indicator/,
  );
});

test('compare pairs runs of the same luck: to be audited or to be alone changes nothing', async () => {
  const other = ['run', ...question, '--set', 'audit=true', '--arms', 'none,internet', '--quiet'];
  const changed = await runIn('one', [...other, '--out', 'changed', '--json']);
  expect(changed.stderr).toBe('');
  expect(Object.keys(JSON.parse(changed.stdout).arms)).toEqual(['none', 'internet']);
  const { stdout, code } = await runIn('one', ['compare', runName, 'changed', '--json']);
  expect(code).toBe(0);
  const { base, against } = JSON.parse(stdout);
  expect(base).toBe(runName);
  expect(against).toHaveLength(1);
  expect(against[0]).toMatchObject({ run: 'changed', paired: true });
  const differences = against[0].rows.map(({ mean }: { mean: number }) => mean);
  expect(Math.max(...differences.map(Math.abs))).toBe(0);
  const text = await runIn('one', ['compare', runName, 'changed']);
  expect(text.stdout).toContain('members paired by their luck');
});

test('check tells what the data imply and how far the world is from them', async () => {
  const { code, stdout } = await runIn('one', [
    'check',
    'kazakhstan',
    '--sample',
    '0.001',
    '--json',
  ]);
  expect(code).toBe(0);
  const report = JSON.parse(stdout);
  const population = report.baseYear.find(
    (row: { region: string; quantity: string }) =>
      row.region === 'all' && row.quantity === 'population',
  );
  expect(population.data).toBe(18_631_779);
  expect(Math.abs(population.deviation)).toBeLessThan(1e-3);
  expect(report.confidence.assumed).toBeGreaterThan(0);
  const text = await runIn('one', ['check', 'kazakhstan', '--sample', '0.001']);
  expect(text.stdout).toContain('no fault found');
  expect(text.stdout).toContain('Base year against data, at sample 0.1 %');
});

test('serve shows the runs until Ctrl-C', async () => {
  const server = startAimaq(['serve', '--port', '0', '--json'], folder.at('one'));
  const { address } = JSON.parse(await server.said(/\{.*\}\n/));
  const runs = await (await fetch(`${address}/api/runs`)).json();
  expect(runs).toMatchObject([{ complete: true, run: runName.replace('runs/', '') }]);
  expect((await fetch(address)).headers.get('content-type')).toContain('text/html');
  server.child.kill('SIGINT');
  expect((await server.ended).code).toBe(0);
});

test('start runs, prints and keeps serving until Ctrl-C', async () => {
  mkdirSync(folder.at('start'));
  const args = ['start', '--sample', '0.001', '--members', '1', '--port', '0'];
  const started = startAimaq(args, folder.at('start'));
  const page = /http:\S+/.exec(await started.said('The viewer is at'))?.[0] ?? '';
  expect((await fetch(page)).status).toBe(200);
  await started.said('until Ctrl-C');
  started.child.kill('SIGINT');
  const { code, stdout } = await started.ended;
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Employed, persons$/m);
});

test('every command explains itself with an example', async () => {
  const commands = ['check', 'run', 'worker', 'compare', 'export', 'serve', 'start'];
  for (const command of commands) {
    const { code, stdout } = await runIn('one', [command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`Examples?:\\n  \\$ aimaq ${command}`));
  }
});
