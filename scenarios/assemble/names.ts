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
  const index = names.findIndex((name) => !known.includes(name));
  if (index === -1) return;
  const list = known.length > 20 || known.length === 0 ? '' : `; known are ${known.join(', ')}`;
  const hint = suggestName(names[index], known) || list;
  const sentence = `there is no ${kind} "${names[index]}"${hint}`;
  throw new InputError('unknown-name', sentence, scenario.placeOf([...path, String(index)]));
}
