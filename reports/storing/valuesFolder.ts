import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../../engine/results/folder/writing/makeFolder.ts';
import {
  orNotWritable,
  QUESTION,
  questionText,
  readJson,
  refuseOthers,
  writeFile,
} from './questionFolder.ts';

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
  orNotWritable(folder, () => {
    makeFolder(folder);
    if (!existsSync(inside(QUESTION))) writeFile(inside(QUESTION), questionText(hash));
  });
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
