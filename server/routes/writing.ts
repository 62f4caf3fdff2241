import { InputError } from '../../engine/errors.ts';
import type { Served } from '../served.ts';

/** The queue of a server where something may be run and saved. Errors: `read-only`. */
export function writing(queue: Served['queue']): NonNullable<Served['queue']> {
  if (queue !== null) return queue;
  throw new InputError('read-only', 'This server shows what is there: it runs and saves nothing.');
}
