import { INDICATORS } from '../../engine/model/indicators/definitions.ts';
import type { HistoryPoint } from '../../engine/results/manifest.ts';
import { cellError, nameCell, numberCell, provenanceOf } from './cells.ts';
import type { Table } from './table.ts';

export const HISTORY_COLUMNS = [
  'region_id',
  'year',
  'indicator',
  'value',
  'unit',
  'source_id',
  'confidence',
] as const;

/** Observed indicators, in the units of their definitions; region "all" is the nation. */
export function readHistory(
  { rows }: Table,
  regions: readonly string[],
  sources: readonly string[],
): HistoryPoint[] {
  const seen = new Set<string>();
  const ids = INDICATORS.map(({ id }) => id);
  return rows.map((row) => {
    const point = {
      indicator: nameCell(row, 'indicator', ids, 'indicator'),
      region: nameCell(row, 'region_id', [...regions, 'all'], 'region'),
      year: numberCell(row, 'year', { min: 1900, max: 2100, whole: true }),
      value: numberCell(row, 'value'),
    };
    provenanceOf(row, sources);
    const unit = INDICATORS.find(({ id }) => id === point.indicator)?.unit;
    if (row.cells.unit !== unit) {
      const sentence = `the unit of ${point.indicator} must be "${unit}", found "${row.cells.unit}"`;
      throw cellError(row, 'unit', 'wrong-type', sentence);
    }
    const key = `${point.indicator} ${point.region} ${point.year}`;
    if (seen.has(key)) {
      throw cellError(row, 'indicator', 'duplicate-id', `${key} stands here a second time`);
    }
    seen.add(key);
    return point;
  });
}
