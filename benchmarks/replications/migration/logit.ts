import { SECTORS } from '../../../engine/model/country.ts';
import { chooseRegions, mobility } from '../../../engine/model/month/people/migration.ts';
import { emptyTally } from '../../../engine/model/month/tally.ts';
import { isAdultResident, NOBODY, regionOf } from '../../../engine/model/world/people/persons.ts';
import { createWorld } from '../../../engine/model/world/synthesis/createWorld.ts';
import type { World } from '../../../engine/model/world/world.ts';
import { withLuck } from '../labour/closedMarket.ts';
import { type Check, check, type Replication } from '../replication.ts';
import { questionOf, smallCountry } from '../smallCountry.ts';

const REGIONS = 3;
const UTILITIES = [0, 0.3, 0.6];
const COST = 5.5;
const SEEDS = 40;

/** P(j | r) ∝ e^(v_j − v_r − c) against 1 for staying. */
export const logit: Replication = {
  id: 'logit',
  title: 'Logit choice of region, flows by origin and destination',
  source: 'McFadden 1974, in Zarembka (ed.), Frontiers in Econometrics, ch. 4',
  part: 'engine/model/month/people/migration.ts, rules/migration/logit.ts',
  run: checks,
};

function checks(): Check[] {
  const country = smallCountry(
    [60, 68, 76].map((longitude) => ({ people: 100_000, unemploymentRate: 0.05, longitude })),
  );
  const parameters = { birthTie: 0, incomeUtility: 0 };
  const world = createWorld(questionOf(country, { sample: 0.2, parameters }), 1);
  world.base.startWeight = Float64Array.from({ length: REGIONS ** 2 }, (_, route) => {
    const [origin, destination] = [Math.floor(route / REGIONS), route % REGIONS];
    const gain = UTILITIES[destination] - UTILITIES[origin];
    return origin === destination ? 0 : Math.exp(gain - COST);
  });
  world.persons.kin.fill(NOBODY);
  const expected = expectedFlows(world);
  const found = simulatedFlows(world);
  return found.flatMap((flow, route) => {
    const [origin, destination] = [Math.floor(route / REGIONS), route % REGIONS];
    if (origin === destination) return [];
    const movers = SEEDS * expected[route];
    return [
      check(
        `movers from ${origin + 1} to ${destination + 1}, 4 standard errors`,
        movers,
        flow,
        4 * Math.sqrt(movers),
        'persons',
      ),
    ];
  });
}

/** Closed form: weights times the propensity of the age, W ÷ (1 + Σ W), summed over persons. */
function expectedFlows({ persons }: World): Float64Array {
  const flows = new Float64Array(REGIONS ** 2);
  for (let person = 0; person < persons.count; person++) {
    const status = persons.status[person];
    if (!isAdultResident(status)) continue;
    const origin = regionOf(status);
    const propensity = mobility(-persons.birthMonth[person]);
    const weights = UTILITIES.map((utility, region) =>
      region === origin ? 0 : propensity * Math.exp(utility - UTILITIES[origin] - COST),
    );
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    for (const [region, weight] of weights.entries()) {
      flows[origin * REGIONS + region] += weight / (1 + all);
    }
  }
  return flows;
}

function simulatedFlows(start: World): number[] {
  const flows = new Array<number>(REGIONS ** 2).fill(0);
  for (let seed = 0; seed < SEEDS; seed++) {
    const tally = emptyTally(REGIONS, SECTORS.length);
    chooseRegions(withLuck(start, 'logit', seed), tally);
    for (const [route, moves] of tally.moves.entries()) flows[route] += moves;
  }
  return flows;
}
