import path from 'node:path';
import { INTERVALS } from '../../../engine/experiments/forecasts/scores/scoreOne.ts';
import { makeFolder } from '../../../engine/results/folder/writing/makeFolder.ts';
import type { BacktestReport } from '../../../reports/backtest/backtestReport.ts';
import { orNotWritable, writeFile } from '../../../reports/storing/questionFolder.ts';
import { backtestMarkdown } from './backtestMarkdown.ts';
import { coveragePicture } from './coveragePicture.ts';
import { skillPicture } from './skillPicture.ts';
import { tracksPicture } from './tracksPicture.ts';
import { transformPicture } from './transformPicture.ts';

/** Makes the folder, so that a place that cannot be written to is known before the work begins. */
export const openFolder = (folder: string): void => orNotWritable(folder, () => makeFolder(folder));

/** Tables and pictures beside the outcome. */
export function writeBacktest(folder: string, report: BacktestReport): void {
  const files = {
    'scores.csv': scoresCsv(report),
    'tables.md': backtestMarkdown(report),
    'forecasts.csv': forecastsCsv(report),
    'coverage.svg': coveragePicture(report),
    'skill.svg': skillPicture(report),
    'tracks.svg': tracksPicture(report),
    'pit.svg': transformPicture(report),
  };
  for (const [name, text] of Object.entries(files)) writeFile(path.join(folder, name), text);
}

function forecastsCsv({ forecasts }: BacktestReport): string {
  const head = [
    'indicator',
    'region',
    'origin',
    'horizon',
    'p10',
    'p50',
    'p90',
    'observed',
    'basis',
  ];
  const rows = forecasts.map(({ isDerived, ...row }) => [
    ...[row.indicator, row.region, row.origin, row.horizon, row.p10, row.p50, row.p90],
    ...[row.observed, isDerived ? 'derived' : 'published'],
  ]);
  return [head, ...rows].map((cells) => `${cells.join(',')}\n`).join('');
}

function scoresCsv({ scores }: BacktestReport): string {
  const head = [
    ...['indicator', 'method', 'horizon', 'region', 'n', 'derived', 'mae', 'rmse', 'mase', 'crps'],
    'scaled_crps',
    ...INTERVALS.map((level) => `interval_score_${level}`),
    ...INTERVALS.map((level) => `coverage_${level}`),
  ];
  const rows = scores.map((row) => [
    ...[row.indicator, row.method, row.horizon, row.region, row.n, row.derived],
    ...[row.mae, row.rmse, row.mase ?? '', row.crps, row.scaledCrps ?? ''],
    ...INTERVALS.map((level) => row.intervalScore[level]),
    ...INTERVALS.map((level) => row.coverage[level]),
  ]);
  return [head, ...rows].map((cells) => `${cells.join(',')}\n`).join('');
}
