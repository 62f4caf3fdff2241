import type { Region } from '../country.ts';

const EARTH_RADIUS_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distances between regional capitals, km, region × region (haversine). */
export function distances(regions: readonly Region[]): Float64Array {
  const result = new Float64Array(regions.length * regions.length);
  for (const [i, a] of regions.entries()) {
    for (const [j, b] of regions.entries()) {
      const halfLatitude = Math.sin(radians(b.latitude - a.latitude) / 2);
      const halfLongitude = Math.sin(radians(b.longitude - a.longitude) / 2);
      const chord =
        halfLatitude ** 2 +
        Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * halfLongitude ** 2;
      result[i * regions.length + j] = 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(chord));
    }
  }
  return result;
}
