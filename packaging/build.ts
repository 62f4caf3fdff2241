// Makes dist/program, which the package ships: the program as JavaScript, its data and the viewer.
//   node run.mjs packaging/build.ts
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildViewer, viewerFolder } from '../cli/viewer.ts';
import { currentVersions } from '../engine/results/manifest/versions.ts';
import { compileProgram, filesIn } from './compileProgram.ts';

const root = path.join(import.meta.dirname, '..');

/** Where the program stands in the package, laid out as in the source. */
export const PROGRAM = path.join(root, 'dist', 'program');

/** Files beside the code that the program reads. */
const DATA = /^(scenarios\/.+\.(ya?ml|csv|md|json|geojson|html)|benchmarks\/randomness\/.+\.c)$/;

export async function buildProgram(): Promise<void> {
  rmSync(PROGRAM, { recursive: true, force: true });
  compileProgram(PROGRAM);
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

/** With the version of the source: the figures of a run are the same, so its bytes must be. */
function description() {
  return { type: 'module', private: true, ...currentVersions() };
}

function copy(from: string, to: string): void {
  mkdirSync(path.dirname(to), { recursive: true });
  cpSync(from, to);
}

if (import.meta.main) await buildProgram();
