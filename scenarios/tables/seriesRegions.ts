import {
  SERIES_INDICATORS,
  type SeriesIndicatorId,
} from '../../engine/experiments/forecasts/series/indicators.ts';
import type {
  RegionChange,
  SeriesBreak,
  SeriesPlace,
} from '../../engine/experiments/forecasts/series/series.ts';
import { cellError, nameCell, numberCell, textCell } from './cells.ts';
import { noRegion, REGION_COLUMNS, readPlace } from './regions.ts';
import type { Row, Table } from './table.ts';

export const SERIES_REGION_COLUMNS = [...REGION_COLUMNS, 'from_year', 'to_year'] as const;
export const CHANGE_COLUMNS = ['region_id', 'from_year', 'part_of_until_then'] as const;
export const BREAK_COLUMNS = ['indicator', 'year', 'note'] as const;

const YEAR = { min: 1900, max: 2100, whole: true };

/** Regions in the shapes they have had; shapes of one region do not overlap in time. */
export function readSeriesRegions({ rows, file }: Table): SeriesPlace[] {
  const places = rows.map((row) => {
    const { row: _, ...place } = readPlace(row);
    return { ...place, fromYear: yearOrNone(row, 'from_year'), toYear: yearOrNone(row, 'to_year') };
  });
  for (const [at, place] of places.entries()) {
    const before = places
      .slice(0, at)
      .find((other) => other.id === place.id && overlap(other, place));
    if (before === undefined) continue;
    const sentence = `the region "${place.id}" stands here a second time for the same years`;
    throw cellError(rows[at], 'from_year', 'duplicate-id', sentence);
  }
  if (places.length === 0) throw noRegion(file);
  return places;
}

function yearOrNone(row: Row, column: string): number | null {
  return row.cells[column] === '' ? null : numberCell(row, column, YEAR);
}

function overlap(a: SeriesPlace, b: SeriesPlace): boolean {
  return (
    (a.fromYear ?? -Infinity) <= (b.toYear ?? Infinity) &&
    (b.fromYear ?? -Infinity) <= (a.toYear ?? Infinity)
  );
}

/** Which region was part of which, until when. */
export function readChanges({ rows }: Table): RegionChange[] {
  const changes = rows.map((row) => ({
    region: textCell(row, 'region_id'),
    fromYear: numberCell(row, 'from_year', YEAR),
    partOf: textCell(row, 'part_of_until_then'),
  }));
  for (const [at, change] of changes.entries()) {
    const chain = [change.region];
    for (let next = change.partOf; ; ) {
      if (chain.includes(next)) {
        const sentence = `"${change.region}" is part of itself by way of ${chain.join(', ')}`;
        throw cellError(rows[at], 'part_of_until_then', 'inconsistent-data', sentence);
      }
      chain.push(next);
      const above = changes.find(({ region }) => region === next);
      if (above === undefined) break;
      next = above.partOf;
    }
  }
  return changes;
}

/** Years from which on an indicator is measured anew. */
export function readBreaks({ rows }: Table): SeriesBreak[] {
  return rows.map((row) => ({
    indicator: nameCell(
      row,
      'indicator',
      Object.keys(SERIES_INDICATORS) as SeriesIndicatorId[],
      'indicator of a series',
    ),
    year: numberCell(row, 'year', YEAR),
    note: textCell(row, 'note'),
  }));
}
