import {
  extent,
  forceCollide,
  forceSimulation,
  forceX,
  forceY,
  geoConicEqualArea,
  max,
  mean,
  scaleLinear,
} from 'd3';

export interface Place {
  id: string;
  latitude: number;
  longitude: number;
  population: number;
  /** Half the width its name needs, px. */
  reach: number;
}

export interface Circle {
  id: string;
  x: number;
  y: number;
  radius: number;
}

/** Share of the picture that the circles cover. */
const COVERED = 0.3;

/**
 * Circles with areas by population, as near to their capitals as they can be without overlap
 * (Dorling 1996). Same places and size, same layout.
 */
export function layOutCircles(places: Place[], width: number, height: number): Circle[] {
  const people = places.reduce((sum, { population }) => sum + population, 0);
  const perPerson = people > 0 ? (COVERED * width * height) / (Math.PI * people) : 0;
  const radiusOf = ({ population }: Place) => Math.max(9, Math.sqrt(population * perPerson));
  const margin = max(places, (place) => Math.max(radiusOf(place), place.reach)) ?? 0;
  const centre = mean(places, ({ longitude }) => longitude) ?? 0;
  const middle = mean(places, ({ latitude }) => latitude) ?? 0;
  const projection = geoConicEqualArea()
    .rotate([-centre, 0])
    .parallels([middle - 4, middle + 4])
    .scale(1000);
  const points = places.map(({ longitude, latitude }) => projection([longitude, latitude])!);
  // Stretched to the frame, whatever its shape: circles need room more than true distances.
  const across = scaleLinear(extentOf(points, 0), [margin, width - margin]);
  const down = scaleLinear(extentOf(points, 1), [margin, height - margin]);
  const nodes = places.map((place, at) => {
    const [homeX, homeY] = [across(points[at]![0]), down(points[at]![1])];
    return { ...place, radius: radiusOf(place), homeX, homeY, x: homeX, y: homeY };
  });
  const simulation = forceSimulation(nodes)
    .force('x', forceX<(typeof nodes)[number]>(({ homeX }) => homeX).strength(0.12))
    .force('y', forceY<(typeof nodes)[number]>(({ homeY }) => homeY).strength(0.12))
    .force(
      'collide',
      forceCollide<(typeof nodes)[number]>(
        ({ radius, reach }) => Math.max(radius, reach) + 1.5,
      ).iterations(4),
    )
    .stop();
  for (let tick = 0; tick < 300; tick += 1) {
    simulation.tick();
    for (const node of nodes) {
      const room = Math.max(node.radius, node.reach) + 1;
      node.x = Math.min(Math.max(node.x, room), width - room);
      node.y = Math.min(Math.max(node.y, node.radius + 1), height - node.radius - 1);
    }
  }
  return nodes.map(({ id, x, y, radius }) => ({ id, x, y, radius }));
}

function extentOf(points: [number, number][], axis: 0 | 1): [number, number] {
  const [low = 0, high = 1] = extent(points, (point) => point[axis]);
  return [low, high];
}
