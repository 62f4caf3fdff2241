import fc from 'fast-check';
import { CONSTANTS, FUNCTIONS } from '../../../engine/formulas/vocabulary.ts';

/** Names that the formulas under test may read. */
export const FORMULA_NAMES = ['month', 'year', 't'] as const;

const BINARY = [
  '+',
  '-',
  '*',
  '/',
  '^',
  ' mod ',
  '<',
  '<=',
  '==',
  '!=',
  '>',
  '>=',
  ' and ',
  ' or ',
];

/** What mathjs can do beyond the vocabulary, and ways out of sandboxes that were found elsewhere. */
const HOSTILE = [
  ...['import({a: 1})', 'createUnit("x")', 'parse("1")', 'evaluate("1")', 'simplify("x")'],
  ...['zeros(1e9)', 'ones(99999, 99999)', '1:1e9', '[1:1e9]', 'range(0, 1e9)', 'identity(1e5)'],
  ...[
    'f(x) = f(x); f(1)',
    'f(x) = x ^ f(x)',
    'a = 1',
    'a.b = 1',
    't.constructor',
    'cos.constructor',
  ],
  ...['cos.constructor("return process")()', 't["__proto__"]', '{}.constructor', '"a".constructor'],
  ...[
    'random()',
    'factorial(1e9)',
    '170!',
    '1e9!',
    'combinations(1e9, 5e8)',
    '9^9^9^9',
    '2^(-1e308)',
  ],
  ...[
    'typed("x", {"number": 1})',
    'config({})',
    'chain(3).done()',
    'help(cos)',
    'bignumber("1e9")',
  ],
  ...[
    'format(1, {precision: 1e9})',
    'string(1)',
    'concat("a", "b")',
    'repeat("a", 1e9)',
    'map([1], cos)',
  ],
  ...[
    'sqrt(-1)',
    'i',
    'e',
    'Infinity',
    'NaN',
    'null',
    'undefined',
    'true',
    '5 cm',
    '5 to 3',
    "t'",
    '8 %',
  ],
  ...[
    'process.exit(1)',
    'require("fs")',
    'globalThis',
    'this',
    'new Date()',
    '() => 1',
    '`1`',
    '/a/',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString()',
    'valueOf',
    'hasOwnProperty("a")',
    'import("node:fs")',
  ],
];

const { sum } = fc.letrec<{ sum: string }>((tie) => ({
  sum: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.constantFrom(
      ...FORMULA_NAMES,
      ...Object.keys(CONSTANTS),
      '0',
      '1',
      '2020',
      '1e308',
      '5e-324',
    ),
    fc.double({ noNaN: true }).map(String),
    fc.constantFrom(...HOSTILE),
    fc.tuple(tie('sum'), fc.constantFrom(...BINARY), tie('sum')).map((parts) => parts.join('')),
    fc
      .tuple(fc.constantFrom('-', '+', 'not ', '~', '!'), tie('sum'))
      .map((parts) => parts.join('')),
    tie('sum').map((inner) => `(${inner})`),
    fc
      .tuple(tie('sum'), tie('sum'), tie('sum'))
      .map(([when, then, otherwise]) => `${when} ? ${then} : ${otherwise}`),
    fc
      .tuple(
        fc.constantFrom(...Object.keys(FUNCTIONS), 'f'),
        fc.array(tie('sum'), { maxLength: 3 }),
      )
      .map(([name, given]) => `${name}(${given.join(', ')})`),
  ),
}));

const PIECES = [
  ...[
    't',
    'year',
    'cos',
    '(',
    ')',
    '+',
    '^',
    '!',
    '.',
    '=',
    '"',
    '[',
    ']',
    '{',
    '}',
    ';',
    '1',
    ' ',
  ],
  ...['?', ':', ',', '#', "'", '\n', 'e', '%', '->', '..', '@', '$', '\\', '|', '&', '~', '\u0000'],
];

/** Text of any kind, and of pieces of formulas in any order. */
export const garbage = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join('')),
);

/** One piece over and over, up to and far beyond the limits. */
const repeated = fc
  .tuple(
    fc.constantFrom(...PIECES, ...HOSTILE, 't?', '1:', 'cos(', '-(', '2^', 'max(t,', 't and ', '9'),
    fc.constantFrom(30, 64, 65, 200, 999, 50_000),
    fc.constantFrom('', 't', ')', '1'),
  )
  .map(([piece, times, end]) => piece.repeat(times) + end);

export const formulas: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: sum },
  { weight: 2, arbitrary: garbage },
  { weight: 1, arbitrary: repeated },
  { weight: 1, arbitrary: fc.constantFrom(...HOSTILE) },
);
