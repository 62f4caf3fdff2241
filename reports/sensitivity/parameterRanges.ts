import { InputError } from '../../engine/errors.ts';
import type { ParameterRange } from '../../engine/experiments/sensitivity/parameterSpace.ts';
import { suggestName } from '../../engine/formulas/nearestName.ts';
import { PARAMETERS, type ParameterId } from '../../engine/model/parameters.ts';

const FIELD = '--parameters';
const IDS = Object.keys(PARAMETERS) as ParameterId[];

/**
 * Reads names of parameters, each with its range in the table of parameters or one of its own:
 * `incomeUtility,birthTie=0.5..2`; all of the table where nothing is said.
 * Errors: `unknown-name`, `duplicate-id`, `bad-option` for what is no range.
 */
export function readRanges(names: readonly string[] | undefined): ParameterRange[] {
  const ranges = (names ?? IDS).map(readRange);
  const twice = ranges.find(({ id }, index) => ranges.findIndex((one) => one.id === id) !== index);
  if (twice !== undefined) {
    throw new InputError('duplicate-id', `"${twice.id}" stands there twice.`, { field: FIELD });
  }
  return ranges;
}

function readRange(text: string): ParameterRange {
  const [name, range] = text.split('=');
  const id = IDS.find((one) => one === name);
  if (id === undefined) {
    const advice = suggestName(name, IDS) || '; docs/parameters.md lists them.';
    throw new InputError('unknown-name', `there is no parameter "${name}"${advice}`, {
      field: FIELD,
    });
  }
  if (range === undefined) return { id, min: PARAMETERS[id].min, max: PARAMETERS[id].max };
  const [min, max] = range.split('..').map((bound) => (bound === '' ? Number.NaN : Number(bound)));
  if (Number.isFinite(min) && Number.isFinite(max) && min < max) return { id, min, max };
  const sentence = `expected a range such as ${id}=${PARAMETERS[id].min}..${PARAMETERS[id].max}, found "${text}".`;
  throw new InputError('bad-option', sentence, { field: FIELD });
}
