import { markdownTable } from '../../../benchmarks/variants/tables.ts';
import { PUBLISHED, REFERENCE_IDS } from '../../../engine/experiments/forecasts/methods.ts';
import { INTERVALS } from '../../../engine/experiments/forecasts/scores/scoreOne.ts';
import { regionsRow, scoreRatio } from '../../../engine/experiments/forecasts/scores/scoreTable.ts';
import {
  FORECAST_IDS,
  type ForecastIndicator,
} from '../../../engine/experiments/forecasts/series/indicators.ts';
import type { BacktestReport } from '../../../reports/backtest/backtestReport.ts';
import { level } from '../numbers.ts';
import { DERIVED_NOTE, FORECAST_NAMES, starred } from './indicatorNames.ts';

/** Tables for a paper: skill and calibration, typical errors, skill by region. */
export function backtestMarkdown(report: BacktestReport): string {
  const indicators = FORECAST_IDS.filter((id) =>
    report.scores.some(({ indicator }) => indicator === id),
  );
  const tables = [skillTable, errorTable, regionTable].map((table) => table(report, indicators));
  return tables.map((table) => markdownTable(table)).join('\n');
}

type Indicators = readonly ForecastIndicator[];

function skillTable({ scores, horizons, tests }: BacktestReport, indicators: Indicators) {
  const rows = indicators.flatMap((indicator) =>
    horizons.flatMap((horizon) => {
      const own = regionsRow(scores, indicator, PUBLISHED, horizon);
      if (own === undefined) return [];
      const against = REFERENCE_IDS.map((method) => {
        const other = regionsRow(scores, indicator, method, horizon);
        const pValue = tests.find(
          (one) =>
            one.indicator === indicator &&
            one.horizon === horizon &&
            one.method === PUBLISHED &&
            one.against === method,
        )?.test?.pValue;
        const mark = pValue !== undefined && pValue < SIGNIFICANT ? '†' : '';
        const ratios = [
          scoreRatio(own.scaledCrps, other?.scaledCrps),
          scoreRatio(own.mase, other?.mase),
        ].map((ratio) => ratio?.toFixed(2) ?? '–');
        return `${ratios.join(' / ')}${mark}`;
      });
      const shares = INTERVALS.map((share) => String(Math.round(100 * own.coverage[share])));
      return [
        [
          `${starred(scores, indicator)}, ${horizon}`,
          String(own.n),
          ...against,
          shares.join(' / '),
        ],
      ];
    }),
  );
  return {
    head: ['Years on', 'n', ...REFERENCE_IDS, `inside ${INTERVALS.join(' / ')} %`],
    rows,
    caption: `CRPS / MASE of the published forecast by region, divided by those of each reference: below 1 it is better. † the two differ by more than luck (Diebold–Mariano on CRPS over origins, p < ${SIGNIFICANT}; no test where origins are fewer than twice the years). ${DERIVED_NOTE}.`,
  };
}

const SIGNIFICANT = 0.1;

/** Half of the errors are smaller: in per cent of what came where that is a size, else in its unit. */
function errorTable(
  { forecasts, horizons, nation, scores }: BacktestReport,
  indicators: Indicators,
) {
  const cell = (indicator: ForecastIndicator, horizon: number, isNation: boolean) => {
    const { kind } = FORECAST_NAMES[indicator];
    const isSize = kind !== 'percent' && indicator !== 'internal_net_migration';
    const errors = forecasts
      .filter(
        (row) =>
          row.indicator === indicator &&
          row.horizon === horizon &&
          (row.region === nation) === isNation,
      )
      .map(({ p50, observed }) => Math.abs(p50 - observed) / (isSize ? observed / 100 : 1))
      .sort((a, b) => a - b);
    if (errors.length === 0) return '–';
    const median = errors[Math.floor(errors.length / 2)];
    return isSize ? `${median.toFixed(1)} %` : level(median, kind);
  };
  return {
    head: ['', ...horizons.flatMap((years) => [`regions, ${years}`, `country, ${years}`])],
    rows: indicators.map((indicator) => [
      starred(scores, indicator),
      ...horizons.flatMap((horizon) => [false, true].map((all) => cell(indicator, horizon, all))),
    ]),
    caption:
      'Median absolute error so many years on: per cent of what came; percentage points for the unemployment rate; persons a year for net migration.',
  };
}

function regionTable({ scores, horizons, regions }: BacktestReport, indicators: Indicators) {
  const horizon = horizons[Math.floor((horizons.length - 1) / 2)];
  const rowOf = (method: string, indicator: ForecastIndicator, region: string) =>
    scores.find(
      (row) =>
        row.method === method &&
        row.indicator === indicator &&
        row.horizon === horizon &&
        row.region === region,
    );
  const known = regions.filter(({ id }) => rowOf(PUBLISHED, indicators[0], id) !== undefined);
  return {
    head: ['', ...indicators.map((indicator) => starred(scores, indicator))],
    rows: known.map(({ id, name }) => [
      name,
      ...indicators.map((indicator) => {
        const own = rowOf(PUBLISHED, indicator, id);
        const ratio = scoreRatio(own?.crps, rowOf('last-value', indicator, id)?.crps);
        return ratio?.toFixed(2) ?? '–';
      }),
    ]),
    caption: `CRPS of the published forecast by region, ${horizon} years on, divided by that of the last value.`,
  };
}
