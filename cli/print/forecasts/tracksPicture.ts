import {
  FORECAST_IDS,
  type ForecastIndicator,
  seriesUnit,
} from '../../../engine/experiments/forecasts/series/indicators.ts';
import type {
  BacktestReport,
  PublishedForecast,
} from '../../../reports/backtest/backtestReport.ts';
import { level } from '../numbers.ts';
import { FORECAST_NAMES } from './indicatorNames.ts';
import { frameOf, panelLayout, picture, round, text } from './panels.ts';

/**
 * What was forecast from each origin, median and 80 % interval, and what came: of the nation, or of
 * the region with the largest figures where there is no forecast of the nation.
 */
export function tracksPicture(report: BacktestReport): string {
  const { forecasts, nation, regions } = report;
  const shown = FORECAST_IDS.flatMap((indicator) => {
    const rows = rowsOf(forecasts, indicator, nation);
    return rows.length === 0 ? [] : [{ indicator, rows }];
  });
  const layout = panelLayout(shown.length);
  const parts = shown.flatMap(({ indicator, rows }, index) => {
    const { label, kind } = FORECAST_NAMES[indicator];
    const { region } = rows[0];
    const years = rows.flatMap(({ origin, horizon }) => [origin + 1, origin + horizon]);
    const values = rows.flatMap(({ p10, p90, observed }) => [p10, p90, observed]);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const [first, last] = [Math.min(...years), Math.max(...years)];
    const { x, y } = layout.place(index);
    const { width, height } = layout.frame;
    const across = (year: number) => x + 8 + ((width - 16) * (year - first)) / (last - first || 1);
    const down = (value: number) => y + 8 + ((height - 16) * (high - value)) / (high - low || 1);
    const fans = [...Map.groupBy(rows, ({ origin }) => origin).values()].map((fan) =>
      fanOf(fan, across, down),
    );
    const outcomes = new Map(rows.map((row) => [row.origin + row.horizon, row.observed]));
    const named = regions.find(({ id }) => id === region)?.name ?? region;
    // Without what it was called at other times, for want of room.
    const name = region === nation ? '' : `, ${named.split(' (')[0]}`;
    const mark = rows.some(({ isDerived }) => isDerived) ? ' *' : '';
    return [
      ...frameOf(layout, index, `${label}${name}${mark}`),
      text(x + 6, y + 14, seriesUnit(indicator, report.currency), { colour: '#595959' }),
      ...[low, high].map((value) =>
        text(x - 4, down(value) + 4, shortened(value, kind), { anchor: 'end' }),
      ),
      ...[first, last].map((year) =>
        text(across(year), y + height + 16, String(year), { anchor: 'middle' }),
      ),
      ...fans,
      ...[...outcomes].map(
        ([year, value]) =>
          `<circle cx="${round(across(year))}" cy="${round(down(value))}" r="3" fill="#1a1a1a"/>`,
      ),
    ];
  });
  const label =
    'Forecasts from each origin (line: median; shade: 80 % interval) and what came (dots); k thousand, m million';
  return picture(layout, label, parts);
}

function rowsOf(
  forecasts: readonly PublishedForecast[],
  indicator: ForecastIndicator,
  nation: string,
): PublishedForecast[] {
  const own = forecasts.filter((row) => row.indicator === indicator);
  const national = own.filter(({ region }) => region === nation);
  if (national.length > 0) return national;
  const size = (rows: readonly PublishedForecast[]) =>
    rows.reduce((sum, { observed }) => sum + Math.abs(observed), 0) / rows.length;
  const regions = [...Map.groupBy(own, ({ region }) => region).values()];
  return regions.toSorted((a, b) => size(b) - size(a))[0] ?? [];
}

/** Horizons of one origin, joined. */
function fanOf(
  fan: readonly PublishedForecast[],
  across: (year: number) => number,
  down: (value: number) => number,
): string {
  const ordered = fan.toSorted((a, b) => a.horizon - b.horizon);
  const points = (pick: 'p10' | 'p50' | 'p90') =>
    ordered.map((row) => `${round(across(row.origin + row.horizon))},${round(down(row[pick]))}`);
  const band = [...points('p90'), ...points('p10').toReversed()].join(' ');
  return `<polygon points="${band}" fill="#0072b2" fill-opacity="0.12" stroke="#0072b2" stroke-opacity="0.25"/><polyline points="${points('p50').join(' ')}" fill="none" stroke="#0072b2" stroke-width="1.5"/>`;
}

function shortened(value: number, kind: Parameters<typeof level>[1]): string {
  const size = Math.abs(value);
  const [unit, name] = size >= 1e6 ? [1e6, 'm'] : size >= 1e4 ? [1e3, 'k'] : [1, ''];
  return name === '' ? level(value, kind) : `${(value / unit).toPrecision(3)}${name}`;
}
