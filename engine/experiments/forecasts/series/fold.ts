import { overlap, type Parts } from './coverage.ts';
import type { SeriesIndicatorId } from './indicators.ts';
import { type CoveredRow, insideOf, type PublishedRows, together } from './publishedRows.ts';
import type { SeriesRow } from './series.ts';
import { splitFactor } from './split.ts';

/** A figure of a region of the wanted division. */
export interface Datum {
  value: number;
  /** `observed`: published, or sums and means of what is; `derived`: by a stated method. */
  basis: 'observed' | 'derived' | 'assumed';
  note: string;
  sourceId: string;
  confidence: SeriesRow['confidence'];
}

/**
 * Figures of one indicator and year in the wanted division, by region. Published regions that lie
 * inside one are added up, or averaged by weight; one that is more than a region is split, and what
 * comes of it is marked derived. A region of which a part is unknown is left out.
 */
export function foldYear(
  published: PublishedRows,
  regions: ReadonlyMap<string, Parts>,
  indicator: SeriesIndicatorId,
  year: number,
): Map<string, Datum> {
  const byPart = new Map<string, CoveredRow[]>();
  for (const row of published.at(indicator, year)) {
    for (const part of row.parts) byPart.set(part, [...(byPart.get(part) ?? []), row]);
  }
  const result = new Map<string, Datum>();
  for (const [region, parts] of regions) {
    const rows = rowsFor(parts, byPart);
    const pieces = rows?.map((row) => pieceOf(row, parts)) ?? [];
    if (rows === null || pieces.some((piece) => piece === null)) continue;
    const known = pieces as (Datum & { region: string })[];
    const [{ region: _, ...first }] = known;
    result.set(region, {
      ...first,
      value: together(published, indicator, year, known),
      basis: known.every(({ basis }) => basis === 'observed') ? 'observed' : 'derived',
      note: known.length === 1 ? first.note : known.map((piece) => piece.region).join(' + '),
    });
  }
  return result;

  function pieceOf({ row, parts }: CoveredRow, wanted: Parts): (Datum & { region: string }) | null {
    const { region, sourceId, confidence, note, value } = row;
    const piece = overlap(parts, wanted);
    const whole = { region, value, basis: 'observed' as const, note, sourceId, confidence };
    if (piece.size === parts.size) return whole;
    const pieces = [...regions.values()]
      .map((other) => overlap(parts, other))
      .filter(({ size }) => size > 0);
    const split = splitFactor(published, indicator, year, piece, pieces);
    if (split === null) return null;
    const how = `part of ${region}, split ${split.by}`;
    return { ...whole, value: value * split.factor, basis: 'derived', note: how };
  }
}

/** Published rows that make up a region: those inside it if they fill it, else all that touch it. */
function rowsFor(
  parts: Parts,
  byPart: ReadonlyMap<string, readonly CoveredRow[]>,
): CoveredRow[] | null {
  const touching = [...new Set([...parts].flatMap((part) => byPart.get(part) ?? []))];
  const inside = insideOf(touching, parts);
  if (inside !== null) return inside;
  const known = new Set(touching.flatMap((row) => [...row.parts]));
  return [...parts].every((part) => known.has(part)) ? touching : null;
}
