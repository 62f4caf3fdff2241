import { realpathSync } from 'node:fs';
import path from 'node:path';
import { InputError, type Place } from '../../engine/errors.ts';
import type { ResolvedScenario } from './resolve.ts';
import type { Path } from './value.ts';

/**
 * Absolute path of the table, or other `kind` of file, that is named at `field`, and where it is named. A scenario by somebody
 * else must not read what lies elsewhere on this machine, so a table stands in the folder of the
 * file that names it, or in a folder there. Errors: InputError `out-of-range`.
 */
export function locateTable(
  scenario: ResolvedScenario,
  field: Path,
  name: string,
  kind = 'a table',
): { file: string; place: Place } {
  const folder = scenario.folderOf(field);
  const place = scenario.placeOf(field);
  const file = path.resolve(folder, name);
  if (isInside(folder, file) && isInside(realPath(folder), realPath(file))) return { file, place };
  const sentence = `must be ${kind} in the folder of the scenario, found ${JSON.stringify(name)}`;
  throw new InputError('out-of-range', sentence, place);
}

function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

/** With links followed; a path that leads nowhere stays, and is refused when it is read. */
function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}
