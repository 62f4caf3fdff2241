import type { AgeBand } from '../../../model/country.ts';
import type { SeriesIndicatorId } from './indicators.ts';

/** One observed figure: a row of the tidy table of a scenario. */
export interface SeriesRow {
  region: string;
  year: number;
  indicator: SeriesIndicatorId;
  value: number;
  unit: string;
  sourceId: string;
  confidence: 'high' | 'medium' | 'low' | 'assumed';
  note: string;
}

/** A region of some division of the country; several rows of one id are its shapes over time. */
export interface SeriesPlace {
  id: string;
  name: { en: string; ru: string; kk: string };
  /** Degrees, of the capital. */
  latitude: number;
  longitude: number;
  areaKm2: number;
  /** Years in which the region has this shape; null where it has no beginning or no end. */
  fromYear: number | null;
  toYear: number | null;
}

/** From `fromYear` on a region stands apart that was part of another until then. */
export interface RegionChange {
  region: string;
  fromYear: number;
  partOf: string;
}

/** From `year` on the level of an indicator is measured anew: a change of method, not of the world. */
export interface SeriesBreak {
  indicator: SeriesIndicatorId;
  year: number;
  note: string;
}

/** Residents by age at the start of `year`, by region of the division of that year. */
export interface DatedAges {
  year: number;
  bands: ReadonlyMap<string, readonly AgeBand[]>;
}

/** What is known of a country over the years. */
export interface Series {
  currency: string;
  /** Id of the rows that are of the whole country. */
  nation: string;
  rows: readonly SeriesRow[];
  places: readonly SeriesPlace[];
  changes: readonly RegionChange[];
  breaks: readonly SeriesBreak[];
  ages: DatedAges | null;
}

/** A series as it could be known at the end of a year. */
export interface KnownSeries extends Series {
  origin: number;
}

/**
 * The one door through which a forecast sees the data: what is dated after the origin does not pass,
 * neither figures nor breaks or ages. Whatever is forecast, derived or estimated at an
 * origin takes a `KnownSeries`, and only this function makes one. Names, shapes and parts of regions
 * are no observations: tables name regions of any year, and all must be understood.
 */
export function knownAt(series: Series, origin: number): KnownSeries {
  return {
    origin,
    currency: series.currency,
    nation: series.nation,
    rows: series.rows.filter(({ year }) => year <= origin),
    places: series.places,
    changes: series.changes,
    breaks: series.breaks.filter(({ year }) => year <= origin),
    ages: series.ages !== null && series.ages.year <= origin ? series.ages : null,
  };
}

/** Regions in the shapes that they have in a year. */
export function divisionAt({ places }: Pick<Series, 'places'>, year: number): SeriesPlace[] {
  return places.filter(
    ({ fromYear, toYear }) => (fromYear ?? -Infinity) <= year && year <= (toYear ?? Infinity),
  );
}

/** First and last year for which an indicator has a figure; null where it has none. */
export function yearsOf(
  { rows }: Pick<Series, 'rows'>,
  indicator: SeriesIndicatorId,
): { first: number; last: number } | null {
  return yearSpan(rows.filter((row) => row.indicator === indicator));
}

/** First and last year of rows, of which there may be more than a call takes arguments. */
export function yearSpan(
  rows: readonly { year: number }[],
): { first: number; last: number } | null {
  if (rows.length === 0) return null;
  let [first, last] = [Infinity, -Infinity];
  for (const { year } of rows) {
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  return { first, last };
}
