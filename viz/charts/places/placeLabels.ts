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

/** Width of a letter, height of a line and room between names, px. */
const LETTER = 6.5;
const LINE = 13;
const GAP = 3;
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

/**
 * Names beside their points, the chosen one first, each in the first place that is free: of intervals
 * too if there is one, else of points and names. One without a place is left out.
 */
export function placeLabels(
  points: GrowthPoint[],
  frame: Frame,
  chosen: string | null = null,
): PlacedLabel[] {
  const whiskers = points.map(({ start, p10, p90 }) => {
    const [x, top, bottom] = [frame.x.apply(start), frame.y.apply(p90), frame.y.apply(p10)];
    return { left: x - 1, right: x + 1, top, bottom };
  });
  const taken: Box[] = points.map(({ start, mean }) => {
    const [x, y] = [frame.x.apply(start), frame.y.apply(mean)];
    return { left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 };
  });
  const inOrder = [...points.keys()].sort(
    (a, b) => Number(points[b]!.id === chosen) - Number(points[a]!.id === chosen),
  );
  return inOrder.flatMap((at) => {
    const point = points[at]!;
    const others = taken.filter((_, other) => other !== at);
    const free = places
      .map((place) => ({ place, box: boxOf(point, place, frame) }))
      .filter(({ box }) => isInside(box, frame) && !others.some((other) => overlap(box, other)));
    const best = free.find(({ box }) => !whiskers.some((other) => overlap(box, other))) ?? free[0];
    if (best === undefined) return [];
    taken.push(best.box);
    return [{ point, ...best.place }];
  });
}

function isInside({ left, right, top, bottom }: Box, frame: Frame): boolean {
  return (
    left >= frame.marginLeft &&
    right <= frame.width &&
    top >= 0 &&
    bottom <= frame.height - frame.marginBottom
  );
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
  return a.left < b.right + GAP && b.left < a.right + GAP && a.top < b.bottom && b.top < a.bottom;
}
