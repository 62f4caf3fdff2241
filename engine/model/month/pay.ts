import { EDUCATIONS, SECTORS } from '../country.ts';
import { unemploymentRate } from '../world/residents.ts';
import type { World } from '../world/world.ts';
import { trend } from './productivity.ts';

const S = SECTORS.length;
const E = EDUCATIONS.length;
/** Pay answers to unemployment over about a year. */
const MEMORY_MONTHS = 12;
/** Below this rate the wage curve is flat: a logarithm of no unemployment has no meaning. */
const LOWEST_UNEMPLOYMENT = 0.005;

/**
 * Pay indices by region × sector × education move part of the way to
 *   ln w* = ln w₀ + trend + φ · ln(A ÷ A₀) + β · ln(u ÷ u₀),
 * the common trend in full, the cell's own productivity A in part (rent sharing, Card et al. 2018),
 * and regional unemployment by the wage curve (Blanchflower & Oswald 1994, β ≈ −0.1).
 */
export function setPay(world: World): void {
  const { base, markets, parameters } = world;
  const common = Math.log(trend(world));
  for (let region = 0; region < base.regions; region++) {
    const rate = unemploymentRate(world, region);
    markets.smoothUnemployment[region] +=
      (rate - markets.smoothUnemployment[region]) / MEMORY_MONTHS;
    const slack =
      Math.log(Math.max(LOWEST_UNEMPLOYMENT, markets.smoothUnemployment[region])) -
      Math.log(Math.max(LOWEST_UNEMPLOYMENT, base.unemployment[region]));
    for (let cell = region * S; cell < (region + 1) * S; cell++) {
      const target =
        common +
        parameters.productivityPassThrough * Math.log(markets.relativeProductivity[cell]) +
        parameters.wageCurveElasticity * slack;
      for (let index = cell * E; index < (cell + 1) * E; index++) {
        const gap = Math.log(base.pay[index]) + target - Math.log(markets.pay[index]);
        markets.pay[index] *= Math.exp(parameters.payAdjustment * gap);
      }
    }
  }
}
