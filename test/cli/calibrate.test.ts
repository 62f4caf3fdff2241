import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { calibrationText, directionLines } from '../../cli/print/calibrationText.ts';
import { calibratedFiles } from '../../reports/calibration/calibratedFiles.ts';
import type { CalibrationReport } from '../../reports/calibration/calibrationReport.ts';
import { planCalibration } from '../../reports/calibration/plannedCalibration.ts';
import { loadScenario } from '../../scenarios/loadScenario.ts';
import { SMALL } from '../scenarios/smallFiles.ts';
import { writeFolder } from '../scenarios/smallScenario.ts';

const parameter = {
  ...{ id: 'layoffShare', label: 'Lay-offs, in "words"', unit: 'a month', low: 0.01, high: 0.2 },
  ...{ prior: 0.05, estimate: 0.02345678, standardError: 0.01, p10: 0.012, p90: 0.05 },
  ...{ deviationKept: 0.6, fitLost: 3, decidedBy: 'data', source: 'assumed: slower, than hiring' },
};
const target = {
  ...{ id: 'employed-by-all', label: 'mean growth of employment', unit: '% a year' },
  ...{ observed: 0.9, before: 1.2, simulated: 1, standardError: 0.1, z: -1 },
};
const report = {
  title: 'Two regions: a "small" country',
  windows: [{ from: 2010, to: 2013, regions: 2 }],
  ...{ points: 24, members: 4, sample: 0.005 },
  parameters: [parameter],
  targets: [target],
  directions: [
    { information: 3, weights: { layoffShare: 0.8, separationRate: -0.6, birthTie: 0.1 } },
    { information: 0.01, weights: { layoffShare: 0.6, separationRate: 0.8, birthTie: 0 } },
  ],
  criterion: { before: 12, after: 7.5 },
  test: { statistic: 7.5, degreesOfFreedom: 10, pValue: 0.678 },
  uncertainty: {
    parameters: [
      { id: 'layoffShare', low: 0.01, high: 0.2, mean: Math.log(0.01345678 / (0.2 - 0.02345678)) },
      { id: 'joinRate', low: 0, high: 0.15, mean: 0.1 },
    ],
    covariance: [
      [0.7, 0],
      [0, 2.25],
    ],
  },
} as unknown as CalibrationReport;

test('the calibrated scenario loads: the base with the estimates, and what members draw', () => {
  const base = writeFolder(SMALL);
  const folder = writeFolder(calibratedFiles(report, base, path.join(base, 'calibrated')));
  const files = calibratedFiles(report, base, folder);
  const calibrated = loadScenario(path.join(writeInto(folder, files), 'calibrated.yaml'));
  expect(calibrated.title).toBe('Two regions: a "small" country, calibrated');
  expect(calibrated.question.parameters.layoffShare).toBeCloseTo(0.02345678, 8);
  expect(calibrated.uncertainty).toEqual(report.uncertainty);
  expect(calibrated.arms).toEqual(loadScenario(base).arms);
});

function writeInto(folder: string, files: Record<string, string>): string {
  return writeFolder({
    ...files,
    'calibrated.yaml': files['calibrated.yaml']!.replace(
      /extends: .*/,
      `extends: ${path.resolve(folder, /extends: (.*)/.exec(files['calibrated.yaml']!)![1]!)}`,
    ),
  });
}

test('a shipped scenario is extended by its name', () => {
  const { 'calibrated.yaml': text } = calibratedFiles(report, 'kazakhstan', '/tmp/anywhere');
  expect(text).toContain('extends: kazakhstan\n');
});

test('tables quote what holds commas and quotes', () => {
  const { 'estimates.csv': text } = calibratedFiles(report, 'kazakhstan', '/tmp/anywhere');
  expect(text).toContain('"Lay-offs, in ""words"""');
  expect(text).toContain('"assumed: slower, than hiring"');
});

describe('in words', () => {
  test('what the data know together, and how much they leave to the priors', () => {
    // 1 − 1 ÷ √(1 + 3) is one half.
    expect(directionLines(report)).toBe(
      [
        '  50 % less doubt about 0.80 layoffShare − 0.60 separationRate',
        '  The data inform 1 of 2 directions; about the other 1 the priors decide.',
      ].join('\n'),
    );
  });

  test('the text names the years, the estimate, who decided and the test', () => {
    const text = calibrationText(report);
    expect(text).toContain('calibrated on 2010–2013');
    expect(text).toMatch(/layoffShare\s+0\.05\s+0\.0235\s+0\.012 … 0\.05\s+0\.60\s+3\.0\s+data/);
    expect(text).toContain('exceeded by chance in 67.8 %: no contradiction');
  });
});

describe('wrong wishes are refused', () => {
  const scenario = loadScenario('kazakhstan');
  test.each([
    [['layofShare', 'birthTie'], 'no series informs a parameter "layofShare"'],
    [['joinRate', 'birthTie'], 'no series informs a parameter "joinRate"'],
    [['birthTie', 'birthTie'], 'birthTie is named twice'],
    [['birthTie'], 'expected two parameters or more'],
  ])('%s', (parameters, sentence) => {
    expect(() => planCalibration(scenario, { parameters })).toThrow(sentence);
  });
});
