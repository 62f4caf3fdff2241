import { geoConicEqualArea, geoPath } from 'd3';
import type { Boundaries } from '../../../server/api.ts';
import type { Place } from './circleLayout.ts';
import type { PlacedRegion } from './regionMap.ts';

/** A region that is drawn smaller than this is hard to see and to hit: it gets a dot as well, px. */
const LEAST_WIDTH = 30;
const MARGIN = 4;
/** Room around the middle of a region from which arrows start, px. */
const HEART = 12;

/**
 * Regions as they lie on the ground, on a conic projection that keeps areas. Those without a
 * boundary, and those too small to hit, are dots at their place, over the others.
 */
export function layOutBoundaries(
  places: Omit<Place, 'reach' | 'population'>[],
  boundaries: Boundaries,
  { width, height, dot }: { width: number; height: number; dot: number },
): PlacedRegion[] {
  const ground = { type: 'FeatureCollection' as const, features: boundaries.features.map(turned) };
  const projection = projectionFor(ground, width, height);
  const path = geoPath(projection).digits(1);
  const placed = places.map(({ id, longitude, latitude }): PlacedRegion => {
    const boundary = ground.features.find((feature) => feature.id === id);
    if (boundary === undefined) {
      const [x, y] = projection([longitude, latitude])!;
      return { id, x, y, radius: dot, outline: null, isDot: true, room: 0 };
    }
    const largest = largestPart(boundary, path);
    const [x, y] = path.centroid(largest);
    const [[left], [right]] = path.bounds(largest);
    const isDot = right - left < LEAST_WIDTH;
    const radius = isDot ? dot : HEART;
    return { id, x, y, radius, outline: path(boundary), isDot, room: right - left };
  });
  return placed.toSorted((a, b) => Number(a.isDot) - Number(b.isDot));
}

type Ground = ReturnType<typeof turned>;
type Path = ReturnType<typeof geoPath>;

/** GeoJSON turns outer rings counterclockwise, d3 clockwise. */
function turned({ type, id, properties, geometry }: Boundaries['features'][number]) {
  const coordinates = geometry.coordinates.map((rings) => rings.map((ring) => ring.toReversed()));
  return { type, id, properties, geometry: { type: geometry.type, coordinates } };
}

function projectionFor(
  ground: { type: 'FeatureCollection'; features: Ground[] },
  width: number,
  height: number,
) {
  const points = ground.features.flatMap(({ geometry }) => geometry.coordinates.flat(2));
  const middle = (axis: 0 | 1) => {
    const values = points.map((point) => point[axis]);
    const [low, high] = [
      values.reduce((a, b) => Math.min(a, b)),
      values.reduce((a, b) => Math.max(a, b)),
    ];
    return { low, high, centre: (low + high) / 2 };
  };
  const [across, down] = [middle(0), middle(1)];
  // The usual parallels: a sixth of the way in from the south and from the north.
  const inset = (down.high - down.low) / 6;
  return geoConicEqualArea()
    .rotate([-across.centre, 0])
    .parallels([down.low + inset, down.high - inset])
    .fitExtent(
      [
        [MARGIN, MARGIN],
        [width - MARGIN, height - MARGIN],
      ],
      ground,
    );
}

/** Without islands and exclaves, so that a name does not stand in the water between them. */
function largestPart(boundary: Ground, path: Path) {
  const parts = boundary.geometry.coordinates.map((coordinates) => ({
    type: 'Polygon' as const,
    coordinates,
  }));
  return parts.reduce((a, b) => (path.area(b) > path.area(a) ? b : a));
}
