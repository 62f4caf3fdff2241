import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../../engine/errors.ts';
import { aside } from '../../engine/results/folder/layout.ts';
import { makeFolder } from '../../engine/results/folder/writing/makeFolder.ts';
import { settleSync } from '../../engine/results/folder/writing/settle.ts';
import type { NotebookListEntry, StoredNotebook } from '../api.ts';
import { titlesIn } from './titlesIn.ts';

/** The notebooks that ship with the program, beside its scenarios. */
export const SHIPPED_NOTEBOOKS = path.join(
  import.meta.dirname,
  '..',
  '..',
  'scenarios',
  'notebooks',
);

const ENDING = '.html';

/** What notebooks may be called: their names are names of files on every system. */
export const NOTEBOOK_NAME = '^[a-z0-9][a-z0-9-]{0,63}$';

/** The notebooks that are served: files of one folder. */
export interface NotebookFolder {
  list(): NotebookListEntry[];
  /** Errors: `notebook-missing`. */
  read(notebook: string): StoredNotebook;
  /**
   * Writes the whole file, if it still is as the writer saw it: of this version, or null where there
   * was none. Errors: `name-taken`, `edited-meanwhile`, `not-writable`.
   */
  write(notebook: string, text: string, seen: string | null): StoredNotebook;
}

export function notebookFolder(folder: string): NotebookFolder {
  const fileOf = (notebook: string) => path.join(folder, `${notebook}${ENDING}`);
  function stored(notebook: string): StoredNotebook | null {
    if (!isPlainFile(fileOf(notebook))) return null;
    const text = readFileSync(fileOf(notebook), 'utf8');
    return { notebook, text, version: versionOf(text) };
  }
  function read(notebook: string): StoredNotebook {
    const found = stored(notebook);
    if (found !== null) return found;
    throw new InputError('notebook-missing', `There is no notebook "${notebook}" here.`);
  }
  return {
    read,
    list: () =>
      namesIn(folder).map((notebook) => ({ notebook, title: titlesIn(read(notebook).text) })),
    write(notebook, text, seen) {
      const now = stored(notebook)?.version ?? null;
      if (now !== seen) throw refusal(notebook, seen);
      const file = fileOf(notebook);
      try {
        if (now === null && existsSync(file)) throw new Error('something else has its name');
        makeFolder(folder);
        const unfinished = aside(file);
        writeFileSync(unfinished, text);
        settleSync(unfinished, file);
      } catch (error) {
        const sentence = `The notebook cannot be written: ${(error as Error).message}.`;
        throw new InputError('not-writable', sentence);
      }
      return read(notebook);
    },
  };
}

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(ENDING) && isPlainFile(path.join(folder, file)))
    .map((file) => path.basename(file, ENDING))
    .filter((name) => new RegExp(NOTEBOOK_NAME).test(name))
    .sort();
}

/** Links are not followed: they could lead out of the folder. */
function isPlainFile(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

function versionOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

function refusal(notebook: string, seen: string | null): InputError {
  return seen === null
    ? new InputError(
        'name-taken',
        `There is a notebook "${notebook}" already: choose another name.`,
      )
    : new InputError(
        'edited-meanwhile',
        `The notebook "${notebook}" was changed elsewhere since you opened it.`,
      );
}
