import { YEARS_OF_ARRIVALS } from '../../patterns.ts';
import { sum } from '../../proportionalFitting.ts';

/**
 * Draws regions of birth: of a region's residents as many were born in each other region as arrived
 * from there in the assumed number of years at the base-year flows (persons a year, origin ×
 * destination); the rest are natives.
 */
export function birthplaceDrawer(
  flows: Float64Array,
  population: ArrayLike<number>,
): (region: number, chance: number) => number {
  const regions = population.length;
  const bornIn = Array.from({ length: regions }, (_, region) => {
    const arrivals = Array.from({ length: regions }, (_, from) => flows[from * regions + region]);
    // However many arrived, half are natives: a tie needs somebody at home.
    const years = Math.min(YEARS_OF_ARRIVALS, (0.5 * population[region]) / (sum(arrivals) || 1));
    return arrivals.map((persons) => years * persons);
  });
  const natives = bornIn.map((arrivals, region) => population[region] - sum(arrivals));
  return (region, chance) => {
    let left = chance * population[region] - natives[region];
    if (left < 0) return region;
    for (let origin = 0; origin < regions; origin++) {
      left -= bornIn[region][origin];
      if (left < 0) return origin;
    }
    return region;
  };
}
