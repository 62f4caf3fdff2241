import { type Datum, foldYear } from './fold.ts';
import { SERIES_INDICATORS, type SeriesIndicatorId } from './indicators.ts';
import { publishedRows } from './publishedRows.ts';
import type { KnownSeries, SeriesPlace } from './series.ts';

/** Published figures in one division of the country, and of the nation. */
export interface FoldedSeries {
  nation: string;
  regions: readonly SeriesPlace[];
  at(indicator: SeriesIndicatorId, region: string, year: number): Datum | undefined;
  /** The figure of the latest year that has one. */
  latest(indicator: SeriesIndicatorId, region: string): (Datum & { year: number }) | undefined;
  /** Years with any figure, ascending. */
  years(indicator: SeriesIndicatorId): readonly number[];
}

const folded = new WeakMap<KnownSeries, Map<string, FoldedSeries>>();

/** Folds what is known into a division; each known series and division once. */
export function foldSeries(known: KnownSeries, regions: readonly SeriesPlace[]): FoldedSeries {
  const byDivision = folded.get(known) ?? new Map<string, FoldedSeries>();
  folded.set(known, byDivision);
  const key = regions.map(({ id }) => id).join(' ');
  const found = byDivision.get(key) ?? fold(known, regions);
  byDivision.set(key, found);
  return found;
}

/** An indicator and year when it is first asked for. */
function fold(known: KnownSeries, regions: readonly SeriesPlace[]): FoldedSeries {
  const rows = publishedRows(known);
  const ids = new Set(regions.map(({ id }) => id));
  const parts = new Map(regions.map(({ id }) => [id, rows.cover(id, ids)]));
  const cache = new Map<string, Map<string, Datum>>();

  const valuesOf = (indicator: SeriesIndicatorId, year: number) => {
    const key = `${indicator} ${year}`;
    const found = cache.get(key) ?? withNation(indicator, year);
    cache.set(key, found);
    return found;
  };

  function withNation(indicator: SeriesIndicatorId, year: number): Map<string, Datum> {
    const values = foldYear(rows, parts, indicator, year);
    const row = rows.ofRegion(indicator, year, known.nation);
    if (row !== undefined) {
      const { value, note, sourceId, confidence } = row;
      values.set(known.nation, { value, basis: 'observed', note, sourceId, confidence });
    } else if (values.size === regions.length) {
      values.set(known.nation, nationOf(indicator, year, values));
    }
    return values;
  }

  function nationOf(
    indicator: SeriesIndicatorId,
    year: number,
    values: ReadonlyMap<string, Datum>,
  ): Datum {
    const { aggregation } = SERIES_INDICATORS[indicator];
    let sum = 0;
    let weights = 0;
    for (const [region, { value }] of values) {
      const weight = aggregation === 'sum' ? 1 : weightOf(aggregation.meanBy, region, year);
      sum += weight * value;
      weights += weight;
    }
    const [first] = values.values();
    const value = aggregation === 'sum' ? sum : sum / weights;
    return { ...first, value, note: 'from the regions' };
  }

  const weightOf = (by: SeriesIndicatorId, region: string, year: number) =>
    valuesOf(by, year).get(region)?.value ?? 1;

  const at = (indicator: SeriesIndicatorId, region: string, year: number) =>
    valuesOf(indicator, year).get(region);

  return {
    nation: known.nation,
    regions,
    at,
    latest(indicator, region) {
      for (const year of rows.years(indicator).toReversed()) {
        const datum = at(indicator, region, year);
        if (datum !== undefined) return { ...datum, year };
      }
      return undefined;
    },
    years: rows.years,
  };
}
