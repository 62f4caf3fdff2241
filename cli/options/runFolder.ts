import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder of a run named by its path, or by its name among the runs of the current folder. */
export function findRun(nameOrPath: string): string {
  if (existsSync(nameOrPath)) return nameOrPath;
  const amongRuns = path.join('runs', nameOrPath);
  return existsSync(amongRuns) ? amongRuns : nameOrPath;
}
