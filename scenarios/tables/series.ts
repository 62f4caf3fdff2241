import {
  SERIES_INDICATORS,
  type SeriesIndicatorId,
  seriesUnit,
} from '../../engine/experiments/forecasts/series/indicators.ts';
import type { SeriesRow } from '../../engine/experiments/forecasts/series/series.ts';
import { onlyOnce } from './cells.ts';
import { readObservation } from './observations.ts';
import type { Table } from './table.ts';

const IDS = Object.keys(SERIES_INDICATORS) as SeriesIndicatorId[];

/** Observed figures by region and year. `regions`: every id that a row may be of, the nation's too. */
export function readSeries(
  { rows }: Table,
  regions: readonly string[],
  sources: readonly string[],
  currency: string,
): SeriesRow[] {
  const once = onlyOnce('indicator');
  const known = {
    ...{ regions, sources, indicators: IDS, kind: 'indicator of a series' },
    unitOf: (indicator: SeriesIndicatorId) => seriesUnit(indicator, currency),
  };
  return rows.map((row) => {
    const observation = readObservation(row, known);
    once(row, `${observation.indicator} of "${observation.region}" in ${observation.year}`);
    return observation;
  });
}
