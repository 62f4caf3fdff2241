import { birthHazard } from '../../../engine/model/month/people/demography.ts';
import { mobility } from '../../../engine/model/month/people/migration.ts';
import { migrationRule } from '../../../engine/model/rules/migration/migrationRule.ts';
import { END_OF_BASIC } from '../../../engine/model/world/people/lifeStages.ts';
import { deathHazard } from '../../../engine/model/world/people/mortality.ts';
import { WOMAN } from '../../../engine/model/world/people/persons.ts';
import type { World } from '../../../engine/model/world/world.ts';

/** Ages in months that are told apart: up to 120 years. */
export const AGES = 120 * 12;

/** Monthly chances of the engine's residents, as its phases hold them. */
export interface EngineRates {
  /** region × age. */
  birth: Float64Array[];
  /** sex × age. */
  death: Float64Array[];
  /** Chance to move to the other region: region × age. */
  move: Float64Array[];
}

/** Reads the hazards of a world of two regions from the engine's own functions. */
export function engineRates(world: World): EngineRates {
  const { base } = world;
  const weights = migrationRule(world).attractions(world);
  const byAge = (chance: (age: number) => number) =>
    Float64Array.from({ length: AGES }, (_, age) => chance(age));
  return {
    birth: [0, 1].map((region) =>
      byAge((age) => (age < END_OF_BASIC ? 0 : birthHazard(base, age, region))),
    ),
    death: [0, WOMAN].map((sex) => byAge((age) => deathHazard(sex, age, base.deathScale))),
    move: [0, 1].map((region) =>
      byAge((age) => {
        // Children wait for the month after their birthday.
        if (age <= END_OF_BASIC) return 0;
        const weight = mobility(age) * weights[region * 2 + (1 - region)];
        return weight / (1 + weight);
      }),
    ),
  };
}
