import { recount } from '../world/ledger.ts';
import { END_OF_BASIC } from '../world/people/lifeStages.ts';
import { activityOf, CHILD, EMPLOYED, NOBODY } from '../world/people/persons.ts';
import { population } from '../world/people/residents.ts';
import { sum } from '../world/proportionalFitting.ts';
import type { World } from '../world/world.ts';
import { outlaysOf, revenueOf, type Tally } from './tally.ts';

/** Money is a sum of floating-point numbers: equal to this share of its size. Counts are exact. */
const MONEY_TOLERANCE = 1e-9;

/** An identity that did not hold. */
class AuditBreach extends Error {
  constructor(arm: string, month: string, identity: string, found: number, expected: number) {
    super(
      `arm "${arm}", ${month}: ${identity}: found ${found}, expected ${expected}. ` +
        'This is a fault of the model, not of the scenario.',
    );
    this.name = 'AuditBreach';
  }
}

/**
 * Checks every identity of the month that has just been lived; one pass over all persons.
 * Persons: N′ = N + births − deaths + immigrants − emigrants + arrivals − departures by region, and
 * nobody arrives who did not depart. Every count equals a recount: activities add up to population,
 * headcounts to the persons who point to an employer, the set of unemployed to the unemployed.
 * Pay paid by workplace = pay received by residence, the remote flows between. The state's balance =
 * revenue − outlays, programmes line by line and region by region.
 */
export function startAudit(
  world: World,
  arm: string,
  regionIds: readonly string[],
): (tally: Tally) => void {
  let before = peopleByRegion(world);
  return (tally) => {
    const same = (identity: string, found: number, expected: number, tolerance = 0) => {
      if (Math.abs(found - expected) <= tolerance) return;
      throw new AuditBreach(arm, calendarMonth(world), identity, found, expected);
    };
    checkPersons(world, tally, before, regionIds, same);
    checkCounts(world, same);
    checkPay(world, tally, regionIds, same);
    checkState(world, tally, same);
    before = peopleByRegion(world);
  };
}

/** YYYY-MM. */
function calendarMonth({ startYear, startMonth, month }: World): string {
  const months = startMonth - 1 + month;
  const year = startYear + Math.floor(months / 12);
  return `${year}-${String((months % 12) + 1).padStart(2, '0')}`;
}

type Check = (identity: string, found: number, expected: number, tolerance?: number) => void;

const peopleByRegion = (world: World): number[] =>
  Array.from({ length: world.base.regions }, (_, region) => population(world, region));

function checkPersons(
  world: World,
  tally: Tally,
  before: number[],
  regionIds: readonly string[],
  same: Check,
): void {
  const { regions } = world.base;
  for (let region = 0; region < regions; region++) {
    let arrivals = 0;
    let departures = 0;
    for (let other = 0; other < regions; other++) {
      arrivals += tally.moves[other * regions + region];
      departures += tally.moves[region * regions + other];
    }
    same(`moves within ${regionIds[region]}`, tally.moves[region * (regions + 1)], 0);
    same(
      `population of ${regionIds[region]}`,
      population(world, region),
      before[region] +
        tally.births[region] -
        tally.deaths[region] +
        tally.immigrants[region] -
        tally.emigrants[region] +
        arrivals -
        departures,
    );
  }
}

function checkCounts(world: World, same: Check): void {
  const { labour, organisations, clusters, doing, persons } = world;
  const again = recount(world);
  const { remoteStaff, ...columns } = labour;
  for (const name of Object.keys(columns) as (keyof typeof columns)[]) {
    sameColumn(`labour count "${name}"`, labour[name], again.labour[name], same);
  }
  for (const [row, route] of remoteStaff.route.entries()) {
    const recounted = again.labour.remoteStaff;
    const other = recounted.rowOf.get(route);
    for (const column of ['count', 'quality', 'qualityLog'] as const) {
      const expected = other === undefined ? 0 : recounted[column][other];
      same(`remote staff, ${column} of route ${route}`, remoteStaff[column][row], expected);
    }
  }
  sameColumn('set of those at home', doing.atHome, again.doing.atHome, same);
  sameColumn('set of unemployed', doing.unemployed, again.doing.unemployed, same);
  sameColumn('set of employed', doing.employed, again.doing.employed, same);
  sameColumn('set of remote workers', doing.remote, again.doing.remote, same);
  sameColumn('on-site headcount', organisations.onSite, again.organisations.onSite, same);
  sameColumn('remote headcount', organisations.remote, again.organisations.remote, same);
  for (const [i, { cluster, remoteResidents }] of clusters.entries()) {
    const recounted = again.clusters[i].remoteResidents;
    sameColumn(`remote workers of cluster "${cluster.id}"`, remoteResidents, recounted, same);
  }
  for (let person = 0; person < persons.count; person++) {
    const activity = activityOf(persons.status[person]);
    const hasEmployer = persons.employer[person] !== NOBODY;
    same(`person ${person} with an employer`, Number(hasEmployer), Number(activity === EMPLOYED));
    const isOldChild =
      activity === CHILD && world.month - persons.birthMonth[person] > END_OF_BASIC;
    same(`person ${person} a child above 16 years`, Number(isOldChild), 0);
  }
}

function checkPay(world: World, tally: Tally, regionIds: readonly string[], same: Check): void {
  const { regions } = world.base;
  const { payPaid, payReceived, remotePay, income } = tally.accounts;
  const tolerance = MONEY_TOLERANCE * Math.max(1, sum(payPaid));
  same('pay paid and received', sum(payReceived), sum(payPaid), tolerance);
  for (let region = 0; region < regions; region++) {
    let received = payPaid[region];
    for (let other = 0; other < regions; other++) {
      received += remotePay[other * regions + region] - remotePay[region * regions + other];
    }
    same(`pay received in ${regionIds[region]}`, payReceived[region], received, tolerance);
    same(`income in ${regionIds[region]} is a number`, Number(Number.isFinite(income[region])), 1);
  }
}

function checkState(world: World, tally: Tally, same: Check): void {
  const { accounts } = tally;
  const lines = world.clusters.map(({ outlays }) => sum(Object.values(outlays)));
  const tolerance = MONEY_TOLERANCE * Math.max(1, outlaysOf(accounts));
  same('programme outlays, line by line', accounts.outlays.programmes, sum(lines), tolerance);
  same('programme outlays by region', sum(accounts.programmesByRegion), sum(lines), tolerance);
  const { labourTaxRate, outputTaxRate } = world.parameters;
  const revenue = labourTaxRate * sum(accounts.payPaid) + outputTaxRate * sum(accounts.output);
  same('revenue of the state', revenueOf(accounts), revenue, tolerance);
  for (const { cluster, purse, fund } of world.clusters) {
    same(`overspent purse of cluster "${cluster.id}"`, Math.min(0, purse, fund), 0, tolerance);
  }
}

function sameColumn(
  name: string,
  found: ArrayLike<number>,
  expected: ArrayLike<number>,
  same: Check,
): void {
  for (let i = 0; i < found.length; i++) same(`${name}, entry ${i}`, found[i], expected[i]);
}
