import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../../engine/errors.ts';
import { makeFolder } from '../../engine/results/makeFolder.ts';
import { writeFile } from '../claims/claimsFolder.ts';

const QUESTION = 'question.json';
/** What is done of an unfinished experiment: a line a task. */
const UNFINISHED = 'unfinished.ndjson';

/** A folder of an experiment that consists of the values of many tasks. */
export interface ValuesFolder<Report> {
  /** The outcome, where the experiment was finished before. */
  finished: Report | null;
  /** Values of a task that was done before. */
  known(task: number): number[] | null;
  store(task: number, values: readonly number[]): void;
  /** Writes the outcome, which completes the folder. */
  finish(report: Report): void;
}

/**
 * Makes the folder, or reopens the one of the same question. A finished one holds the same bytes
 * whether it was done at once or resumed.
 * Errors: `not-writable` where it holds anything else or cannot be made.
 */
export function openValuesFolder<Report>(
  folder: string,
  hash: string,
  outcomeFile: string,
): ValuesFolder<Report> {
  const inside = (name: string) => path.join(folder, name);
  refuseOthers(folder, hash);
  try {
    makeFolder(folder);
    if (!existsSync(inside(QUESTION))) {
      writeFile(inside(QUESTION), `${JSON.stringify({ question: hash })}\n`);
    }
  } catch (error) {
    throw notWritable(`the folder cannot be written: ${(error as Error).message}`, folder);
  }
  const known = readValues(inside(UNFINISHED));
  return {
    finished: existsSync(inside(outcomeFile)) ? readJson<Report>(inside(outcomeFile)) : null,
    known: (task) => known.get(task) ?? null,
    store: (task, values) =>
      appendFileSync(inside(UNFINISHED), `${JSON.stringify([task, values])}\n`),
    finish(report) {
      writeFile(inside(outcomeFile), `${JSON.stringify(report, null, 2)}\n`);
      rmSync(inside(UNFINISHED), { force: true });
    },
  };
}

/** Whole lines only: the last may have been cut short. What does not exist is stored as null. */
function readValues(file: string): Map<number, number[]> {
  const known = new Map<number, number[]>();
  if (!existsSync(file)) return known;
  const text = readFileSync(file, 'utf8');
  if (text !== '' && !text.endsWith('\n')) appendFileSync(file, '\n');
  for (const line of text.split('\n')) {
    try {
      const [task, values] = JSON.parse(line) as [number, (number | null)[]];
      known.set(
        task,
        values.map((value) => value ?? Number.NaN),
      );
    } catch {
      // Cut short: the task is simulated again.
    }
  }
  return known;
}

function refuseOthers(folder: string, hash: string): void {
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

function readJson<Content>(file: string): Content {
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
