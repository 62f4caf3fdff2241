import { InputError } from '../../engine/errors.ts';
import type { Change } from '../api.ts';

/** Changes that come over the network: code is chosen on the machine only. Errors: `bad-option`. */
export function fromOutside(changes: readonly Change[]): readonly Change[] {
  if (changes.every(({ path }) => path[0] !== 'extensions')) return changes;
  const sentence = 'only the files of a scenario, or --extension, can name code';
  throw new InputError('bad-option', sentence, { field: 'extensions' });
}
