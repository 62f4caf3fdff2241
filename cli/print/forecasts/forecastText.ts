import type { ForecastRow } from '../../../engine/experiments/forecasts/forecast.ts';
import type { ForecastIndicator } from '../../../engine/experiments/forecasts/series/indicators.ts';
import type { ForecastReport } from '../../../reports/forecast/forecastReport.ts';
import { columns } from '../columns.ts';
import { counted, level, percentage } from '../numbers.ts';
import { FORECAST_NAMES } from './indicatorNames.ts';

/** A forecast for people: the whole country year by year, every region in the last year. */
export function forecastText(report: ForecastReport): string {
  const indicators = Object.keys(report.methods) as ForecastIndicator[];
  return [
    heading(report),
    nationTable(report, indicators),
    ...indicators.map((indicator) => regionTable(report, indicator)),
    methodLines(report, indicators),
    'What such forecasts are worth and what not to use them for: docs/validation.md; `aimaq backtest` scores them.',
  ].join('\n\n');
}

function heading({ title, origin, to, sample, members, seed }: ForecastReport): string {
  return [
    `${title}: forecast for ${origin + 1}–${to} from what was known in ${origin}, without clusters`,
    `Median and the interval that should hold four values in five · sample ${percentage(sample)} · ${counted(members, 'member')} an origin · seed ${seed}`,
  ].join('\n');
}

function nationTable(report: ForecastReport, indicators: readonly ForecastIndicator[]): string {
  const { nation, origin, to, known, forecasts, methods } = report;
  const years = Array.from({ length: to - origin }, (_, i) => origin + 1 + i);
  // Moves between regions add up to nothing in the nation.
  const shown = indicators.filter((indicator) => indicator !== 'internal_net_migration');
  const rows = shown.map((indicator) => {
    const last = known.find((row) => row.region === nation && row.indicator === indicator);
    return [
      `${FORECAST_NAMES[indicator].label}, ${methods[indicator]?.unit}`,
      level(last?.value ?? null, FORECAST_NAMES[indicator].kind),
      ...years.map((year) => withInterval(indicator, rowOf(forecasts, nation, indicator, year))),
    ];
  });
  return ['The whole country', columns(['', String(origin), ...years.map(String)], rows)].join(
    '\n',
  );
}

function regionTable(report: ForecastReport, indicator: ForecastIndicator): string {
  const { regions, origin, to, known, forecasts, methods } = report;
  const { label, kind } = FORECAST_NAMES[indicator];
  const rows = regions.map(({ id, name }) => {
    const last = known.find((row) => row.region === id && row.indicator === indicator);
    const firm = last === undefined || last.basis === 'observed' ? '' : ' *';
    return [
      name,
      `${level(last?.value ?? null, kind)}${firm}`,
      withInterval(indicator, rowOf(forecasts, id, indicator, to)),
    ];
  });
  const isDerived = rows.some(([, value]) => value.endsWith('*'));
  const table = columns(
    [`${label}, ${methods[indicator]?.unit}`, String(origin), String(to)],
    rows,
  );
  return isDerived ? `${table}\n* derived, not published` : table;
}

function rowOf(
  forecasts: readonly ForecastRow[],
  region: string,
  indicator: ForecastIndicator,
  year: number,
): ForecastRow | undefined {
  return forecasts.find(
    (row) => row.region === region && row.indicator === indicator && row.year === year,
  );
}

function withInterval(indicator: ForecastIndicator, row: ForecastRow | undefined): string {
  if (row === undefined) return '–';
  const { kind } = FORECAST_NAMES[indicator];
  return `${level(row.p50, kind)} (${level(row.p10, kind)} … ${level(row.p90, kind)})`;
}

function methodLines(
  { methods, origin }: ForecastReport,
  indicators: readonly ForecastIndicator[],
) {
  const share = (weight: number) => `${Math.round(100 * weight)} %`;
  const lines = indicators.map((indicator) => {
    const made = methods[indicator];
    if (made === undefined) return '';
    const { label } = FORECAST_NAMES[indicator];
    const { method, trend, weights } = made;
    const engine = `regions follow ${share(trend.region.model)} of the model’s change and ${share(trend.region.trend)} of the observed trend`;
    if (method === 'engine') return `  ${label}: engine; ${engine}`;
    const parts = Object.entries(weights).map(([name, weight]) => `${name} ${share(weight)}`);
    return `  ${label}: combination; ${parts.join(', ')}`;
  });
  return [`How, by what forecasts of the years before ${origin + 1} were worth`, ...lines].join(
    '\n',
  );
}
