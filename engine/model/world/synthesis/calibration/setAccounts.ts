import { type Country, SECTORS } from '../../../country.ts';
import { payroll } from '../../../month/labour/payroll.ts';
import { benefitsOf, pensionsOf } from '../../../month/production/accounts.ts';
import { cellOf, productivity } from '../../../month/production/productivity.ts';
import { expectedIncome } from '../../../rules/migration/logit.ts';
import { OUTSIDE_SHARE } from '../../patterns.ts';
import { sum } from '../../proportionalFitting.ts';
import type { World } from '../../world.ts';

const S = SECTORS.length;
const LOCAL = SECTORS.indexOf('local-services');

/**
 * The base year's money: incomes that meet the data, markets in which every organisation sells
 * exactly what its staff makes, and a state whose other outlays balance its budget.
 */
export function setAccounts(world: World, country: Country): void {
  setIncomes(world, country);
  setMarkets(world);
  balanceState(world);
  world.markets.smoothUnemployment.set(world.base.unemployment);
  world.base.expectedIncome = expectedIncome(world);
}

function setIncomes(world: World, country: Country): void {
  const { base, markets } = world;
  const pay = payroll(world).byResidence;
  for (const [region, data] of country.regions.entries()) {
    const heads = base.population[region];
    const transfers = pensionsOf(world, region) + benefitsOf(world, region);
    base.income[region] = data.cashIncomePerHead * heads;
    base.otherIncomePerHead[region] =
      heads > 0 ? (base.income[region] - pay[region] - transfers) / heads : 0;
  }
  markets.income.set(base.income);
}

function setMarkets(world: World): void {
  const { base, organisations } = world;
  const domestic = new Float64Array(S);
  const output = new Float64Array(organisations.count);
  for (let f = 0; f < organisations.count; f++) {
    output[f] = (organisations.onSite[f] + organisations.remote[f]) * productivity(world, f);
    domestic[organisations.sector[f]] += output[f];
    if (organisations.sector[f] === LOCAL) {
      base.localSpending[organisations.region[f]] +=
        output[f] / base.income[organisations.region[f]];
    }
  }
  for (const [sector, name] of SECTORS.entries()) {
    base.outsideShare[sector] = OUTSIDE_SHARE[name];
    base.marketSize[sector] = domestic[sector] / (1 - OUTSIDE_SHARE[name]);
  }
  for (let f = 0; f < organisations.count; f++) {
    organisations.marketShare[f] = output[f] / base.marketSize[organisations.sector[f]];
  }
}

function balanceState(world: World): void {
  const { base, organisations, parameters } = world;
  const pay = payroll(world);
  let output = 0;
  for (let f = 0; f < organisations.count; f++) {
    output += organisations.marketShare[f] * base.marketSize[cellOf(world, f) % S];
  }
  let outlays = pay.publicServices;
  for (let region = 0; region < base.regions; region++) {
    outlays += pensionsOf(world, region) + benefitsOf(world, region);
  }
  const revenue =
    parameters.labourTaxRate * sum(pay.byResidence) + parameters.outputTaxRate * output;
  base.otherOutlaysPerHead = (revenue - outlays) / Math.max(1, sum(base.population));
}
