import type { OutsideRegion, Region } from '../country.ts';
import type { Outside } from './base.ts';

const EARTH_RADIUS_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

interface Position {
  /** Degrees. */
  latitude: number;
  longitude: number;
}

/** Great-circle distances between regional capitals, km, region × region (haversine). */
export function distances(regions: readonly Position[]): Float64Array {
  return Float64Array.from(regions.flatMap((a) => regions.map((b) => kilometres(a, b))));
}

/** Outside regions as columns, with their distances from every region. */
export function outsideOf(regions: readonly Region[], outside: readonly OutsideRegion[]): Outside {
  return {
    ids: outside.map(({ id }) => id),
    efficiency: Float64Array.from(outside, ({ efficiency }) => efficiency),
    distance: Float64Array.from(regions.flatMap((a) => outside.map((b) => kilometres(a, b)))),
  };
}

function kilometres(a: Position, b: Position): number {
  const halfLatitude = Math.sin(radians(b.latitude - a.latitude) / 2);
  const halfLongitude = Math.sin(radians(b.longitude - a.longitude) / 2);
  const chord =
    halfLatitude ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * halfLongitude ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(chord));
}
