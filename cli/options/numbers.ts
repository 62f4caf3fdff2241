import { Option } from 'commander';
import { InputError } from '../../engine/errors.ts';

/** Reads an option that is a whole number of at least `min`. Errors: `bad-option`. */
export function wholeNumber(option: string, min: number, max = Number.MAX_SAFE_INTEGER) {
  const expected =
    max === Number.MAX_SAFE_INTEGER
      ? `a whole number of at least ${min}`
      : `a whole number from ${min} to ${max}`;
  return (text: string): number => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= min && value <= max) return value;
    throw new InputError('bad-option', `expected ${expected}, found "${text}".`, { field: option });
  };
}

export function threadsOption(): Option {
  return new Option('--threads <count>', 'worker threads; one a core if not given').argParser(
    wholeNumber('--threads', 1),
  );
}

/** Reads an option that is a share above 0, up to 1. Errors: `bad-option`. */
export function share(option: string) {
  return (text: string): number => {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    if (value > 0 && value <= 1) return value;
    throw new InputError(
      'bad-option',
      `expected a number above 0 and not above 1, found "${text}".`,
      { field: option },
    );
  };
}
