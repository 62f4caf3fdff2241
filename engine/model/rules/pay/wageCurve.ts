import { SECTORS } from '../../country.ts';
import type { World } from '../../world/world.ts';

const S = SECTORS.length;
/** Below this rate the wage curve is flat: a logarithm of no unemployment has no meaning. */
const LOWEST_UNEMPLOYMENT = 0.005;

/**
 * φ · ln(A ÷ A₀) + β · ln(u ÷ u₀): the cell's own productivity A in part (rent sharing, Card et al.
 * 2018), and regional unemployment u by the wage curve (Blanchflower & Oswald 1994, β ≈ −0.1).
 *
 * Falsified if pay does not fall behind where unemployment has risen.
 */
export function wageCurve({ base, markets, parameters }: World, cell: number): number {
  const region = Math.floor(cell / S);
  const slack =
    Math.log(Math.max(LOWEST_UNEMPLOYMENT, markets.smoothUnemployment[region])) -
    Math.log(Math.max(LOWEST_UNEMPLOYMENT, base.unemployment[region]));
  return (
    parameters.productivityPassThrough * Math.log(markets.relativeProductivity[cell]) +
    parameters.wageCurveElasticity * slack
  );
}
