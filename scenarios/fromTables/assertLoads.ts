import path from 'node:path';
import { InputError } from '../../engine/errors.ts';
import { loadScenario } from '../loadScenario.ts';

/**
 * Makes sure that a scenario just written can be used: tables may hold what no check of a single one
 * of them finds. Errors: InputError with what is wrong in which of the scenario's files.
 */
export function assertLoads(folder: string): void {
  try {
    loadScenario(folder);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { file = '', line, field } = error.place;
    const spot = `${path.basename(file)}${line === undefined ? '' : `:${line}`}`;
    throw new InputError(
      error.code,
      `the tables make a scenario that is refused, in its ${spot}: ${error.message}`,
      field === undefined ? {} : { field },
    );
  }
}
