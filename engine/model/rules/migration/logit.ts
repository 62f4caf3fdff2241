import { EDUCATIONS } from '../../country.ts';
import { goingPay } from '../../month/labour/payroll.ts';
import { trend } from '../../month/production/productivity.ts';
import type { World } from '../../world/world.ts';
import { type Attractions, MOVER_KINDS, REMOTE_MOVER, scaled } from './attractions.ts';
import type { MigrationRule } from './migrationRule.ts';

const E = EDUCATIONS.length;

/**
 * Random-utility choice (McFadden 1974): the weight of region j for a resident of r against staying
 *   W_rj = exp(a_j − a_r − c_rj + β [(v_j − v_r) − (v_j⁰ − v_r⁰)]),
 * amenity a, moving cost c, v the log of expected real pay, (1 − u) w ÷ P, for the own education;
 * a remote worker's pay moves along, so only the cost of living counts. At the start the bracket is
 * zero and amenities and costs reproduce the base-year flows.
 *
 * Falsified if net flows do not turn to regions whose expected real pay rises against the others.
 */
export const logit: MigrationRule = {
  startFlows: ({ table }) => table,
  attractions: logitAttractions,
};

export function logitAttractions(world: World): Attractions {
  const { base, parameters, markets } = world;
  const expected = expectedIncome(world);
  const appeal = new Float64Array(MOVER_KINDS * base.regions);
  for (let kind = 0; kind < MOVER_KINDS; kind++) {
    for (let region = 0; region < base.regions; region++) {
      const market = region * E + kind;
      const gain =
        kind === REMOTE_MOVER
          ? -Math.log(markets.costOfLiving[region])
          : expected[market] - base.expectedIncome[market];
      appeal[kind * base.regions + region] = Math.exp(parameters.incomeUtility * gain);
    }
  }
  const inverse = appeal.map((value) => 1 / value);
  return scaled(base, inverse, appeal);
}

/** Log of expected real pay by region and education, less the common trend. */
export function expectedIncome(world: World): Float64Array {
  const { markets } = world;
  const going = goingPay(world);
  return going.map((pay, market) => {
    const region = Math.floor(market / E);
    const employment = 1 - markets.smoothUnemployment[region];
    return Math.log((employment * pay) / markets.costOfLiving[region] / trend(world));
  });
}
