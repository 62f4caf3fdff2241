import { SECTORS } from '../../../engine/model/country.ts';
import { setDemand } from '../../../engine/model/month/production/demand.ts';
import { productivity } from '../../../engine/model/month/production/productivity.ts';
import { readConditions } from '../../../engine/model/month/shocks.ts';
import { createWorld } from '../../../engine/model/world/synthesis/createWorld.ts';
import type { World } from '../../../engine/model/world/world.ts';
import { type Check, check, type Replication } from '../replication.ts';
import { questionOf, smallCountry } from '../smallCountry.ts';

const SIGMA = 4;
const GAIN = 0.1;
const INDUSTRY = SECTORS.indexOf('industry');

/** Demand for varieties: D_f ∝ (price)^(−σ), so that sales answer to efficiency by σ − 1. */
export const dixitStiglitz: Replication = {
  id: 'dixit-stiglitz',
  title: 'Monopolistic competition, σ = 4',
  source: 'Dixit & Stiglitz 1977, Am. Econ. Rev. 67; calibrated-share form: Rutherford 1998',
  part: 'engine/model/month/production/demand.ts',
  run: checks,
};

function checks(): Check[] {
  const country = smallCountry([
    { people: 200_000, unemploymentRate: 0.05, longitude: 60 },
    { people: 100_000, unemploymentRate: 0.05, longitude: 70 },
  ]);
  const parameters = { substitutionElasticity: SIGMA };
  const world = createWorld(questionOf(country, { sample: 0.05, parameters }), 1);
  const [winner, rival] = firmsOf(world);
  const before = salesOf(world);
  world.organisations.efficiency[winner] += GAIN;
  const after = salesOf(world);
  const relative = Math.log(after[winner] / before[winner] / (after[rival] / before[rival]));
  const share = after[winner] / sum(world, before);
  const lost = 1 - after[rival] / before[rival];
  const start = before[winner] / sum(world, before);
  // Σ ω κ^(σ−1) + ω_x, 1 before, grows by ω_f (e^((σ−1) x) − 1); all other sales fall by the factor.
  const ownWeight = start * (1 - world.base.outsideShare[INDUSTRY]);
  const grown = ownWeight * Math.expm1((SIGMA - 1) * GAIN);
  return [
    check('elasticity of relative sales to efficiency', SIGMA - 1, relative / GAIN, 1e-9),
    check('sales that each rival loses', grown / (1 + grown), lost, 1e-9, 'share'),
    check(
      'sales of the one that gains ÷ the industry’s before',
      (start * Math.exp((SIGMA - 1) * GAIN)) / (1 + grown),
      share,
      1e-9,
      'share',
    ),
  ];
}

function firmsOf({ organisations }: World): number[] {
  const all = Array.from({ length: organisations.count }, (_, f) => f);
  return all.filter((f) => organisations.sector[f] === INDUSTRY).slice(0, 2);
}

/** Sales of every organisation, in base-year prices: wanted staff × productivity. */
function salesOf(world: World): number[] {
  const { organisations } = world;
  const regions = Array.from({ length: world.base.regions }, (_, region) => String(region));
  setDemand(world, readConditions([], regions, [], 0));
  return Array.from(
    { length: organisations.count },
    (_, f) =>
      (organisations.targetOnSite[f] + organisations.targetRemote[f]) * productivity(world, f),
  );
}

/** Sales of the industry. */
function sum({ organisations }: World, sales: readonly number[]): number {
  return sales.reduce(
    (total, value, f) => (organisations.sector[f] === INDUSTRY ? total + value : total),
    0,
  );
}
