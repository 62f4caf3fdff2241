import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../../engine/errors.ts';
import type { Differences } from '../../engine/experiments/claims/plan.ts';
import type { Unit } from '../../engine/experiments/claims/testClaims.ts';
import { makeFolder } from '../../engine/results/makeFolder.ts';
import type { ClaimsReport } from './claimsReport.ts';
import type { PlannedTest } from './plannedTest.ts';

const QUESTION = 'question.json';
const OUTCOME = 'claims.json';
const UNITS = 'differences';

/** A folder of a test of the claims that may be written to. */
export interface ClaimsFolder {
  /** The outcome, where the test was finished before. */
  finished: ClaimsReport | null;
  /** Differences of a unit that was done before. */
  known(unit: Unit): Differences | null;
  storeUnit(unit: Unit, differences: Differences): void;
  /** Writes the outcome and the files beside it, the outcome last: it completes the folder. */
  finish(report: ClaimsReport, files: Record<string, string>): void;
}

/**
 * Makes the folder, or reopens the one of the same question.
 * Errors: `not-writable` where it holds anything else or cannot be made.
 */
export function openClaimsFolder({ folder, hash }: PlannedTest): ClaimsFolder {
  const inside = (...parts: string[]) => path.join(folder, ...parts);
  assertOurs(folder, hash);
  try {
    makeFolder(inside(UNITS));
    writeFile(inside(QUESTION), `${JSON.stringify({ question: hash })}\n`);
  } catch (error) {
    throw notWritable(`the folder cannot be written: ${(error as Error).message}`, folder);
  }
  const unitFile = ({ point, member }: Unit) =>
    inside(UNITS, `point-${pad(point)}-member-${pad(member)}.json`);
  return {
    finished: existsSync(inside(OUTCOME)) ? readJson<ClaimsReport>(inside(OUTCOME)) : null,
    known(unit) {
      const file = unitFile(unit);
      if (!existsSync(file)) return null;
      // What does not exist is stored as null, as JSON has no word for it.
      const stored = readJson<(number | null)[][]>(file);
      return stored.map((parts) => parts.map((value) => value ?? Number.NaN));
    },
    storeUnit: (unit, differences) => writeFile(unitFile(unit), `${JSON.stringify(differences)}\n`),
    finish(report, files) {
      for (const [name, text] of Object.entries(files)) writeFile(inside(name), text);
      writeFile(inside(OUTCOME), `${JSON.stringify(report, null, 2)}\n`);
    },
  };
}

/** Whole or not at all: written aside, then renamed. */
export function writeFile(file: string, text: string): void {
  const unfinished = `${file}.${process.pid}.tmp`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
}

function assertOurs(folder: string, hash: string): void {
  if (!existsSync(folder)) return;
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    throw notWritable('this is not a folder that can be read', folder);
  }
  const finished = names.filter((name) => !name.endsWith('.tmp'));
  if (finished.length === 0) return;
  if (!names.includes(QUESTION)) {
    throw notWritable('the folder holds other files: choose an empty or a new one', folder);
  }
  if (readJson<{ question: string }>(path.join(folder, QUESTION)).question !== hash) {
    throw notWritable('the folder holds a test of another question: choose another one', folder);
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

const pad = (number: number): string => String(number).padStart(4, '0');

function notWritable(sentence: string, file: string): InputError {
  return new InputError('not-writable', `${sentence}.`, { file });
}
