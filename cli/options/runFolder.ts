import { existsSync } from 'node:fs';
import path from 'node:path';
import { MANIFEST } from '../../engine/results/folder/layout.ts';

/**
 * The folder of a run named by its path, or by its name among the runs of the current folder, where
 * the scenario may stand under the same name.
 */
export function findRun(nameOrPath: string): string {
  const places = [nameOrPath, path.join('runs', nameOrPath)];
  const holdsRun = (place: string) => existsSync(path.join(place, MANIFEST));
  return places.find(holdsRun) ?? places.find((place) => existsSync(place)) ?? nameOrPath;
}
