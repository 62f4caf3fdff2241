import { labourForce, population } from '../../world/people/residents.ts';
import { sum } from '../../world/proportionalFitting.ts';
import type { World } from '../../world/world.ts';

/**
 * Cost of living rises with a region's population against the nation's, by the share of housing ÷
 * the elasticity of its supply (Saiz 2010); a region's varieties follow its labour force with a lag
 * (free entry: varieties in proportion to labour, Fujita, Krugman & Venables 1999, ch. 4).
 */
export function setPrices(world: World): void {
  const { base, markets, parameters } = world;
  const residents = Array.from({ length: base.regions }, (_, r) => population(world, r));
  const growth = sum(residents) / Math.max(1, sum(base.population));
  for (let region = 0; region < base.regions; region++) {
    const own = Math.max(1, residents[region]) / Math.max(1, base.population[region]);
    markets.costOfLiving[region] = (own / growth) ** parameters.housingElasticity;
    const force = labourForce(world, region) / Math.max(1, base.labourForce[region]);
    markets.varieties[region] += (parameters.entryRate / 12) * (force - markets.varieties[region]);
  }
}
