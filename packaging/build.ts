// Makes dist/program, which the package ships: the program as JavaScript, its data and the viewer.
//   node run.mjs packaging/build.ts
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildViewer, viewerFolder } from '../cli/viewer.ts';
import { currentVersions } from '../engine/results/versions.ts';
import { withJavaScriptNames } from './javaScriptNames.ts';

const root = path.join(import.meta.dirname, '..');

/** Where the program stands in the package, laid out as in the source. */
export const PROGRAM = path.join(root, 'dist', 'program');

/** Files beside the code that the program reads. */
const DATA = /^(scenarios\/.+\.(ya?ml|csv|md|json|geojson|html)|benchmarks\/randomness\/.+\.c)$/;

export async function buildProgram(): Promise<void> {
  rmSync(PROGRAM, { recursive: true, force: true });
  compile();
  for (const file of filesIn(PROGRAM)) {
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, withJavaScriptNames(text));
  }
  for (const folder of ['scenarios', 'benchmarks']) {
    for (const file of filesIn(path.join(root, folder))) {
      const name = path.relative(root, file).replaceAll(path.sep, '/');
      if (DATA.test(name)) copy(file, path.join(PROGRAM, name));
    }
  }
  await buildViewer();
  cpSync(viewerFolder, path.join(PROGRAM, 'dist', 'viewer'), { recursive: true });
  writeFileSync(path.join(PROGRAM, 'package.json'), `${JSON.stringify(description(), null, 2)}\n`);
}

function compile(): void {
  const args = [path.join(root, 'run.mjs'), 'tsc', '-p', path.join(root, 'packaging')];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the program could not be compiled: ${stdout}`);
}

/** With the version of the source: the figures of a run are the same, so its bytes must be. */
function description() {
  return { type: 'module', private: true, ...currentVersions() };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function copy(from: string, to: string): void {
  mkdirSync(path.dirname(to), { recursive: true });
  cpSync(from, to);
}

if (import.meta.main) await buildProgram();
