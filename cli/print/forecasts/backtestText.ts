import {
  METHOD_IDS,
  type MethodId,
  PUBLISHED,
} from '../../../engine/experiments/forecasts/methods.ts';
import type { ScoreRow } from '../../../engine/experiments/forecasts/scores/scoreRow.ts';
import {
  isDerived,
  regionsRow,
  scoreRatio,
} from '../../../engine/experiments/forecasts/scores/scoreTable.ts';
import {
  FORECAST_IDS,
  type ForecastIndicator,
} from '../../../engine/experiments/forecasts/series/indicators.ts';
import type { BacktestReport } from '../../../reports/backtest/backtestReport.ts';
import { columns } from '../columns.ts';
import { counted, percentage } from '../numbers.ts';
import { DERIVED_NOTE, FORECAST_NAMES, starred } from './indicatorNames.ts';

/** A backtest for people: skill and calibration by indicator, tests, and whether goals hold. */
export function backtestText(report: BacktestReport): string {
  const indicators = FORECAST_IDS.filter((id) =>
    report.scores.some(({ indicator }) => indicator === id),
  );
  return [
    heading(report),
    ...indicators.map((indicator) => skillTable(report, indicator)),
    testTable(report),
    goals(report),
  ].join('\n\n');
}

function heading({ title, origins, horizons, sample, members, seed }: BacktestReport): string {
  return [
    `${title}: forecasts from ${origins.join(', ')}, ${horizons.join(', ')} years on, each knowing nothing later`,
    `Sample ${percentage(sample)} · ${counted(members, 'member')} an origin · seed ${seed}`,
    'CRPS and MASE against the last value (below 1 is better); share of outcomes inside 80 % intervals. Regions count alike, whatever their size.',
  ].join('\n');
}

function skillTable({ scores, horizons }: BacktestReport, indicator: ForecastIndicator): string {
  const rowOf = (method: MethodId, horizon: number) =>
    regionsRow(scores, indicator, method, horizon);
  const shown = horizons.filter((horizon) => rowOf('last-value', horizon) !== undefined);
  const rows = METHOD_IDS.flatMap((method) => {
    const cells = shown.map((horizon) => [rowOf(method, horizon), rowOf('last-value', horizon)]);
    if (cells.every(([own]) => own === undefined)) return [];
    return [[`  ${method}`, ...cells.flatMap(([own, last]) => skillCells(own, last))]];
  });
  const head = shown.flatMap((horizon) => [
    `CRPS ${horizon}`,
    `MASE ${horizon}`,
    `in 80 % ${horizon}`,
  ]);
  const counts = shown.map((horizon) => rowOf('last-value', horizon)?.n ?? 0);
  const derived = isDerived(scores, indicator);
  const title = `${starred(scores, indicator)} by region (${counts.join(', ')} forecasts)`;
  const note = derived ? [`  ${DERIVED_NOTE} (docs/validation.md)`] : [];
  return [title, columns(['', ...head], rows), ...note].join('\n');
}

function skillCells(own: ScoreRow | undefined, last: ScoreRow | undefined): string[] {
  if (own === undefined || last === undefined) return ['', '', ''];
  return [
    ratio(own.scaledCrps, last.scaledCrps),
    ratio(own.mase, last.mase),
    `${Math.round(100 * own.coverage[80])} %`,
  ];
}

function ratio(own: number | null, last: number | null): string {
  return scoreRatio(own, last)?.toFixed(2) ?? '–';
}

/** Differences of the published forecast that are more than luck. */
function testTable({ tests }: BacktestReport): string {
  const rows = tests
    .filter(({ method }) => method === PUBLISHED)
    .flatMap(({ indicator, horizon, against, test }) =>
      test === null || test.pValue > 0.1
        ? []
        : [
            [
              `  ${FORECAST_NAMES[indicator].label}, ${counted(horizon, 'year')} on`,
              test.difference < 0 ? 'better than' : 'worse than',
              against,
              test.statistic.toFixed(2),
              test.pValue.toFixed(3),
            ],
          ],
    );
  const untested = [
    ...new Set(tests.filter(({ test }) => test === null).map(({ horizon }) => horizon)),
  ];
  return [
    'Published forecast against references: differences unlikely to be luck (Diebold & Mariano, p below 0.1)',
    rows.length === 0
      ? '  none'
      : columns(['', '', '', 'statistic', 'p'], rows, ['left', 'left', 'left', 'right', 'right']),
    ...(untested.length === 0
      ? []
      : [`  Too few origins to test ${untested.join(' and ')} years on.`]),
  ].join('\n');
}

function goals({ figures }: BacktestReport): string {
  const judged = figures.filter(({ holds }) => holds !== null);
  const missed = judged.filter(({ holds }) => holds === false);
  const lines = missed.map(
    ({ name, value, goal }) => `  ${name}: ${value?.toFixed(2)}, goal ${goal}`,
  );
  return [
    `${judged.length - missed.length} of ${counted(judged.length, 'goal')} met${missed.length > 0 ? '; missed:' : ''}`,
    ...lines,
  ].join('\n');
}
