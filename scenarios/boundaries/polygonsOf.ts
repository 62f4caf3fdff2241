import type { Position } from '../../engine/results/manifest/manifest.ts';
import type { Refuse } from './refuse.ts';

/** The polygons of a geometry, each ring turned as RFC 7946 asks. Errors: those of `refuse`. */
export function polygonsOf(geometry: unknown, field: string, refuse: Refuse): Position[][][] {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  if (type !== 'Polygon' && type !== 'MultiPolygon') {
    const found = JSON.stringify(type) ?? 'nothing';
    throw refuse(field, 'wrong-type', `must be a Polygon or a MultiPolygon, found ${found}`);
  }
  const polygons: unknown = type === 'Polygon' ? [coordinates] : coordinates;
  if (!isFilled(polygons) || !polygons.every(isFilled)) {
    throw refuse(field, 'wrong-type', 'must have at least one polygon of at least one ring');
  }
  return (polygons as unknown[][]).map((rings) =>
    rings.map((ring, at) => turned(checkRing(ring, field, refuse), at > 0)),
  );
}

function checkRing(ring: unknown, field: string, refuse: Refuse): Position[] {
  if (!Array.isArray(ring) || ring.length < 4) {
    throw refuse(field, 'wrong-type', 'each ring must have at least four positions');
  }
  const positions = ring.map((position: unknown) => {
    if (isPosition(position)) return [position[0], position[1]] as Position;
    const found = JSON.stringify(position)?.slice(0, 60);
    const sentence = `each position must be a longitude of -180 to 180 and a latitude of -90 to 90, found ${found}`;
    throw refuse(field, 'out-of-range', sentence);
  });
  const [first, last] = [positions[0], positions[positions.length - 1]];
  if (first[0] !== last[0] || first[1] !== last[1]) {
    throw refuse(field, 'inconsistent-data', 'each ring must end where it begins');
  }
  if (doubleArea(positions) === 0) {
    throw refuse(field, 'inconsistent-data', 'each ring must enclose an area');
  }
  return positions;
}

function isFilled(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length > 0;
}

function isPosition(value: unknown): value is [number, number] {
  if (!Array.isArray(value) || value.length < 2) return false;
  const [longitude, latitude] = value;
  return (
    Number.isFinite(longitude) &&
    Number.isFinite(latitude) &&
    Math.abs(longitude) <= 180 &&
    Math.abs(latitude) <= 90
  );
}

/** Counterclockwise outside, clockwise where it is a hole. */
function turned(ring: Position[], isHole: boolean): Position[] {
  return doubleArea(ring) > 0 === isHole ? ring.toReversed() : ring;
}

/** Positive where the ring turns counterclockwise; square degrees. */
function doubleArea(ring: Position[]): number {
  let sum = 0;
  for (let at = 1; at < ring.length; at++) {
    const [[x0, y0], [x1, y1]] = [ring[at - 1], ring[at]];
    sum += x0 * y1 - x1 * y0;
  }
  return sum;
}
