import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../../errors.ts';
import type { Boundaries } from '../manifest/manifest.ts';
import { aside } from './layout.ts';
import { settleSync } from './writing/settle.ts';
import { unwritable } from './writing/unwritable.ts';

const BOUNDARIES = 'boundaries.geojson';

/** Keeps the boundaries beside the tables of a run, so that they can be drawn without its scenario. */
export function storeBoundaries(folder: string, boundaries: Boundaries | undefined): void {
  const file = path.join(folder, BOUNDARIES);
  if (boundaries === undefined || existsSync(file)) return;
  const unfinished = aside(file);
  try {
    writeFileSync(unfinished, `${JSON.stringify(boundaries)}\n`);
    settleSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw unwritable(folder, error);
  }
}

export function hasBoundaries(folder: string): boolean {
  return existsSync(path.join(folder, BOUNDARIES));
}

/** Copies them beside exported tables, where the run has some. */
export function copyBoundaries(run: string, folder: string): void {
  if (hasBoundaries(run)) copyFileSync(path.join(run, BOUNDARIES), path.join(folder, BOUNDARIES));
}

/** Those of the run in `folder`, undefined where it has none. Errors: `run-unreadable`. */
export function readBoundaries(folder: string): Boundaries | undefined {
  if (!hasBoundaries(folder)) return undefined;
  const file = path.join(folder, BOUNDARIES);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Boundaries;
  } catch {
    throw new InputError('run-unreadable', 'Expected boundaries as GeoJSON.', { file });
  }
}
