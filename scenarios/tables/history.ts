import { INDICATORS, type IndicatorId } from '../../engine/model/indicators/definitions.ts';
import type { HistoryPoint } from '../../engine/results/manifest/manifest.ts';
import { onlyOnce } from './cells.ts';
import { readObservation } from './observations.ts';
import type { Table } from './table.ts';

const UNITS = new Map(INDICATORS.map(({ id, unit }) => [id, unit]));

/** Observed indicators, in the units of their definitions; region "all" is the nation. */
export function readHistory(
  { rows }: Table,
  regions: readonly string[],
  sources: readonly string[],
): HistoryPoint[] {
  const once = onlyOnce('indicator');
  const known = {
    ...{ regions: [...regions, 'all'], sources, indicators: [...UNITS.keys()], kind: 'indicator' },
    unitOf: (indicator: IndicatorId) => UNITS.get(indicator) ?? '',
  };
  return rows.map((row) => {
    const { indicator, region, year, value } = readObservation(row, known);
    once(row, `${indicator} of "${region}" in ${year}`);
    return { indicator, region, year, value };
  });
}
