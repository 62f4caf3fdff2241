import type { Attributed } from '../../../engine/experiments/attribution/estimates.ts';
import { difference, interval } from '../numbers.ts';

/** Two cells: an estimate with its sign, and its interval where there is one. */
export function estimate({ estimate, low, high }: Attributed): [string, string] {
  if (low === null || high === null || low === high) return [difference(estimate), ''];
  const [, value, range] =
    /^(\S+) \((.*)\)$/.exec(interval({ mean: estimate, p10: low, p90: high })) ?? [];
  return [value, range];
}
