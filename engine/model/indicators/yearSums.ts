import { SECTORS } from '../country.ts';
import { outlaysOf, revenueOf, type Tally } from '../month/tally.ts';
import { EMPLOYED, UNEMPLOYED } from '../world/people/persons.ts';
import { adults, population, residents } from '../world/people/residents.ts';
import type { World } from '../world/world.ts';
import { addClusterMonth, type ClusterSums, emptyClusterSums } from './clusterSums.ts';

const S = SECTORS.length;

/** Sums over the months of one year, by region; agents and their currency, not yet scaled. */
export interface YearSums {
  months: number;
  population: Float64Array;
  adults: Float64Array;
  employed: Float64Array;
  unemployed: Float64Array;
  remote: Float64Array;
  payReceived: Float64Array;
  payLog: Float64Array;
  income: Float64Array;
  costOfLiving: Float64Array;
  output: Float64Array;
  births: Float64Array;
  deaths: Float64Array;
  immigrants: Float64Array;
  emigrants: Float64Array;
  programmes: Float64Array;
  /** origin × destination. */
  moves: Float64Array;
  /** workplace × residence. */
  remotePay: Float64Array;
  stateRevenue: number;
  stateOutlays: number;
  clusters: ClusterSums[];
}

export function emptyYear(world: World): YearSums {
  const { regions } = world.base;
  const column = () => new Float64Array(regions);
  return {
    months: 0,
    population: column(),
    adults: column(),
    employed: column(),
    unemployed: column(),
    remote: column(),
    payReceived: column(),
    payLog: column(),
    income: column(),
    costOfLiving: column(),
    output: column(),
    births: column(),
    deaths: column(),
    immigrants: column(),
    emigrants: column(),
    programmes: column(),
    moves: new Float64Array(regions * regions),
    remotePay: new Float64Array(regions * regions),
    stateRevenue: 0,
    stateOutlays: 0,
    clusters: world.clusters.map(() => emptyClusterSums(regions)),
  };
}

/** Adds a month that has been lived: stocks at its end, flows within it. */
export function addMonth(year: YearSums, world: World, tally: Tally): void {
  const { accounts } = tally;
  year.months++;
  for (let region = 0; region < world.base.regions; region++) {
    year.population[region] += population(world, region);
    year.adults[region] += adults(world, region);
    year.employed[region] += residents(world, region, EMPLOYED);
    year.unemployed[region] += residents(world, region, UNEMPLOYED);
    year.remote[region] += world.labour.remoteResidents[region];
    year.costOfLiving[region] += world.markets.costOfLiving[region];
    for (let sector = 0; sector < S; sector++) {
      year.output[region] += accounts.output[region * S + sector];
    }
  }
  add(year.payReceived, accounts.payReceived);
  add(year.payLog, accounts.payLog);
  add(year.income, accounts.income);
  add(year.remotePay, accounts.remotePay);
  add(year.programmes, accounts.programmesByRegion);
  add(year.births, tally.births);
  add(year.deaths, tally.deaths);
  add(year.immigrants, tally.immigrants);
  add(year.emigrants, tally.emigrants);
  add(year.moves, tally.moves);
  year.stateRevenue += revenueOf(accounts);
  year.stateOutlays += outlaysOf(accounts);
  for (const [index, state] of world.clusters.entries()) {
    addClusterMonth(year.clusters[index], world, state);
  }
}

function add(total: Float64Array, month: ArrayLike<number>): void {
  for (let i = 0; i < total.length; i++) total[i] += month[i];
}
