import path from 'node:path';
import { expect, test } from 'vitest';
import { loadScenario } from '../../scenarios/loadScenario.ts';
import { SMALL } from './smallFiles.ts';
import { complaintOf, writeFolder } from './smallScenario.ts';

const HEAD = 'parameter,low,high,mean,birthTie,incomeUtility';
const GOOD = [HEAD, 'birthTie,0,2.5,0,0.4,-0.1', 'incomeUtility,0.2,2,-1,-0.1,0.3'];
const NAMED = `${SMALL['scenario.yaml']}parameterUncertainty: calibrated.csv\n`;

const folderWith = (lines: readonly string[]) =>
  writeFolder({ ...SMALL, 'scenario.yaml': NAMED, 'calibrated.csv': `${lines.join('\n')}\n` });

test('a table of how surely parameters are known is read, and its centre is used', () => {
  const { uncertainty, question } = loadScenario(folderWith(GOOD));
  expect(uncertainty).toEqual({
    parameters: [
      { id: 'birthTie', low: 0, high: 2.5, mean: 0 },
      { id: 'incomeUtility', low: 0.2, high: 2, mean: -1 },
    ],
    covariance: [
      [0.4, -0.1],
      [-0.1, 0.3],
    ],
  });
  expect(question.parameters.birthTie).toBe(1.25);
  expect(question.parameters.incomeUtility).toBeCloseTo(0.2 + 1.8 / (1 + Math.E), 12);
});

test('covariances that rounding left apart are drawn from all the same', () => {
  const rounded = GOOD.map((line, i) =>
    i === 1 ? line.replace('-0.1', '-0.10000000000000002') : line,
  );
  const { uncertainty } = loadScenario(folderWith(rounded));
  const [[, above], [below]] = uncertainty?.covariance ?? [[], []];
  expect(above).toBe(below);
});

test('what the scenario says of a parameter itself wins', () => {
  const { question } = loadScenario(folderWith(GOOD), { set: ['parameters.birthTie=2'] });
  expect(question.parameters.birthTie).toBe(2);
});

test('none switches the draws of an extended scenario off', () => {
  const folder = folderWith(GOOD);
  const plain = loadScenario(folder, { set: ['parameterUncertainty=none'] });
  expect(plain.uncertainty).toBeUndefined();
  expect(plain.hashes.scenario).not.toBe(loadScenario(folder).hashes.scenario);
});

test('the table is found beside the file that names it', () => {
  const base = folderWith(GOOD);
  const folder = writeFolder({ 'scenario.yaml': `title: Child\nextends: ${path.resolve(base)}\n` });
  expect(loadScenario(folder).uncertainty?.parameters).toHaveLength(2);
});

test.each([
  [
    'a parameter that does not exist',
    { 1: 'birthTied,0,2.5,0,0.4,-0.1' },
    'calibrated.csv:2 parameter: there is no parameter "birthTied"',
  ],
  [
    'a range outside the model’s',
    { 1: 'birthTie,0,3,0,0.4,-0.1' },
    'calibrated.csv:2 high: must be a number from 0 to 2.5, found 3',
  ],
  [
    'an empty range',
    { 1: 'birthTie,2,2,0,0.4,-0.1' },
    'calibrated.csv:2 high: must be above 2, found 2',
  ],
  [
    'a parameter named twice',
    { 2: 'birthTie,0,2.5,0,0.4,-0.1' },
    'calibrated.csv:3 parameter: birthTie stands already in line 2',
  ],
  [
    'a missing column',
    { 0: 'parameter,low,high,mean,birthTie,x' },
    'calibrated.csv:1: there is no column "incomeUtility" of covariances',
  ],
  [
    'covariances that disagree',
    { 2: 'incomeUtility,0.2,2,-1,0.2,0.3' },
    'calibrated.csv:2 incomeUtility: must equal the covariance of incomeUtility with birthTie, 0.2, found -0.1',
  ],
  [
    'covariances of no distribution',
    { 1: 'birthTie,0,2.5,0,0.01,-0.1' },
    'calibrated.csv: the covariances are of no joint distribution',
  ],
] as const)('%s is refused', (_, changes, sentence) => {
  const lines = GOOD.map((line, at) => (changes as Record<number, string>)[at] ?? line);
  expect(complaintOf(folderWith(lines))).toContain(sentence);
});

test('a table without rows and a missing file are refused', () => {
  expect(complaintOf(folderWith([HEAD]))).toContain('calibrated.csv: the table has no row');
  expect(complaintOf(writeFolder({ ...SMALL, 'scenario.yaml': NAMED }))).toContain(
    'parameterUncertainty: there is no file',
  );
});
