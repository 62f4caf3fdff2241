// Disks that do not take what a run has to store, and folders that hold what is not the run's.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runFolders } from '../../engine/results/folder/listRuns.ts';
import { type Ended, startFile } from '../cli/aimaq.ts';
import { fingerprints, scratch } from '../results/syntheticRun.ts';

const folder = scratch();
afterAll(folder.remove);

const question = [
  ...['run', 'kazakhstan', '--sample', '0.001', '--years', '1', '--arms', 'none,internet'],
  ...['--quiet', '--threads', '1'],
];
let whole: Record<string, string>;

function run(members: number, ...options: string[]): Promise<Ended> {
  const args = [...question, '--members', String(members), ...options];
  return startFile('cli/main.ts', args, folder.at('')).ended;
}

beforeAll(async () => {
  expect(await run(3, '--out', 'whole')).toMatchObject({ code: 0, stderr: '' });
  whole = fingerprints(folder.at('whole'));
});

/** The same program where no file may grow beyond so many KiB: how a disk without room behaves. */
async function runWithLimit(kib: number, ...options: string[]): Promise<Ended> {
  const program = path.join(import.meta.dirname, '..', '..', 'cli', 'main.ts');
  const args = [...question, '--members', '3', ...options];
  const shell = `ulimit -f ${kib * 2}; exec "$0" "$@"`;
  const child = spawn('sh', ['-c', shell, process.execPath, program, ...args], {
    cwd: folder.at(''),
  });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  }
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...said })));
}

test.each([
  ['a member', 4, 1],
  ['the tables over all members', 16, 3],
])('without room for %s one sentence says so, and the run goes on later', async (_, kib, kept) => {
  const into = `full-${kib}`;
  expect(await run(3, '--out', into, '--shard', '1/3')).toMatchObject({ code: 0 });
  const full = await runWithLimit(kib, '--out', into);
  expect(full).toMatchObject({ code: 1, stdout: '' });
  expect(full.stderr).toMatch(
    /^aimaq: The folder \S+full-\d+ cannot be written: .+ is kept; .+\n$/,
  );
  expect(readdirSync(folder.at(into, 'members'))).toEqual(['0001', '0002', '0003'].slice(0, kept));
  expect(await run(3, '--out', into)).toMatchObject({ code: 0, stderr: '' });
  expect(fingerprints(folder.at(into))).toEqual(whole);
});

test('where there is no room at all, no folder is taken for a run', async () => {
  const full = await runWithLimit(1, '--out', 'no-room');
  expect(full).toMatchObject({ code: 2, stdout: '' });
  expect(full.stderr).toMatch(/^aimaq: The folder \S+no-room cannot be written: .+\n$/);
  expect(existsSync(folder.at('no-room', 'manifest.json'))).toBe(false);
  expect(await run(3, '--out', 'no-room')).toMatchObject({ code: 0 });
  expect(fingerprints(folder.at('no-room'))).toEqual(whole);
});

test('a disk that can only be read is refused', async () => {
  const { code, stderr } = await run(3, '--out', '/proc/aimaq-run');
  expect(code).toBe(2);
  expect(stderr).toMatch(/^aimaq: The folder \/proc\/aimaq-run cannot be written: .+\n$/);
});

test('what stands in the place of members and is none is named and left alone', async () => {
  expect(await run(3, '--out', 'foreign', '--shard', '1/3')).toMatchObject({ code: 0 });
  const letter = folder.at('foreign', 'members', '0002');
  writeFileSync(letter, 'Dear reader');
  const refused = await run(3, '--out', 'foreign');
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toMatch(/^aimaq: \S+0002 is no member of this run of 3: move it/);
  renameSync(letter, folder.at('letter'));
  mkdirSync(folder.at('foreign', 'members', '0009'));
  expect((await run(3, '--out', 'foreign')).stderr).toMatch(/0009 is no member of this run of 3/);
});

test('a run of more members takes those that an earlier one has, to the same bytes', async () => {
  expect(await run(2)).toMatchObject({ code: 0 });
  const [smaller] = runFolders(folder.at('runs'));
  // Marked, to be told from one that was simulated again.
  const mark = path.join(smaller, 'members', '0002', 'mark');
  writeFileSync(mark, '');
  expect(await run(3)).toMatchObject({ code: 0 });
  const larger = runFolders(folder.at('runs')).find((run) => run !== smaller) ?? '';
  expect(existsSync(path.join(larger, 'members', '0002', 'mark'))).toBe(true);
  rmSync(path.join(larger, 'members', '0002', 'mark'));
  expect(fingerprints(larger)).toEqual(whole);
});
