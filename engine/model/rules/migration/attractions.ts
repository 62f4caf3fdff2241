import type { Base } from '../../world/base.ts';
import { sum } from '../../world/proportionalFitting.ts';

/** Kinds of mover: by education where the job is local, and those whose job moves along. */
export const REMOTE_MOVER = 3;
export const MOVER_KINDS = 4;

/**
 * What a migration rule gives for a month: for each kind of mover the attraction of every region
 * against staying (weight 1), kind × origin × destination, zero on the diagonal.
 */
export type Attractions = Float64Array;

/** The weights of the start, times a factor of the origin and one of the destination: kind × region. */
export function scaled(base: Base, outward: Float64Array, inward: Float64Array): Attractions {
  const { regions, startWeight } = base;
  const result = new Float64Array(MOVER_KINDS * regions * regions);
  for (let row = 0; row < MOVER_KINDS * regions; row++) {
    const kind = Math.floor(row / regions) * regions;
    const from = (row - kind) * regions;
    for (let j = 0; j < regions; j++) {
      result[row * regions + j] = startWeight[from + j] * outward[row] * inward[kind + j];
    }
  }
  return result;
}

/** The weights of the start times each route's growth since, for all kinds of mover alike. */
export function sameForAll(
  { regions, startWeight }: Base,
  growth: (route: number) => number,
): Attractions {
  const routes = regions ** 2;
  const result = new Float64Array(MOVER_KINDS * routes);
  for (let route = 0; route < routes; route++) {
    if (startWeight[route] === 0) continue;
    const weight = startWeight[route] * growth(route);
    for (let kind = 0; kind < MOVER_KINDS; kind++) result[kind * routes + route] = weight;
  }
  return result;
}

/** A table scaled to a total; all zeros where it has nothing to scale. */
export function scaledTo(table: Float64Array, total: number): Float64Array {
  const found = sum(table);
  return table.map((flow) => (found > 0 ? (flow * total) / found : 0));
}
