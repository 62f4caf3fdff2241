import { max, path, type Selection, scaleSqrt } from 'd3';
import type { Circle } from './circleLayout.ts';

export interface Arrow {
  origin: string;
  destination: string;
  /** Persons or money: widths compare amounts of one picture only. */
  amount: number;
}

const WIDEST = 7;

/** Bent arrows from edge to edge of the circles, so that moves there and back stay apart. */
export function drawFlows(
  picture: Selection<SVGSVGElement, undefined, null, undefined>,
  arrows: Arrow[],
  circles: Circle[],
): void {
  const places = new Map(circles.map((circle) => [circle.id, circle]));
  const width = scaleSqrt([0, max(arrows, ({ amount }) => amount) ?? 1], [0, WIDEST]);
  const layer = picture
    .append('g')
    .attr('class', 'flows')
    .attr('aria-hidden', 'true')
    .attr('pointer-events', 'none');
  for (const { origin, destination, amount } of arrows) {
    const from = places.get(origin);
    const to = places.get(destination);
    if (from === undefined || to === undefined) continue;
    const thick = Math.max(1, width(amount));
    layer.append('path').attr('d', arrowShape(from, to, thick));
  }
}

/** A closed shape: a band along a quadratic curve that ends in a head. */
function arrowShape(from: Circle, to: Circle, thick: number): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const bend = 0.18;
  const control = { x: (from.x + to.x) / 2 - dy * bend, y: (from.y + to.y) / 2 + dx * bend };
  const start = towards(from, control, Math.min(from.radius * 0.75, length * 0.4));
  const tip = towards(to, control, Math.min(to.radius * 0.75, length * 0.4));
  const head = Math.max(7, thick * 2);
  const neck = towards(tip, control, head);
  const side = normal(control, tip);
  const out = normal(start, control);
  const shape = path();
  shape.moveTo(start.x + (out.x * thick) / 4, start.y + (out.y * thick) / 4);
  shape.quadraticCurveTo(
    control.x,
    control.y,
    neck.x + (side.x * thick) / 2,
    neck.y + (side.y * thick) / 2,
  );
  shape.lineTo(neck.x + side.x * thick, neck.y + side.y * thick);
  shape.lineTo(tip.x, tip.y);
  shape.lineTo(neck.x - side.x * thick, neck.y - side.y * thick);
  shape.lineTo(neck.x - (side.x * thick) / 2, neck.y - (side.y * thick) / 2);
  shape.quadraticCurveTo(
    control.x,
    control.y,
    start.x - (out.x * thick) / 4,
    start.y - (out.y * thick) / 4,
  );
  shape.closePath();
  return shape.toString();
}

interface Point {
  x: number;
  y: number;
}

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const share = distance / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** Unit vector at right angles to the way from one point to another. */
function normal(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
}
