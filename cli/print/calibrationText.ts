import type { CalibrationReport } from '../../reports/calibration/calibrationReport.ts';
import { columns } from './columns.ts';
import { counted, percentage } from './numbers.ts';

/** Directions of which the data take away less of the doubt than this are left to the prior. */
const INFORMED = 0.1;
/** Parameters that make a direction up: those with at least this weight. */
const NOTABLE = 0.3;

/** A calibration for people: estimates, what the data know together, the fit, the test. */
export function calibrationText(report: CalibrationReport): string {
  const { title, windows, points, members, sample, criterion, test } = report;
  const years = windows.map(({ from, to }) => `${from}–${to}`).join(', ');
  const chance = test.pValue < 0.001 ? 'less than 0.1 %' : percentage(test.pValue);
  const verdict =
    test.pValue < 0.05
      ? 'the model as it stands does not reproduce all targets'
      : 'no contradiction between model and targets';
  return [
    `${title}: calibrated on ${years}`,
    `Sample ${percentage(sample)} · ${counted(members, 'member')} a point · ${counted(points, 'point')} · criterion ${criterion.before.toFixed(1)} before, ${criterion.after.toFixed(1)} after`,
    `Parameters (80 % interval; standard deviation left of the prior’s; fit lost by going back to before)\n\n${parameterTable(report)}`,
    `What the data know of them together, in standard deviations of the priors\n\n${directionLines(report)}`,
    `Targets, at the prior medians and at the estimate\n\n${targetTable(report)}`,
    `Over-identification: ${test.statistic.toFixed(1)} on ${test.degreesOfFreedom.toFixed(1)} degrees of freedom, exceeded by chance in ${chance}: ${verdict}.`,
  ].join('\n\n');
}

function parameterTable({ parameters }: CalibrationReport): string {
  return columns(
    ['', 'before', 'estimate', '80 %', 'left', 'lost', 'decided by'],
    parameters.map(({ id, prior, estimate, p10, p90, deviationKept, fitLost, decidedBy }) => [
      `  ${id}`,
      digits(prior),
      digits(estimate),
      `${digits(Math.min(p10, p90))} … ${digits(Math.max(p10, p90))}`,
      deviationKept.toFixed(2),
      fitLost.toFixed(1),
      decidedBy,
    ]),
  );
}

/** Directions that the data inform, in words, and how many they leave to the priors. */
export function directionLines({ directions }: CalibrationReport): string {
  const informed = directions.filter(({ information }) => lost(information) >= INFORMED);
  const left = directions.length - informed.length;
  const known = informed.map(({ information, weights }) => {
    const parts = Object.entries(weights)
      .filter(([, weight]) => Math.abs(weight) >= NOTABLE)
      .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
      .map(([id, weight]) => `${weight < 0 ? '−' : '+'} ${Math.abs(weight).toFixed(2)} ${id}`);
    return `  ${percentage(round(lost(information)))} less doubt about ${parts.join(' ').replace(/^\+ /, '')}`;
  });
  return [
    ...known,
    `  The data inform ${informed.length} of ${counted(directions.length, 'direction')}; about the other ${left} the priors decide.`,
  ].join('\n');
}

/** Part of the prior's standard deviation that the data take away. */
const lost = (information: number) => 1 - 1 / Math.sqrt(1 + information);
const round = (share: number) => Math.round(100 * share) / 100;

function targetTable({ targets }: CalibrationReport): string {
  return columns(
    ['', 'observed', 'before', 'after', 'std. error', 'z'],
    targets.map(({ label, unit, observed, before, simulated, standardError, z }) => [
      `  ${label}, ${unit}`,
      ...[observed, before, simulated, standardError].map((value) => value.toFixed(3)),
      z.toFixed(1),
    ]),
  );
}

const digits = (value: number) => String(Number(value.toPrecision(3)));
