import * as mathjs from 'mathjs/number';
import { FUNCTIONS, OPERATORS } from './vocabulary.ts';

const NAMES = [...new Set([...Object.keys(FUNCTIONS), ...OPERATORS]), 'parse'];
const parts = mathjs as unknown as Readonly<mathjs.FactoryFunctionMap>;

/**
 * A mathjs of plain numbers that holds the parser and the functions of the vocabulary: no complex
 * numbers, matrices, units or strings, and none of `import`, `evaluate` or `simplify` to call.
 */
export const sandbox = mathjs.create(
  Object.fromEntries(NAMES.map((name) => [`${name}Dependencies`, parts[`${name}Dependencies`]])),
  { number: 'number' },
);
