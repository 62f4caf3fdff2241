import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../../engine/errors.ts';

/** The file that says which question a folder is of. */
export const QUESTION = 'question.json';

export const questionText = (hash: string): string => `${JSON.stringify({ question: hash })}\n`;

/** Refuses a folder that holds anything but the work on this question. Errors: `not-writable`. */
export function refuseOthers(folder: string, hash: string): void {
  if (!existsSync(folder)) return;
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    throw notWritable('this is not a folder that can be read', folder);
  }
  if (names.filter((name) => !name.endsWith('.tmp')).length === 0) return;
  if (!names.includes(QUESTION)) {
    throw notWritable('the folder holds other files: choose an empty or a new one', folder);
  }
  if (readJson<{ question: string }>(path.join(folder, QUESTION)).question !== hash) {
    throw notWritable('the folder holds another question: choose another one', folder);
  }
}

/** Runs what makes or fills a folder. Errors: `not-writable` where it fails. */
export function orNotWritable(folder: string, make: () => void): void {
  try {
    make();
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw notWritable(`the folder cannot be written: ${(error as Error).message}`, folder);
  }
}

/** Whole or not at all: written aside, then renamed. */
export function writeFile(file: string, text: string): void {
  const unfinished = `${file}.${process.pid}.tmp`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
}

/** Errors: `run-unreadable`. */
export function readJson<Content>(file: string): Content {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new InputError('run-unreadable', 'the file is damaged: delete it and run again.', {
      file,
    });
  }
}

function notWritable(sentence: string, file: string): InputError {
  return new InputError('not-writable', `${sentence}.`, { file });
}
