import {
  EDUCATIONS,
  type Extension,
  goingPay,
  type MigrationRule,
  sameForAll,
  type World,
} from 'aimaq/model';

const E = EDUCATIONS.length;
const TERTIARY = EDUCATIONS.indexOf('tertiary');

/** Percent by which moves to a region grow when its pay grows by one percent against the origin’s. */
const ELASTICITY = 2;

/** Base-year moves, times (pay of the destination ÷ pay of the origin, against the start)^elasticity. */
const followPay: MigrationRule = {
  startFlows: ({ table }) => table,
  attractions(world) {
    const { regions } = world.base;
    const growth = growthOfPay(world);
    return sameForAll(world.base, (route) => {
      const origin = Math.floor(route / regions);
      const destination = route % regions;
      return (growth[destination] / growth[origin]) ** ELASTICITY;
    });
  },
};

/** Pay of workers with vocational education by region, against that of the base year. */
function growthOfPay(world: World): number[] {
  const going = goingPay(world);
  const start = goingPay({ ...world, markets: { ...world.markets, pay: world.base.pay } });
  return Array.from({ length: world.base.regions }, (_, region) => {
    const market = region * E + EDUCATIONS.indexOf('vocational');
    return going[market] / start[market];
  });
}

/** Share of the labour force with higher education, %, by region and for the nation. */
function tertiaryShare({ labour, base }: World): number[] {
  const educated = Array<number>(base.regions + 1).fill(0);
  const all = Array<number>(base.regions + 1).fill(0);
  for (let market = 0; market < base.regions * E; market++) {
    const force = labour.employed[market] + labour.unemployed[market];
    for (const column of [Math.floor(market / E), base.regions]) {
      all[column] += force;
      if (market % E === TERTIARY) educated[column] += force;
    }
  }
  return educated.map((number, column) => (100 * number) / all[column]);
}

export default {
  rules: { migration: { 'follow-pay': followPay } },
  measures: { tertiary_share: tertiaryShare },
} satisfies Extension;
