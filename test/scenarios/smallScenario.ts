import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach } from 'vitest';
import { describeInputError, InputError } from '../../engine/errors.ts';
import { loadScenario } from '../../scenarios/loadScenario.ts';
import { SMALL } from './smallFiles.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** Writes files (relative to a new folder) and returns the folder. */
export function writeFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'aimaq-'));
  made.push(folder);
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}

/** The small scenario with one text replaced by another in one file. */
export function smallWith(file: string, before: string | RegExp, after: string): string {
  const text = SMALL[file].replace(before, after);
  if (text === SMALL[file]) throw new Error(`nothing to replace in ${file}`);
  return writeFolder({ ...SMALL, [file]: text });
}

/** The one line that a user reads when this folder is loaded, folder names left out. */
export function complaintOf(folder: string, set: string[] = []): string {
  try {
    loadScenario(folder, { set });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const line = describeInputError(error);
    if (line.includes('\n')) throw new Error('a complaint must be one line');
    return `${error.code} ${line.replaceAll(`${folder}/`, '')}`;
  }
  return 'no complaint';
}
