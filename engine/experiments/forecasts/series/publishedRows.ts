import { type Coverage, coverageOf, overlap, type Parts, sameParts } from './coverage.ts';
import { SERIES_INDICATORS, type SeriesIndicatorId } from './indicators.ts';
import type { Series, SeriesRow } from './series.ts';

/** A published figure and the parts of the country it stands for. */
export interface CoveredRow {
  row: SeriesRow;
  parts: Parts;
}

/** Published figures found by indicator and year. */
export interface PublishedRows {
  cover: Coverage;
  /** Figures of regions: the nation's is not among them. */
  at(indicator: SeriesIndicatorId, year: number): readonly CoveredRow[];
  ofRegion(indicator: SeriesIndicatorId, year: number, region: string): SeriesRow | undefined;
  /** Years with any figure of the indicator, ascending. */
  years(indicator: SeriesIndicatorId): readonly number[];
}

export function publishedRows({
  rows,
  places,
  changes,
}: Pick<Series, 'rows' | 'places' | 'changes'>): PublishedRows {
  const cover = coverageOf(places, changes);
  const byYear = new Map<string, Map<string, SeriesRow>>();
  const years = new Map<string, Set<number>>();
  for (const row of rows) {
    const key = `${row.indicator} ${row.year}`;
    const regions = byYear.get(key) ?? new Map<string, SeriesRow>();
    byYear.set(key, regions.set(row.region, row));
    years.set(row.indicator, (years.get(row.indicator) ?? new Set()).add(row.year));
  }
  const covered = new Map<string, CoveredRow[]>();
  for (const [key, regions] of byYear) {
    const beside = new Set(regions.keys());
    const list = [...regions.values()].map((row) => ({ row, parts: cover(row.region, beside) }));
    covered.set(
      key,
      list.filter(({ parts }) => parts.size > 0),
    );
  }
  const sorted = new Map([...years].map(([id, set]) => [id, [...set].sort((a, b) => a - b)]));
  return {
    cover,
    at: (indicator, year) => covered.get(`${indicator} ${year}`) ?? [],
    ofRegion: (indicator, year, region) => byYear.get(`${indicator} ${year}`)?.get(region),
    years: (indicator) => sorted.get(indicator) ?? [],
  };
}

/** Rows that lie inside a region and fill it; null where they leave something out. */
export function insideOf(rows: readonly CoveredRow[], wanted: Parts): CoveredRow[] | null {
  const inside = rows.filter(({ parts }) => overlap(parts, wanted).size === parts.size);
  const filled = new Set(inside.flatMap((row) => [...row.parts]));
  return sameParts(filled, wanted) ? inside : null;
}

/** What several figures of one year make together: their sum, or their mean by weight. */
export function together(
  published: PublishedRows,
  indicator: SeriesIndicatorId,
  year: number,
  pieces: readonly { region: string; value: number }[],
): number {
  if (pieces.length === 1) return pieces[0].value;
  const { aggregation } = SERIES_INDICATORS[indicator];
  let sum = 0;
  let weights = 0;
  for (const { region, value } of pieces) {
    const weight =
      aggregation === 'sum' ? 1 : weightOf(published, aggregation.meanBy, year, region);
    sum += weight * value;
    weights += weight;
  }
  return aggregation === 'sum' ? sum : sum / weights;
}

function weightOf(
  published: PublishedRows,
  by: SeriesIndicatorId,
  year: number,
  region: string,
): number {
  const own =
    published.ofRegion(by, year, region) ?? published.ofRegion('population_average', year, region);
  return own?.value ?? 1;
}
