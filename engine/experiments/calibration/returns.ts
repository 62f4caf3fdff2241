import type { Point } from './simulatedMoments.ts';

/** The point with each parameter in turn back at its prior median. */
export function returnPoints(point: Point): number[][] {
  return point.map((_, index) => point.map((value, at) => (at === index ? 0 : value)));
}

/** The point with all parameters back at once that lower the criterion when they return alone. */
export function allReturned(point: Point, criteria: readonly number[], now: number): number[] {
  return point.map((value, at) => (criteria[at] < now ? 0 : value));
}
