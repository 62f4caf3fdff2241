import path from 'node:path';
import type { UnitDifferences } from '../../engine/experiments/claims/testClaims.ts';
import { makeFolder } from '../../engine/results/folder/writing/makeFolder.ts';
import { orNotWritable, writeFile } from '../storing/questionFolder.ts';

/** Writes what was measured into the folder of the test, a file a member and point. */
export function writeDifferences(folder: string, units: readonly UnitDifferences[]): void {
  const inside = path.join(folder, 'differences');
  orNotWritable(folder, () => {
    makeFolder(inside);
    for (const { point, member, differences } of units) {
      const name = `point-${padded(point)}-member-${padded(member)}.json`;
      writeFile(path.join(inside, name), `${JSON.stringify(differences)}\n`);
    }
  });
}

const padded = (number: number): string => String(number).padStart(4, '0');
