import { birthHazard, deathHazard } from '../../../engine/model/month/demography.ts';
import { mobility } from '../../../engine/model/month/migration.ts';
import { migrationRule } from '../../../engine/model/rules/migration/migrationRule.ts';
import { END_OF_BASIC } from '../../../engine/model/world/lifeStages.ts';
import { WOMAN, type World } from '../../../engine/model/world/world.ts';

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
  const probe = structuredClone(world);
  const weights = migrationRule(world.rules).attractions(world);
  /** The first person, made one of this sex, region and age. */
  const asked = (
    sex: number,
    region: number,
    age: number,
    hazard: (world: World, person: number) => number,
  ) => {
    probe.persons.sex[0] = sex;
    probe.persons.region[0] = region;
    probe.persons.birthMonth[0] = -age;
    return hazard(probe, 0);
  };
  const byAge = (chance: (age: number) => number) =>
    Float64Array.from({ length: AGES }, (_, age) => chance(age));
  return {
    birth: [0, 1].map((region) => byAge((age) => asked(WOMAN, region, age, birthHazard))),
    death: [0, WOMAN].map((sex) => byAge((age) => asked(sex, 0, age, deathHazard))),
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
