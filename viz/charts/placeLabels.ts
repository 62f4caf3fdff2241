import type { GrowthPoint } from './convergenceChart.ts';

interface Frame {
  width: number;
  height: number;
  marginLeft: number;
  marginRight: number;
  marginTop: number;
  marginBottom: number;
  x: { apply(value: number): number };
  y: { apply(value: number): number };
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface PlacedLabel {
  point: GrowthPoint;
  dx: number;
  dy: number;
  textAnchor: 'start' | 'middle' | 'end';
}

/** Width of a letter and height of a line, px. */
const LETTER = 6.3;
const LINE = 13;
const places = [
  { dx: 8, dy: 0, textAnchor: 'start' },
  { dx: -8, dy: 0, textAnchor: 'end' },
  { dx: 0, dy: -12, textAnchor: 'middle' },
  { dx: 0, dy: 12, textAnchor: 'middle' },
  { dx: 7, dy: -11, textAnchor: 'start' },
  { dx: -7, dy: 11, textAnchor: 'end' },
  { dx: 7, dy: 11, textAnchor: 'start' },
  { dx: -7, dy: -11, textAnchor: 'end' },
] as const;

/** Names beside their points, each in the first place that is free; one without a place is left out. */
export function placeLabels(points: GrowthPoint[], frame: Frame): PlacedLabel[] {
  const taken: Box[] = points.map(({ start, mean }) => {
    const [x, y] = [frame.x.apply(start), frame.y.apply(mean)];
    return { left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 };
  });
  return points.flatMap((point, at) => {
    const others = taken.filter((_, other) => other !== at);
    for (const place of places) {
      const box = boxOf(point, place, frame);
      const isInside =
        box.left >= frame.marginLeft &&
        box.right <= frame.width &&
        box.top >= 0 &&
        box.bottom <= frame.height - frame.marginBottom;
      if (!isInside || others.some((other) => overlap(box, other))) continue;
      taken.push(box);
      return [{ point, ...place }];
    }
    return [];
  });
}

function boxOf(
  { name, start, mean }: GrowthPoint,
  place: (typeof places)[number],
  frame: Frame,
): Box {
  const wide = name.length * LETTER;
  const x = frame.x.apply(start) + place.dx;
  const y = frame.y.apply(mean) + place.dy;
  const left = { start: x, middle: x - wide / 2, end: x - wide }[place.textAnchor];
  return { left, right: left + wide, top: y - LINE / 2, bottom: y + LINE / 2 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
