import type { OwnMeasure } from '../../model/extension.ts';
import type { Question } from '../../model/simulation.ts';
import type { World } from '../../model/world/world.ts';

interface OwnIndicators {
  /** values[indicator][year × (regions + 1) + region], as in a result. */
  values: Record<string, Float64Array>;
  measureYear(year: number, world: World): void;
}

/** The indicators that extensions measure in one simulation, filled year by year. */
export function startOwnIndicators(
  measures: Record<string, OwnMeasure>,
  { country, months }: Pick<Question, 'country' | 'months'>,
): OwnIndicators {
  const columns = country.regions.length + 1;
  const values: Record<string, Float64Array> = {};
  for (const id of Object.keys(measures)) values[id] = new Float64Array((months / 12) * columns);
  return {
    values,
    measureYear(year, world) {
      for (const [id, measure] of Object.entries(measures)) {
        values[id].set(measure(world), year * columns);
      }
    },
  };
}
