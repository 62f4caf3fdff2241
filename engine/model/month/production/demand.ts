import { SECTORS } from '../../country.ts';
import { FOREIGN_DEMAND } from '../../world/patterns.ts';
import { NOBODY } from '../../world/people/persons.ts';
import { population } from '../../world/people/residents.ts';
import { sum } from '../../world/proportionalFitting.ts';
import type { World } from '../../world/world.ts';
import { taxPreferenceOf } from '../clusters/programmes/taxPreference.ts';
import { teleworkableShares } from '../labour/telework.ts';
import type { Conditions } from '../shocks.ts';
import { cellOf, cellProductivity, relativePay } from './productivity.ts';

const S = SECTORS.length;
const LOCAL = SECTORS.indexOf('local-services');
const PUBLIC = SECTORS.indexOf('public-services');

/**
 * Demand of every organisation and the staff it wants for it.
 *
 * Tradables, CES in calibrated-share form (Dixit & Stiglitz 1977; Rutherford 1998):
 *   D_f = E_s · ω_f κ_f^(σ−1) / (Σ_h ω_h κ_h^(σ−1) + ω_x),   κ_f = productivity ÷ unit cost,
 * all relative to the start (a tax preference lowers the cost by the tax spared); ω_f grows with the region's varieties and with funded seats, each a
 * place for one more variety of the organisation's mean size; ω_x is the outside world at κ = 1.
 * The market E_s is what residents spend, which follows their income, plus demand from abroad.
 * Local services: D = λ · income of residents ÷ price, counted where people live. Public services
 * follow population. Target staff = D ÷ productivity. What one wins in a market the others lose.
 *
 * Falsified if, at constant E_s, rivals of a gaining organisation do not lose.
 */
export function setDemand(world: World, conditions: Conditions): void {
  const { organisations, base, markets, parameters } = world;
  const { cellStart, startHeadcount, onSite, remote, skill } = organisations;
  const telework = teleworkableShares(parameters);
  const pull = pullOf(world);
  const perPull = demandPerPull(world, conditions, pull);
  for (let cell = 0; cell < base.regions * S; cell++) {
    const region = Math.floor(cell / S);
    const sector = cell % S;
    const output = cellProductivity(world, cell);
    const publicGrowth = growthOf(world, region);
    const isOpen = openShares(cell, region, conditions, telework[sector]);
    let demanded = 0;
    let possible = 0;
    let working = 0;
    for (let f = cellStart[cell]; f < cellStart[cell + 1]; f++) {
      const productivity = output * skill[f];
      const staff =
        sector === PUBLIC
          ? startHeadcount[f] * publicGrowth
          : (pull[f] * perPull[cell]) / productivity;
      demanded += staff * productivity;
      possible += productivity * (onSite[f] + remote[f]);
      working += productivity * (onSite[f] * isOpen.onSite + remote[f] * isOpen.remote);
      setTargets(world, f, staff, isOpen, telework[sector]);
    }
    const made = Math.min(demanded, working);
    markets.utilisation[cell] = possible > 0 ? made / possible : 1;
  }
}

/** ω_f κ_f^(σ−1) of every organisation. */
function pullOf(world: World): Float64Array {
  const { organisations, parameters, markets, base } = world;
  const { cellStart, marketShare } = organisations;
  const power = parameters.substitutionElasticity - 1;
  const pull = new Float64Array(organisations.count);
  for (let cell = 0; cell < base.regions * S; cell++) {
    const region = Math.floor(cell / S);
    const cost = relativePay(world, cell) ** parameters.labourCostShare;
    const usual = markets.varieties[region] * (markets.agglomeration[region] / cost) ** power;
    for (let f = cellStart[cell]; f < cellStart[cell + 1]; f++) {
      pull[f] = marketShare[f] * usual * advantageOf(world, f, power);
    }
  }
  return pull;
}

/** Pull beside that of its cell: 1 but for those who have learnt something, got seats or pay less tax. */
function advantageOf(world: World, f: number, power: number): number {
  const { cluster, efficiency, startEfficiency, physicalSeats, remoteSeats, startHeadcount } =
    world.organisations;
  if (cluster[f] === NOBODY && efficiency[f] === startEfficiency[f]) return 1;
  const gain = Math.exp(efficiency[f] - startEfficiency[f]);
  const capacity = 1 + (physicalSeats[f] + remoteSeats[f]) / startHeadcount[f];
  return capacity * (gain / (1 - sparedTax(world, f))) ** power;
}

/** Part of its price that a member is spared in tax. */
function sparedTax(world: World, f: number): number {
  const index = world.organisations.cluster[f];
  if (index === NOBODY) return 0;
  return world.parameters.outputTaxRate * taxPreferenceOf(world, world.clusters[index]);
}

/** Demand for one unit of pull in each cell, in quantities of base-year prices. */
function demandPerPull(world: World, conditions: Conditions, pull: Float64Array): Float64Array {
  const { base, markets, parameters } = world;
  const cellPull = new Float64Array(base.regions * S);
  for (let f = 0; f < pull.length; f++) cellPull[cellOf(world, f)] += pull[f];
  const spending = markets.income.map((income, r) => income * conditions.domesticDemand[r]);
  const domestic = sum(spending) / sum(base.income);
  const abroad = (1 + parameters.worldDemandGrowth) ** (world.month / 12);
  const result = new Float64Array(cellPull.length);
  for (let sector = 0; sector < S; sector++) {
    let rivals = base.outsideShare[sector];
    for (let r = 0; r < base.regions; r++) rivals += cellPull[r * S + sector];
    const foreign = FOREIGN_DEMAND[SECTORS[sector]];
    const atHome = (1 - foreign) * domestic;
    const sales = atHome + foreign * abroad * conditions.worldDemand[sector];
    const market = base.marketSize[sector] * sales;
    markets.exportShare[sector] = sales > 0 ? 1 - atHome / sales : 0;
    for (let r = 0; r < base.regions; r++) {
      const cell = r * S + sector;
      if (sector === LOCAL) {
        const price = relativePay(world, cell) ** parameters.localLabourCostShare;
        const quantity = (base.localSpending[r] * spending[r]) / price;
        result[cell] = cellPull[cell] > 0 ? quantity / cellPull[cell] : 0;
      } else if (sector !== PUBLIC) {
        result[cell] = market / rivals;
      }
    }
  }
  return result;
}

/** Residents of a region relative to the start. */
function growthOf(world: World, region: number): number {
  return population(world, region) / Math.max(1, world.base.population[region]);
}

/** Shares of on-site and of remote positions that can work: closures spare what is teleworkable. */
function openShares(
  cell: number,
  region: number,
  { closure, networkUp }: Conditions,
  teleworkable: number,
): { onSite: number; remote: number } {
  return { onSite: 1 - closure[cell] * (1 - teleworkable), remote: networkUp[region] };
}

/** Splits wanted staff into on-site and remote positions, of which some may be shut. */
function setTargets(
  world: World,
  f: number,
  staff: number,
  isOpen: { onSite: number; remote: number },
  teleworkable: number,
): void {
  const { organisations } = world;
  const start = organisations.startHeadcount[f];
  const seats = organisations.physicalSeats[f] + organisations.remoteSeats[f];
  const remotePositions =
    organisations.startRemoteShare[f] * start +
    organisations.remoteSeats[f] +
    organisations.movedSeats[f];
  const remoteShare = Math.min(teleworkable, remotePositions / (start + seats));
  organisations.targetRemote[f] = staff * remoteShare * isOpen.remote;
  organisations.targetOnSite[f] = staff * (1 - remoteShare) * isOpen.onSite;
}
