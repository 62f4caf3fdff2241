import { sum } from '../../../model/world/proportionalFitting.ts';
import { overlap, type Parts, sameParts } from './coverage.ts';
import { SERIES_INDICATORS, type SeriesIndicatorId } from './indicators.ts';
import { insideOf, type PublishedRows, together } from './publishedRows.ts';
import { nearestOf } from './years.ts';

/** A factor for a part of a published region, and how it was found. */
export interface Split {
  factor: number;
  by: string;
}

/**
 * The factor by which the figure of a published region gives that of one of the pieces it is made of.
 * Counts: the piece's share in the nearest year that tells the pieces apart, each moved by its
 * population since where that is known; without such a year its share of the population. Means: the
 * piece's ratio to the mean of all in that year; 1 without. Null where nothing tells them apart.
 */
export function splitFactor(
  published: PublishedRows,
  indicator: SeriesIndicatorId,
  year: number,
  piece: Parts,
  pieces: readonly Parts[],
): Split | null {
  const isCount = SERIES_INDICATORS[indicator].aggregation === 'sum';
  const place = pieces.findIndex((other) => sameParts(other, piece));
  const people = valuesApart(published, 'population_average', year, pieces);
  const nearest = nearestOf(
    published
      .years(indicator)
      .filter((candidate) => valuesApart(published, indicator, candidate, pieces) !== null),
    year,
  );
  if (nearest === undefined) {
    if (!isCount) return { factor: 1, by: 'with the value of the whole' };
    return people === null ? null : { factor: people[place] / sum(people), by: 'by population' };
  }
  const values = valuesApart(published, indicator, nearest, pieces) ?? [];
  const peopleThen = valuesApart(published, 'population_average', nearest, pieces);
  if (isCount) {
    const moved =
      people === null || peopleThen === null
        ? values
        : values.map((value, i) => (value * people[i]) / peopleThen[i]);
    return { factor: moved[place] / sum(moved), by: `as in ${nearest}, moved by population` };
  }
  const weights = peopleThen ?? values.map(() => 1);
  const mean = sum(values.map((value, i) => value * weights[i])) / sum(weights);
  return { factor: values[place] / mean, by: `by the ratio of ${nearest}` };
}

/** A value for each piece where the year's figures tell them all apart; null elsewhere. */
function valuesApart(
  published: PublishedRows,
  indicator: SeriesIndicatorId,
  year: number,
  pieces: readonly Parts[],
): number[] | null {
  const values: number[] = [];
  for (const piece of pieces) {
    const near = published
      .at(indicator, year)
      .filter(({ parts }) => overlap(parts, piece).size > 0);
    const inside = insideOf(near, piece);
    if (inside === null) return null;
    const figures = inside.map(({ row }) => row);
    values.push(together(published, indicator, year, figures));
  }
  return values;
}
