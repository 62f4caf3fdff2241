import { InputError } from '../../engine/errors.ts';

/** Reads an option that is a list, separated by commas, of what `read` reads; at least one. */
export function listOf<T>(read: (text: string) => T) {
  return (text: string): T[] => text.split(',').map((part) => read(part.trim()));
}

/** Reads an option that is one of the names. Errors: `bad-option`. */
export function oneOf<Name extends string>(option: string, names: readonly Name[]) {
  return (text: string): Name => {
    const name = names.find((known) => known === text);
    if (name !== undefined) return name;
    const sentence = `expected ${names.join(', ')}, found "${text}".`;
    throw new InputError('bad-option', sentence, { field: option });
  };
}
