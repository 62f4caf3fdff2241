import {
  SERIES_INDICATORS,
  type SeriesIndicatorId,
} from '../../engine/experiments/forecasts/series/indicators.ts';
import type { SeriesRow } from '../../engine/experiments/forecasts/series/series.ts';
import { cellError, nameCell, numberCell, provenanceOf } from './cells.ts';
import type { Table } from './table.ts';

export const SERIES_COLUMNS = [
  'region_id',
  'year',
  'indicator',
  'value',
  'unit',
  'source_id',
  'confidence',
] as const;

const IDS = Object.keys(SERIES_INDICATORS) as SeriesIndicatorId[];

/** Observed figures by region and year. `regions`: every id that a row may be of, the nation's too. */
export function readSeries(
  { rows }: Table,
  regions: readonly string[],
  sources: readonly string[],
  currency: string,
): SeriesRow[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const region = nameCell(row, 'region_id', regions, 'region');
    const year = numberCell(row, 'year', { min: 1900, max: 2100, whole: true });
    const indicator = nameCell(row, 'indicator', IDS, 'indicator of a series');
    const value = numberCell(row, 'value');
    const unit = SERIES_INDICATORS[indicator].unit.replace('{currency}', currency);
    if (row.cells.unit !== unit) {
      const sentence = `the unit of ${indicator} must be "${unit}", found "${row.cells.unit}"`;
      throw cellError(row, 'unit', 'wrong-type', sentence);
    }
    const key = `${indicator} of "${region}" in ${year}`;
    const before = seen.get(key);
    if (before !== undefined) {
      throw cellError(row, 'indicator', 'duplicate-id', `${key} stands already in line ${before}`);
    }
    seen.set(key, row.line);
    return { region, year, indicator, value, unit, ...provenanceOf(row, sources) };
  });
}
