import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import type { Refuse } from './refuse.ts';

/** As far as it is known: its geometry is checked by `polygonsOf`. */
export interface Feature {
  id?: unknown;
  properties?: Record<string, unknown> | null;
  geometry?: unknown;
}

/** A TopoJSON file can name the same arc again and again; more points than these are refused. */
const MOST_POINTS = 200_000;

const EXPECTED = 'expected a GeoJSON FeatureCollection or a TopoJSON Topology';

/** The features of a file in either form. Errors: those that `refuse` makes. */
export function featuresOf(found: unknown, refuse: Refuse): Feature[] {
  if (!isRecord(found)) throw refuse('', 'wrong-type', `${EXPECTED}, found no object`);
  if (found.type === 'FeatureCollection') return listOf(found, refuse);
  if (found.type === 'Topology') return listOf(geoJsonOf(found, refuse), refuse);
  const type = JSON.stringify(found.type) ?? 'no type';
  throw refuse('type', 'wrong-type', `${EXPECTED}, found ${type}`);
}

function listOf({ features }: Record<string, unknown>, refuse: Refuse): Feature[] {
  if (!Array.isArray(features) || features.length === 0 || !features.every(isFeature)) {
    throw refuse('features', 'wrong-type', 'expected a list of features');
  }
  return features;
}

function isFeature(value: unknown): value is Feature {
  if (!isRecord(value)) return false;
  const { properties } = value;
  return properties === undefined || properties === null || isRecord(properties);
}

function geoJsonOf(topology: Record<string, unknown>, refuse: Refuse): Record<string, unknown> {
  const { objects, arcs } = topology;
  const [name, ...others] = isRecord(objects) ? Object.keys(objects) : [];
  if (!isRecord(objects) || name === undefined || others.length > 0) {
    throw refuse('objects', 'wrong-type', 'expected one object, the regions');
  }
  const regions = objects[name];
  if (!isRecord(regions) || regions.type !== 'GeometryCollection') {
    throw refuse(`objects.${name}`, 'wrong-type', 'expected a GeometryCollection');
  }
  if (!Array.isArray(arcs) || !arcs.every(Array.isArray)) {
    throw refuse('arcs', 'wrong-type', 'expected a list of arcs');
  }
  assertDrawable(regions, arcs, refuse);
  try {
    const whole = topology as unknown as Topology;
    return { ...feature(whole, regions as unknown as GeometryObject) };
  } catch {
    throw refuse('', 'syntax', 'this is not a well-formed TopoJSON Topology');
  }
}

/** Each arc that is named is there, and all of them together are not too many points. */
function assertDrawable(regions: Record<string, unknown>, arcs: unknown[][], refuse: Refuse): void {
  let points = 0;
  const { geometries } = regions;
  if (!Array.isArray(geometries) || !geometries.every(isRecord)) {
    throw refuse('objects', 'wrong-type', 'expected a list of geometries');
  }
  for (const geometry of geometries) {
    for (const index of flat(geometry.arcs)) {
      const arc = typeof index === 'number' ? arcs[index < 0 ? ~index : index] : undefined;
      if (arc === undefined) {
        throw refuse('arcs', 'unknown-name', `there is no arc ${JSON.stringify(index)}`);
      }
      points += arc.length;
    }
    if (points > MOST_POINTS) {
      const sentence = `boundaries may have ${MOST_POINTS} points: simplify them`;
      throw refuse('arcs', 'out-of-range', sentence);
    }
  }
}

function flat(arcs: unknown): unknown[] {
  return Array.isArray(arcs) ? arcs.flat(2) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
