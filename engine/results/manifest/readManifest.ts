import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../../errors.ts';
import { MANIFEST } from '../folder/layout.ts';
import type { Manifest } from './manifest.ts';

/**
 * What the run in `folder` is.
 *
 * Errors: `run-missing` where there is none, `run-unreadable` where its manifest is no manifest
 * of a form that this version knows.
 */
export function readManifest(folder: string): Manifest {
  const file = path.join(folder, MANIFEST);
  if (!existsSync(file)) {
    throw new InputError('run-missing', `There is no run in the folder ${folder}.`);
  }
  const manifest = parse(file);
  if (manifest === null || !isManifest(manifest)) {
    throw new InputError(
      'run-unreadable',
      'Expected the manifest of a run (format 2), found something else.',
      { file },
    );
  }
  return manifest;
}

/** As far as a manifest could be something else; what this program wrote needs no schema. */
function isManifest(found: Manifest): boolean {
  const { format, arms, regions, indicators, versions, hashes } = found;
  const listsHold = [arms, regions, indicators].every((list) => Array.isArray(list));
  return format === 2 && listsHold && arms.length > 0 && Boolean(versions && hashes);
}

function parse(file: string): Manifest | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Manifest | null;
  } catch {
    return null;
  }
}
