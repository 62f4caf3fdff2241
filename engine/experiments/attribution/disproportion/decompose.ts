import { shapley } from '../shapley.ts';
import type { Components, Disproportion } from './disproportions.ts';

/** Contributions, component × region. */
export type Contributions = Float64Array[];

/**
 * Splits the change of an index between two states by component and region: Shapley values over the
 * components (Shorrocks 2013), each switched from its value in the one state to that in the other in
 * all regions at once, of every region's own term of the index. Over components they add up to the
 * change of the region's term, over both to the change of the index.
 */
export function decompose(
  { components, terms }: Disproportion,
  before: Components,
  after: Components,
): Contributions {
  const players = components.length;
  const states = Array.from({ length: 2 ** players }, (_, coalition) =>
    terms(before.map((value, index) => ((coalition >> index) & 1 ? after[index] : value))),
  );
  const result = components.map(() => new Float64Array(states[0].length));
  for (let region = 0; region < states[0].length; region++) {
    const values = shapley(players, (coalition) => states[coalition][region]);
    for (const [index, value] of values.entries()) result[index][region] = value;
  }
  return result;
}
