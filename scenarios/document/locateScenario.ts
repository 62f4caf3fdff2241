import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { InputError, type Place } from '../../engine/errors.ts';
import { suggestName } from '../../engine/formulas/nearestName.ts';
import { shownPath } from './files.ts';

export const SCENARIO_FILE = 'scenario.yaml';
const SHIPPED = path.join(import.meta.dirname, '..');

/** Names of the scenarios that ship with the program. */
export function shippedNames(): string[] {
  return readdirSync(SHIPPED)
    .filter((name) => existsSync(path.join(SHIPPED, name, SCENARIO_FILE)))
    .sort();
}

/**
 * Absolute path of the scenario file of a shipped name, a folder or a file; paths are relative to
 * `from`. A path wins over a name. Errors: InputError `file-missing` at `place`.
 */
export function locateScenario(nameOrPath: string, from: string, place: Place = {}): string {
  const wanted = path.resolve(from, nameOrPath);
  if (isFile(wanted)) return wanted;
  if (isFile(path.join(wanted, SCENARIO_FILE))) return path.join(wanted, SCENARIO_FILE);
  const names = shippedNames();
  if (names.includes(nameOrPath)) return path.join(SHIPPED, nameOrPath, SCENARIO_FILE);
  if (existsSync(wanted)) {
    const sentence = `there is no ${SCENARIO_FILE} in ${shownPath(wanted)}`;
    throw new InputError('file-missing', sentence, place);
  }
  const hint = suggestName(nameOrPath, names) || `; shipped are ${names.join(', ')}`;
  throw new InputError('file-missing', `there is no scenario "${nameOrPath}"${hint}`, place);
}

function isFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    // Not there, or no path at all: too long, a link in a circle, a zero byte.
    return false;
  }
}
