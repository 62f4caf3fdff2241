import { inkOn } from './mapColours.ts';
import type { MapRegion } from './regionMap.ts';

/** A name, and perhaps its figure, where they stand in the picture. */
export interface PlacedName {
  lines: { text: string; isFigure: boolean }[];
  x: number;
  /** Middle of all lines. */
  y: number;
  anchor: 'start' | 'middle' | 'end';
  ink: string;
  /** Of the same colour as what lies behind it, so that a name may reach over an edge. */
  halo: string;
}

/** Mean width of a letter and height of a line, in ems: near enough to keep names from touching. */
const LETTER = 0.56;
const LINE = 1.08;

export const lineHeight = (fontSize: number) => fontSize * LINE;
export const widthOf = (lines: string[], fontSize: number) =>
  Math.max(...lines.map(({ length }) => length)) * LETTER * fontSize;

/** Names in circles, with the figure where there is room. */
export function namesInCircles(
  regions: MapRegion[],
  { fontSize, fillOf }: NameOptions,
): PlacedName[] {
  return regions.map((region) => {
    const fits = region.radius > lineHeight(fontSize) * 1.75 && region.figure !== '';
    return {
      lines: linesOf(region, fits),
      ...{ x: region.x, y: region.y, anchor: 'middle' as const },
      ...{ ink: inkOn(fillOf(region)), halo: fillOf(region) },
    };
  });
}

/**
 * Names on the ground: in the middle of a region, beside a dot. One that finds no free place loses
 * its figure, and then itself: the table beside the map has them all.
 */
export function namesOnGround(regions: MapRegion[], options: NameOptions): PlacedName[] {
  const { fontSize, width, fillOf } = options;
  const taken: Box[] = regions
    .filter(({ isDot }) => isDot)
    .map(({ x, y, radius }) => boxAround(x, y, radius + 1, radius + 1));
  const placed: PlacedName[] = [];
  // Dots first, which have the fewest places, then the widest regions.
  const order = regions.toSorted((a, b) => Number(b.isDot) - Number(a.isDot) || b.room - a.room);
  for (const region of order) {
    const found = [true, false]
      .filter((withFigure) => !withFigure || region.figure !== '')
      .flatMap((withFigure) => spots(region, linesOf(region, withFigure), fontSize))
      .find(({ box }) => isInside(box, width) && !taken.some((other) => overlap(box, other)));
    if (found === undefined) continue;
    taken.push(found.box);
    const fill = fillOf(region);
    const colours = region.isDot ? { ink: '#111', halo: '#fff' } : { ink: inkOn(fill), halo: fill };
    placed.push({ ...found.name, ...colours });
  }
  return placed;
}

export interface NameOptions {
  width: number;
  fontSize: number;
  fillOf(region: MapRegion): string;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Spot {
  name: Pick<PlacedName, 'lines' | 'x' | 'y' | 'anchor'>;
  box: Box;
}

/** Where a name may stand, best first. */
function spots(region: MapRegion, lines: PlacedName['lines'], fontSize: number): Spot[] {
  const wide = widthOf(
    lines.map(({ text }) => text),
    fontSize,
  );
  const high = lines.length * lineHeight(fontSize);
  const { x, y, radius, isDot, room } = region;
  if (!isDot) {
    // A name half as wide again as its region belongs to its neighbours as well.
    if (wide > room * 1.3) return [];
    return [0, -0.5, 0.5, -1, 1].map((lift) => {
      const middle = y + lift * high;
      return {
        name: { lines, x, y: middle, anchor: 'middle' },
        box: boxAround(x, middle, wide / 2, high / 2),
      };
    });
  }
  const off = radius + 3;
  const beside = (way: 1 | -1): Spot => ({
    name: { lines, x: x + way * off, y, anchor: way === 1 ? 'start' : 'end' },
    box: boxAround(x + way * (off + wide / 2), y, wide / 2, high / 2),
  });
  const above = (way: 1 | -1): Spot => ({
    name: { lines, x, y: y + way * (off + high / 2), anchor: 'middle' },
    box: boxAround(x, y + way * (off + high / 2), wide / 2, high / 2),
  });
  return [beside(1), beside(-1), above(-1), above(1)];
}

function linesOf({ name, figure }: MapRegion, withFigure: boolean): PlacedName['lines'] {
  const lines = name.map((text) => ({ text, isFigure: false }));
  return withFigure ? [...lines, { text: figure, isFigure: true }] : lines;
}

function boxAround(x: number, y: number, halfWidth: number, halfHeight: number): Box {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

function isInside({ left, right, top }: Box, width: number): boolean {
  return left >= 0 && right <= width && top >= 0;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
