import path from 'node:path';
import { stringify } from 'yaml';
import type { ParameterUncertainty } from '../../engine/results/manifest/manifest.ts';
import { locateScenario, shippedNames } from '../../scenarios/document/locateScenario.ts';
import { toCsv } from '../../scenarios/tables/csvText.ts';
import type { CalibrationReport } from './calibrationReport.ts';

/** The files beside the report: a scenario to run, what it draws parameters from, and tables. */
export function calibratedFiles(
  report: CalibrationReport,
  nameOrPath: string,
  folder: string,
): Record<string, string> {
  return {
    'calibrated.yaml': scenarioText(report, baseOf(nameOrPath, folder)),
    'calibrated.csv': uncertaintyText(report.uncertainty),
    'estimates.csv': table(report.parameters),
    'targets.csv': table(report.targets),
  };
}

/** A shipped scenario by its name, another by its path from the folder. */
function baseOf(nameOrPath: string, folder: string): string {
  const file = locateScenario(nameOrPath, process.cwd());
  const name = shippedNames().find((one) => locateScenario(one, path.dirname(folder)) === file);
  return name ?? path.relative(path.resolve(folder), file).replaceAll(path.sep, '/');
}

function scenarioText(report: CalibrationReport, base: string): string {
  const { title, windows, parameters, points, members, sample } = report;
  const years = windows.map(({ from, to }) => `${from}–${to}`).join(', ');
  const scenario = {
    title: `${title}, calibrated`,
    extends: base,
    parameters: Object.fromEntries(
      parameters.map(({ id, estimate }) => [id, Number(estimate.toPrecision(8))]),
    ),
    parameterUncertainty: 'calibrated.csv',
  };
  return [
    `# Calibrated on ${years}: ${points} points, ${members} members each, sample ${sample}.`,
    '# estimates.csv says how surely each value is known, targets.csv how well the data are met.',
    stringify(scenario),
  ].join('\n');
}

function uncertaintyText({ parameters, covariance }: ParameterUncertainty): string {
  const rows = parameters.map(({ id, low, high, mean }, row) => [
    ...[id, low, high, mean],
    ...covariance[row],
  ]);
  const head = ['parameter', 'low', 'high', 'mean', ...parameters.map(({ id }) => id)];
  return toCsv(head, rows);
}

function table(rows: readonly object[]): string {
  return toCsv(
    Object.keys(rows[0]),
    rows.map((row) => Object.values(row)),
  );
}
