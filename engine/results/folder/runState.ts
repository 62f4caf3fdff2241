import { statSync } from 'node:fs';
import path from 'node:path';
import { MANIFEST, MEMBERS, runTable } from './layout.ts';

/** A text that is another one as soon as a run folder would give another answer. */
export function runState(folder: string): string {
  // The last table written completes a run.
  const places = [
    path.join(folder, MANIFEST),
    path.join(folder, MEMBERS),
    runTable(folder, 'differences'),
  ];
  return places
    .map((place) => {
      const found = statSync(place, { throwIfNoEntry: false });
      return found === undefined ? '-' : `${found.ino}.${found.mtimeMs}`;
    })
    .join(' ');
}
