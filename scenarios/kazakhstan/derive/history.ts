import { INDICATORS } from '../../../engine/model/indicators/definitions.ts';
import { toCsv } from '../../tables/csvText.ts';
import type { Data, Observation } from './data.ts';
import { roundTo } from './figures.ts';
import { deriveInequality } from './inequality.ts';

/** An observed value of an indicator of the model. */
export interface Point extends Observation {
  indicator: string;
}

/** history.csv: observed series under the ids and in the units of the model's indicators. */
export function deriveHistory(data: Data): string {
  const points = [
    ...sumsOf(data, 'population_average', 'population'),
    ...sumsOf(data, 'employed', 'employed'),
    ...unemploymentRates(data),
    ...sumsOf(data, 'internal_net_migration', 'net_migration'),
    ...national(data, 'births', 'births'),
    ...national(data, 'deaths', 'deaths'),
    ...externalMigration(data),
    ...deriveInequality(data),
  ];
  const rows = points.map(({ region, year, indicator, value, sourceId, confidence }) => [
    region,
    year,
    indicator,
    roundTo(value, 4),
    INDICATORS.find(({ id }) => id === indicator)?.unit ?? '',
    sourceId,
    confidence,
  ]);
  return toCsv(
    ['region_id', 'year', 'indicator', 'value', 'unit', 'source_id', 'confidence'],
    rows,
  );
}

/** Counts of the 17 regions, parts of a region added up, and of the nation where published. */
function sumsOf(data: Data, series: string, indicator: string): Point[] {
  const points = new Map<string, Point>();
  for (const row of data.series(series)) {
    const region = row.region === 'kazakhstan' ? 'all' : data.foldedInto(row.region);
    if (region === undefined) continue;
    const before = points.get(`${region} ${row.year}`);
    const value = (before?.value ?? 0) + row.value;
    points.set(`${region} ${row.year}`, { ...row, region, indicator, value });
  }
  return [...points.values()];
}

/** Rates of parts of a region are weighted with their labour force. */
function unemploymentRates(data: Data): Point[] {
  const rows = data.series('unemployment_rate');
  const points = new Map<string, Point & { labourForce: number }>();
  for (const row of rows) {
    const region = row.region === 'kazakhstan' ? 'all' : data.foldedInto(row.region);
    if (region === undefined) continue;
    const key = `${region} ${row.year}`;
    const labourForce = data.observed(row.region, row.year, 'employed') / (1 - row.value / 100);
    const before = points.get(key) ?? { value: 0, labourForce: 0 };
    const total = before.labourForce + labourForce;
    const value = (before.value * before.labourForce + row.value * labourForce) / total;
    points.set(key, { ...row, region, indicator: 'unemployment_rate', value, labourForce: total });
  }
  return [...points.values()];
}

function national(data: Data, series: string, indicator: string): Point[] {
  return data
    .series(series)
    .filter(({ region }) => region === 'kazakhstan')
    .map((row) => ({ ...row, region: 'all', indicator }));
}

function externalMigration(data: Data): Point[] {
  return national(data, 'immigrants', 'net_external_migration').map((row) => ({
    ...row,
    value: row.value - data.observed('kazakhstan', row.year, 'emigrants'),
  }));
}
