import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../engine/errors.ts';
import { makeFolder } from '../engine/results/folder/writing/makeFolder.ts';

/**
 * Writes a new folder of files, all or none: written beside, looked at by `check`, then renamed.
 * Errors: those of `check`, and `not-writable` where the folder cannot be made.
 */
export function writeFolder(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  check: (unfinished: string) => void,
): void {
  const unfinished = `${path.resolve(folder)}.${process.pid}.tmp`;
  try {
    makeFolder(path.dirname(unfinished));
    mkdirSync(unfinished);
    for (const [name, content] of Object.entries(files)) {
      makeFolder(path.dirname(path.join(unfinished, name)));
      writeFileSync(path.join(unfinished, name), content);
    }
    check(unfinished);
    renameSync(unfinished, folder);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const sentence = `the folder cannot be written: ${(error as Error).message}.`;
    throw new InputError('not-writable', sentence, { file: folder });
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}
