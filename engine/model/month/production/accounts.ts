import { EDUCATIONS, SECTORS } from '../../country.ts';
import { RETIRED, UNEMPLOYED } from '../../world/people/persons.ts';
import { population, residents } from '../../world/people/residents.ts';
import type { World } from '../../world/world.ts';
import { payroll } from '../labour/payroll.ts';
import type { Tally } from '../tally.ts';
import { trend, valueAddedIn } from './productivity.ts';

const S = SECTORS.length;
const E = EDUCATIONS.length;

/**
 * The month's money. Income of residents = pay received + pensions + benefits + other cash income
 * (its level per head fixed by the base-year data, growing with the trend). The state: revenue from
 * pay and output; outlays on public services, pensions, benefits, cluster programmes and the rest,
 * which balanced the base year. Programme lines are already booked.
 */
export function keepAccounts(world: World, tally: Tally): void {
  const { base, markets, parameters } = world;
  const { accounts } = tally;
  const pay = payroll(world);
  const growth = trend(world);
  accounts.payPaid = pay.byWorkplace;
  accounts.payReceived = pay.byResidence;
  accounts.remotePay = pay.remote;
  accounts.payLog = pay.payLog;
  accounts.outlays.publicPay = pay.publicServices;
  for (let cell = 0; cell < accounts.output.length; cell++) {
    accounts.output[cell] = valueAddedIn(world, cell);
  }
  for (let region = 0; region < base.regions; region++) {
    const pensions = pensionsOf(world, region);
    const benefits = benefitsOf(world, region);
    const heads = population(world, region);
    accounts.outlays.pensions += pensions;
    accounts.outlays.benefits += benefits;
    accounts.outlays.other += heads * base.otherOutlaysPerHead * growth;
    accounts.income[region] =
      pay.byResidence[region] +
      pensions +
      benefits +
      heads * base.otherIncomePerHead[region] * growth;
    accounts.revenue.labourTax += parameters.labourTaxRate * pay.byResidence[region];
  }
  for (const output of accounts.output)
    accounts.revenue.outputTax += parameters.outputTaxRate * output;
  markets.income.set(accounts.income);
}

/** Pensions of a region's retired, which grow with the trend. */
export function pensionsOf(world: World, region: number): number {
  const { base, parameters } = world;
  return residents(world, region, RETIRED) * parameters.pension * base.nationalPay * trend(world);
}

/** Benefits of a region's unemployed. */
export function benefitsOf(world: World, region: number): number {
  const { unemploymentBenefit } = world.parameters;
  return residents(world, region, UNEMPLOYED) * unemploymentBenefit * meanPay(world, region);
}

/** Mean pay index of a region over sectors and educations, weighted by on-site staff. */
function meanPay(world: World, region: number): number {
  const { labour, markets } = world;
  let pay = 0;
  let staff = 0;
  for (let cell = region * S * E; cell < (region + 1) * S * E; cell++) {
    pay += labour.onSiteCount[cell] * markets.pay[cell];
    staff += labour.onSiteCount[cell];
  }
  return staff === 0 ? 0 : pay / staff;
}
