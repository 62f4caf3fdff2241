import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withJavaScriptNames } from './javaScriptNames.ts';

const root = path.join(import.meta.dirname, '..');

/** Writes the program as JavaScript with declarations. Errors: with what the compiler says. */
export function compileProgram(outFolder: string): void {
  const project = path.join(root, 'packaging');
  const args = [path.join(root, 'run.mjs'), 'tsc', '-p', project, '--outDir', outFolder];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the program could not be compiled: ${stdout}`);
  for (const file of filesIn(outFolder)) {
    writeFileSync(file, withJavaScriptNames(readFileSync(file, 'utf8')));
  }
}

/** Every file below a folder. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
