import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../engine/errors.ts';
import { compileFormula } from '../../engine/formulas/formula.ts';
import { garbage } from '../fuzz/inputs/formulas.ts';

const names = ['month', 'year', 't'];
const resultOf = (source: string, values = { month: 18, year: 2021, t: 1.5 }) =>
  compileFormula(source, names).evaluate(values);

test.each([
  ['1 + 2 * 3 ^ 2 / 2', 10],
  ['2 ^ 3 ^ 2', 512],
  ['-t ^ 2', -2.25],
  ['year mod 4', 1],
  ['8 %', 0.08],
  ['exp(log(5)) + sqrt(16) + abs(-1)', 10],
  ['min(3, t, 2) + max(month, 1)', 19.5],
  ['floor(t) + ceil(t) + round(2.6)', 6],
  ['sin(pi / 2) + cos(0) + pow(2, 3)', 10],
  ['2021 <= year <= 2025 ? 40e9 : 0', 40e9],
  ['year > 2021 or not (month == 18) ? 1 : 2', 2],
  ['(year >= 2021 and t != 0) * 0.5', 0.5],
  ['month < 6\n  ? 1\n  : 2', 2],
])('%s is %d', (source, value) => {
  expect(resultOf(source)).toBeCloseTo(value, 12);
});

test.each(['1 / 0', '-1 / 0', '0 / 0', 'sqrt(-1)', '(-8) ^ (1 / 3)', '9 ^ 9 ^ 9', 'log(-1)'])(
  '%s is no finite real number',
  (source) => {
    expect(resultOf(source)).toBeNaN();
  },
);

test('a value that is not given makes the result no number', () => {
  expect(compileFormula('t + 1', names).evaluate({})).toBeNaN();
});

test('the names that a formula reads are known', () => {
  expect(compileFormula('month < 6 ? t : 2 * t', names).names).toEqual(['month', 't']);
});

describe('a refused formula says what is wrong', () => {
  test.each([
    ['import({a: 1})', 'calls the unknown function "import"'],
    ['evaluate("1")', 'calls the unknown function "evaluate"'],
    ['cos.constructor("return 1")', 'calls something that is no plain function'],
    ['cos.constructor', 'reads a property'],
    ['t["constructor"]', 'reads a property'],
    ['constructor', 'uses the unknown name "constructor"'],
    ['__proto__', 'uses the unknown name "__proto__"'],
    ['toString()', 'calls the unknown function "toString"'],
    ['t = 1', 'assigns a value'],
    ['true ? (t = 1) : 2', 'assigns a value'],
    ['f(x) = x', 'defines a function'],
    ['[1, 2]', 'contains a list'],
    ['1:3', 'contains a range'],
    ['{a: 1}', 'contains an object'],
    ['"text"', 'contains "text", which is no number'],
    ['t; 1', 'contains several statements'],
    ['170!', 'uses the operator !'],
    ["t'", "uses the operator '"],
    ['3 to 4', 'uses the operator to'],
    ['2 | 1', 'uses the operator |'],
    ['5 cm', 'leaves out a multiplication sign'],
    ['1e400', 'contains Infinity, which is no finite number'],
    ['NaN', 'contains NaN, which is no finite number'],
    ['null', 'contains null, which is no number'],
    ['cos', 'uses the function cos without its arguments'],
    ['cos(1, 2)', 'gives cos 2 arguments instead of 1'],
    ['min()', 'gives min 0 arguments instead of 1 to 20'],
    ['yaer', 'uses the unknown name "yaer"; did you mean "year"?'],
    ['sqr(t)', 'calls the unknown function "sqr"; did you mean "sqrt"?'],
    ['1 +', 'is not well formed'],
    ['', 'is empty'],
    ['# only a comment', 'is empty'],
    [`t${'0'.repeat(1000)}`, 'is longer than 1000 characters'],
    [`${'('.repeat(99)}t${')'.repeat(99)}`, 'is nested more than 64 levels deep'],
    [`${'-'.repeat(900)}t`, 'is nested more than 64 levels deep'],
    [
      `max(${Array.from({ length: 20 }, () => `min(${'1,'.repeat(19)}1)`).join(',')})`,
      'has more than 300 parts',
    ],
  ])('%s', (source, complaint) => {
    const compile = () => compileFormula(source, names, { file: 'a.yaml', line: 3 });
    expect(compile).toThrow(InputError);
    expect(compile).toThrow(complaint);
    expect(compile).toThrow(expect.objectContaining({ code: 'bad-formula' }));
    expect(compile).toThrow(expect.objectContaining({ place: { file: 'a.yaml', line: 3 } }));
  });
});

test('whatever the text, the outcome is a number or a complaint about the input', () => {
  fc.assert(
    fc.property(garbage, (source) => {
      try {
        const value = resultOf(source);
        return Number.isNaN(value) || Number.isFinite(value);
      } catch (error) {
        return error instanceof InputError && error.code === 'bad-formula';
      }
    }),
    { seed: 7, numRuns: 3000 },
  );
});

test('sums and products come out as in plain arithmetic', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999, max: 999 }), fc.integer({ min: 1, max: 99 }), (a, b) => {
      const { evaluate } = compileFormula('(a + b) * a - a / b', ['a', 'b']);
      return Math.abs(evaluate({ a, b }) - ((a + b) * a - a / b)) < 1e-6;
    }),
    { seed: 7 },
  );
});
