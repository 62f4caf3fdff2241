import { EDUCATIONS, SECTORS } from '../../country.ts';
import { payRule } from '../../rules/pay/payRule.ts';
import { unemploymentRate } from '../../world/people/residents.ts';
import type { World } from '../../world/world.ts';
import { trend } from '../production/productivity.ts';

const S = SECTORS.length;
const E = EDUCATIONS.length;
/** Pay answers to unemployment over about a year. */
const MEMORY_MONTHS = 12;

/**
 * Pay indices by region × sector × education, w = w₀ · trend · e^d: the common trend in full and at
 * once; the cell's deviation d closes part of the gap to that of the scenario's rule each month,
 *   d′ = d + a (d* − d),   a = `payAdjustment`.
 */
export function setPay(world: World): void {
  const { base, markets, parameters, month } = world;
  for (let region = 0; region < base.regions; region++) {
    markets.smoothUnemployment[region] +=
      (unemploymentRate(world, region) - markets.smoothUnemployment[region]) / MEMORY_MONTHS;
  }
  const target = payRule(world);
  const before = trend(world, Math.max(0, month - 1));
  const now = trend(world);
  for (let cell = 0; cell < base.regions * S; cell++) {
    const wanted = target(world, cell);
    for (let index = cell * E; index < (cell + 1) * E; index++) {
      const deviation = Math.log(markets.pay[index] / (base.pay[index] * before));
      const next = deviation + parameters.payAdjustment * (wanted - deviation);
      markets.pay[index] = base.pay[index] * now * Math.exp(next);
    }
  }
}
