import { InputError } from '../../engine/errors.ts';
import type { Shard } from '../../engine/experiments/shard.ts';

/** Reads an option that names one of several parts. Errors: `bad-option`. */
export function shardOption(option: string) {
  return (text: string): Shard => {
    const [, index, of] = /^(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? [];
    if (index >= 1 && index <= of) return { index, of };
    const sentence = `expected i/n with i from 1 to n, such as 2/8, found "${text}".`;
    throw new InputError('bad-option', sentence, { field: option });
  };
}
