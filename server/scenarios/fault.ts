import path from 'node:path';
import { InputError } from '../../engine/errors.ts';
import type { ScenarioFault } from '../api.ts';

/** What is wrong with a scenario, for people who see neither its files nor this machine's folders. */
export function faultOf({ code, message, place }: InputError, folder: string): ScenarioFault {
  const { file = '', line, field = '' } = place;
  const sentence = message.replaceAll(`${folder}${path.sep}`, '');
  const [, at = ''] = /^(?:--set )?(\S*)/.exec(field) ?? [];
  const [, inside] = / \((.*)\)$/.exec(field) ?? [];
  return {
    path: [at, inside].flatMap((part) => (part ? part.split('.') : [])),
    code,
    message: file.endsWith('.csv') ? `${path.basename(file)}:${line}: ${sentence}` : sentence,
  };
}

/** What `act` makes of the scenario in a folder. Errors: InputError as one sentence with its field. */
export function fromScenario<Made>(folder: string, act: () => Made): Made {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { path: at, message } = faultOf(error, folder);
    throw new InputError(error.code, at.length === 0 ? message : `${at.join('.')}: ${message}`);
  }
}
