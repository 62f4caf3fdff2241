import { InputError } from '../../engine/errors.ts';

/** Reads years such as `2012..2018` or `2012,2015`, ascending, each once. Errors: `bad-option`. */
export function yearList(option: string, least = 1900, most = 2100) {
  return (text: string): number[] => {
    const years = text.split(',').flatMap((part) => {
      const [from, to = from, ...rest] = part.trim().split('..');
      const isNumber = [from, to].every((end) => /^\d{1,4}$/.test(end)) && rest.length === 0;
      const [first, last] = [Number(from), Number(to)];
      if (!isNumber || first > last || first < least || last > most) {
        const sentence = `expected numbers from ${least} to ${most} such as ${least}..${least + 3} or ${least},${least + 2}, found "${text}".`;
        throw new InputError('bad-option', sentence, { field: option });
      }
      return Array.from({ length: last - first + 1 }, (_, i) => first + i);
    });
    return [...new Set(years)].sort((a, b) => a - b);
  };
}
