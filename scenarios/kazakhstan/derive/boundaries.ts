import { readFileSync } from 'node:fs';
import path from 'node:path';
import { quantize } from 'topojson-client';
import {
  filter,
  filterWeight,
  presimplify,
  simplify,
  sphericalRingArea,
  sphericalTriangleArea,
} from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

const FILE = path.join(import.meta.dirname, '..', 'data', 'admin1_natural_earth.topo.json');

/** Provinces of Natural Earth to regions of 2018–2022. Shymkent lay in South Kazakhstan. */
const REGIONS: Record<string, string> = {
  'KZ.AM': 'akmola',
  'KZ.AT': 'aktobe',
  'KZ.AA': 'almaty-region',
  'KZ.AR': 'atyrau',
  'KZ.WK': 'west-kazakhstan',
  'KZ.ZM': 'zhambyl',
  'KZ.QG': 'karaganda',
  'KZ.QS': 'kostanay',
  'KZ.QO': 'kyzylorda',
  'KZ.MG': 'mangystau',
  'KZ.PA': 'pavlodar',
  'KZ.NK': 'north-kazakhstan',
  'KZ.SK': 'turkistan',
  'KZ.EK': 'east-kazakhstan',
  'KZ.AS': 'astana',
  'KZ.AC': 'almaty',
};

/** Smaller bends of a boundary and smaller islands are left out, steradians. */
const LEAST_BEND = steradians(20);
const LEAST_ISLAND = steradians(10);
/** Steps of the grid of coordinates from west to east: 400 m. */
const GRID = 1e4;

/** The regions as TopoJSON, coarse enough for a page and fine enough to be known at sight. */
export function deriveBoundaries(): string {
  const source = JSON.parse(readFileSync(FILE, 'utf8')) as Topology<{ kaz: GeometryCollection }>;
  const geometries = source.objects.kaz.geometries.flatMap((geometry) => {
    const id = REGIONS[String(geometry.id)];
    if (id === undefined) return [];
    const { type, arcs } = geometry as Polygon | MultiPolygon;
    return [{ type, id, arcs: id === 'kyzylorda' ? withoutHole(arcs) : arcs }];
  });
  const regions = { type: 'GeometryCollection', geometries } as GeometryCollection;
  const whole = { ...source, objects: { regions } };
  const fine = filter(whole, filterWeight(whole, LEAST_ISLAND, ringArea));
  const coarse = simplify(presimplify(fine, sphericalTriangleArea), LEAST_BEND);
  return `${JSON.stringify(quantize(coarse, GRID))}\n`;
}

function steradians(squareKilometres: number): number {
  const earthRadius = 6371;
  return squareKilometres / earthRadius ** 2;
}

/** The smaller side of a ring, whichever way it turns. */
function ringArea(ring: [number, number][]): number {
  const area = sphericalRingArea(ring, false);
  return Math.min(area, 4 * Math.PI - area);
}

/** The hole is the leased land of Baikonur, which statistics count in the region. */
const withoutHole = (rings: Polygon['arcs'] | MultiPolygon['arcs']) => rings.slice(0, 1);
