import { cellError } from '../../tables/cells.ts';
import type { GivenPlace } from './places.ts';

/** Shapes of one region may follow each other in time; otherwise an id stands once. */
export function checkIds(places: readonly GivenPlace[]): void {
  const seen = new Map<string, GivenPlace>();
  for (const place of places) {
    const before = seen.get(place.id);
    seen.set(place.id, place);
    if (before === undefined) continue;
    const isLater =
      before.toYear !== null && place.fromYear !== null && place.fromYear > before.toYear;
    if (isLater) continue;
    const sentence = `the region "${place.row.cells.region_id}" stands already in line ${before.row.line}`;
    throw cellError(place.row, 'region_id', 'duplicate-id', sentence);
  }
}

/** Regions of one time stand apart; shapes that follow each other may share a centre. */
export function checkPositions(places: readonly GivenPlace[]): void {
  const positions = Map.groupBy(places, ({ latitude, longitude }) => `${latitude} ${longitude}`);
  for (const group of positions.values()) {
    for (const [at, place] of group.entries()) {
      const other = group
        .slice(0, at)
        .find((before) => before.id !== place.id && areTogether(before, place));
      if (other === undefined) continue;
      const sentence = `"${place.id}" stands at the same place as "${other.id}" in line ${other.row.line}: expected the coordinates of its own centre`;
      throw cellError(place.row, 'latitude', 'inconsistent-data', sentence);
    }
  }
}

const areTogether = (a: GivenPlace, b: GivenPlace): boolean =>
  (a.fromYear ?? -Infinity) <= (b.toYear ?? Infinity) &&
  (b.fromYear ?? -Infinity) <= (a.toYear ?? Infinity);
