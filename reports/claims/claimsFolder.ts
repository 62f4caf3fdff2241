import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Differences } from '../../engine/experiments/claims/plan.ts';
import type { Unit } from '../../engine/experiments/claims/testClaims.ts';
import { makeFolder } from '../../engine/results/makeFolder.ts';
import {
  orNotWritable,
  QUESTION,
  questionText,
  readJson,
  refuseOthers,
  writeFile,
} from '../storing/questionFolder.ts';
import { outcomeFile } from '../storing/reportFolder.ts';
import type { PlannedTest } from './plannedTest.ts';
import type { ClaimsReport } from './report.ts';

const OUTCOME = outcomeFile('claims');
const UNITS = 'differences';

/** A folder of a test of the claims that may be written to. */
export interface ClaimsFolder {
  /** The outcome, where the test was finished before. */
  finished: ClaimsReport | null;
  /** Differences of a unit that was done before. */
  known(unit: Unit): Differences | null;
  storeUnit(unit: Unit, differences: Differences): void;
  /** Writes the outcome, which completes the folder. */
  finish(report: ClaimsReport): void;
}

/**
 * Makes the folder, or reopens the one of the same question.
 * Errors: `not-writable` where it holds anything else or cannot be made.
 */
export function openClaimsFolder({ folder, hash }: PlannedTest): ClaimsFolder {
  const inside = (...parts: string[]) => path.join(folder, ...parts);
  refuseOthers(folder, hash, 'a test of another question');
  orNotWritable(folder, () => {
    makeFolder(inside(UNITS));
    writeFile(inside(QUESTION), questionText(hash));
  });
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
    finish: (report) => writeFile(inside(OUTCOME), `${JSON.stringify(report, null, 2)}\n`),
  };
}

const pad = (number: number): string => String(number).padStart(4, '0');
