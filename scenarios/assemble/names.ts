import { InputError } from '../../engine/errors.ts';
import { suggestName } from '../../engine/formulas/nearestName.ts';
import type { ResolvedScenario } from '../document/resolve.ts';
import type { Path } from '../document/value.ts';

/** Errors: InputError `unknown-name` at the first item of a list that is none of the known names. */
export function checkNames(
  names: readonly string[],
  known: readonly string[],
  kind: string,
  path: Path,
  scenario: ResolvedScenario,
): void {
  for (const [index, name] of names.entries()) {
    checkName(name, known, kind, [...path, String(index)], scenario);
  }
}

/** Errors: InputError `unknown-name` where the name is none of those known. */
export function checkName(
  name: string,
  known: readonly string[],
  kind: string,
  path: Path,
  scenario: ResolvedScenario,
): void {
  if (known.includes(name)) return;
  const list = known.length > 20 || known.length === 0 ? '' : `; known are ${known.join(', ')}`;
  const hint = suggestName(name, known) || list;
  const sentence = `there is no ${kind} "${name}"${hint}`;
  throw new InputError('unknown-name', sentence, scenario.placeOf(path));
}
