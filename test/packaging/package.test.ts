// Packs the program, installs it into an empty project and uses it as a stranger would.
import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aimaq } from '../cli/aimaq.ts';
import { fingerprints, scratch } from '../results/syntheticRun.ts';

const root = path.join(import.meta.dirname, '..', '..');
const folder = scratch();
afterAll(folder.remove);

const project = folder.at('project');
const installed = path.join(project, 'node_modules', 'aimaq');
let tarball = '';

const start = promisify(execFile);
const inProject = (program: string, args: string[]) =>
  start(program, args, { cwd: project, encoding: 'utf8' });
const tool = (name: string, args: string[]) =>
  start(process.execPath, [path.join(root, 'node_modules', name), ...args], { cwd: root });

beforeAll(async () => {
  mkdirSync(project, { recursive: true });
  // The last line names the file; lines before it are those of the build.
  const { stdout } = await start('npm', ['pack', '--pack-destination', folder.at()], { cwd: root });
  tarball = folder.at(stdout.trim().split('\n').at(-1) ?? '');
  const empty = { name: 'a-project', private: true, type: 'module' };
  writeFileSync(path.join(project, 'package.json'), JSON.stringify(empty));
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await inProject('npm', ['install', '--prefer-offline', ...quiet, tarball]);
});

const small = ['--sample', '0.0005', '--members', '2', '--years', '2', '--arms', 'none,internet'];

test('a run by npx has the bytes of one in a checkout', async () => {
  const args = ['run', 'kazakhstan', ...small];
  const [there, here] = await Promise.all([
    inProject('npx', ['aimaq', ...args, '--out', 'run', '--json']),
    aimaq([...args, '--out', 'run', '--json'], folder.at()),
  ]);
  expect(here.code).toBe(0);
  expect(there.stdout).toBe(here.stdout);
  expect(fingerprints(path.join(project, 'run'))).toEqual(fingerprints(folder.at('run')));
});

test('a scenario with code of its own, the viewer and a refusal work where it is installed', async () => {
  cpSync(path.join(root, 'docs', 'examples', 'pay-migration'), path.join(project, 'own'), {
    recursive: true,
  });
  const { stdout } = await inProject('npx', ['aimaq', 'run', 'own', ...small, '--json', '--quiet']);
  expect(Object.keys(JSON.parse(stdout).arms.none)).toContain('tertiary_share');
  const served = await serve();
  const answers = await Promise.all(
    ['/', '/api/health', '/api/scenarios'].map((place) => fetch(new URL(place, served.address))),
  );
  served.stop();
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(await answers[0].text()).toContain('aimaq');
  await expect(inProject('npx', ['aimaq', 'check', 'atlantis'])).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^aimaq: .*atlantis.*kazakhstan/),
  });
});

test('a table of regions becomes a scenario, a run and a page, with nothing but the package', async () => {
  const table = path.join(root, 'docs', 'examples', 'twelve-regions', 'regions.csv');
  cpSync(table, path.join(project, 'regions.csv'));
  const npx = async (...args: string[]) => (await inProject('npx', ['aimaq', ...args])).stdout;
  await npx('new', 'mine', '--regions', 'regions.csv', '--title', 'Mine', '--currency', 'EUR');
  expect(await npx('check', 'mine')).toMatch(/^Mine: no fault found/);
  await npx('run', 'mine', '--quiet', ...small.with(1, '0.001'), '--out', 'runs/first');
  expect(await npx('compare', 'first')).toContain('far-islands');
  await npx('export', 'first', '--to', 'xlsx', '--out', 'first.xlsx');
  await npx('notebook', 'new', 'page.html', '--run', 'first');
  expect(await npx('notebook', 'page.html', '--html', 'published.html')).toMatch(/^Mine: all /);
  const page = readFileSync(path.join(project, 'published.html'), 'utf8');
  expect(page).toContain('"name":{"en":"Far Islands"');
  expect(page).not.toMatch(/kazakhstan/i);
});

/** `npx aimaq serve` in the project, once it says where. */
async function serve(): Promise<{ address: string; stop: () => void }> {
  const bin = path.join(project, 'node_modules', '.bin', 'aimaq');
  const child = spawn(bin, ['serve', '--port', '0', '--json'], { cwd: project });
  const said: string = await new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').once('data', resolve);
    child.once('exit', (code) => reject(new Error(`serve ended with ${code}`)));
  });
  return { address: JSON.parse(said).address, stop: () => child.kill('SIGTERM') };
}

test('the example of the page for programs runs, and its types hold', async () => {
  const page = readFileSync(path.join(root, 'docs', 'programming.md'), 'utf8');
  const [, code] = /```ts\n(.*?)```/s.exec(page) ?? [];
  writeFileSync(path.join(project, 'example.ts'), code ?? '');
  const options = { strict: true, noEmit: true, skipLibCheck: false, target: 'es2024' };
  const compilerOptions = { ...options, module: 'nodenext', types: ['node'] };
  writeFileSync(path.join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  const types = path.join(project, 'node_modules', '@types', 'node');
  cpSync(path.join(root, 'node_modules', '@types', 'node'), types, { recursive: true });
  cpSync(
    path.join(root, 'node_modules', 'undici-types'),
    path.join(types, '..', '..', 'undici-types'),
    {
      recursive: true,
    },
  );
  const [ran] = await Promise.all([
    inProject(process.execPath, ['example.ts']),
    tool('typescript/bin/tsc', ['-p', project]),
  ]);
  expect(ran.stdout).toMatch(/^more employed in member 1: -?\d+\ninternet 2020 /);
  expect(ran.stdout.trim().split('\n').at(-1)).toBe('1');
});

test('publint and "are the types wrong" have nothing to say', async () => {
  const publint = await tool('publint/src/cli.js', ['run', '--strict', tarball]);
  expect(publint.stdout).toMatch(/All good!/);
  // Its exit code is of this profile; its report is of all.
  const types = tool('@arethetypeswrong/cli/dist/index.js', [
    tarball,
    ...['--profile', 'esm-only', '--exclude-entrypoints', './scenario.schema.json'],
  ]);
  await expect(types).resolves.toMatchObject({ stdout: expect.stringContaining('aimaq') });
});

test('every package that the program imports is a dependency of it', () => {
  const { dependencies } = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8'));
  const files = readdirSync(path.join(installed, 'dist', 'program'), {
    recursive: true,
    encoding: 'utf8',
  });
  const imported = files
    .filter((file) => file.endsWith('.js') && !file.startsWith(path.join('dist', 'viewer')))
    .flatMap((file) => {
      const code = readFileSync(path.join(installed, 'dist', 'program', file), 'utf8');
      return [...code.matchAll(/^(?:import|export) [^;]*?from '([^.'][^']*)';/gms)].map(
        ([, name]) => name,
      );
    })
    .filter((name) => !name.startsWith('node:'))
    .map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0]);
  expect(new Set(imported).size).toBeGreaterThan(10);
  expect(Object.keys(dependencies)).toEqual(expect.arrayContaining([...new Set(imported)]));
});
