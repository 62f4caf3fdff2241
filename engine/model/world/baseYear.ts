import { type Region, residentsOf } from '../country.ts';
import { payroll } from '../month/labour/payroll.ts';
import { productivity } from '../month/production/productivity.ts';
import type { Question } from '../simulation.ts';
import { EMPLOYED, UNEMPLOYED } from './people/persons.ts';
import { population, residents } from './people/residents.ts';
import { sum } from './proportionalFitting.ts';
import { createWorld } from './synthesis/createWorld.ts';
import type { World } from './world.ts';

/** One quantity of the base year: what the data say, and what the synthesised world has. */
export interface BaseYearRow {
  /** Region id, or "all". */
  region: string;
  quantity: 'population' | 'employed' | 'unemployment_rate' | 'mean_pay' | 'output';
  unit: string;
  data: number;
  world: number;
  /** world ÷ data − 1, or for rates the difference in percentage points. */
  deviation: number;
}

/** The initial world of member 0 beside the data it was made from, by region and for the nation. */
export function compareBaseYear(question: Question): BaseYearRow[] {
  const world = createWorld(question, 0);
  const { regions, currency } = question.country;
  const found = measure(world, question.sample);
  const wanted = regions.map(fromData);
  const ids = [...regions.map(({ id }) => id), 'all'];
  const units = {
    population: 'persons',
    employed: 'persons',
    unemployment_rate: '% of labour force',
    mean_pay: `${currency} a month`,
    output: `million ${currency} a year`,
  };
  return ids.flatMap((region, index) => {
    const data = rates(index < regions.length ? wanted[index] : total(wanted));
    const made = rates(index < regions.length ? found[index] : total(found));
    return (Object.keys(units) as BaseYearRow['quantity'][]).map((quantity) => ({
      region,
      quantity,
      unit: units[quantity],
      data: data[quantity],
      world: made[quantity],
      deviation:
        quantity === 'unemployment_rate'
          ? made[quantity] - data[quantity]
          : made[quantity] / data[quantity] - 1,
    }));
  });
}

interface Totals {
  population: number;
  employed: number;
  unemployed: number;
  /** Currency a month. */
  pay: number;
  /** Million currency a year. */
  output: number;
}

function fromData(region: Region): Totals {
  const { employed, unemploymentRate } = region;
  return {
    population: residentsOf(region),
    employed,
    unemployed: (employed * unemploymentRate) / (1 - unemploymentRate),
    pay: region.meanPay * employed,
    output: region.grossRegionalProduct / 1e6,
  };
}

function measure(world: World, sample: number): Totals[] {
  const { organisations } = world;
  const pay = payroll(world).byResidence;
  const output = new Float64Array(world.base.regions);
  for (let f = 0; f < organisations.count; f++) {
    output[organisations.region[f]] +=
      (organisations.onSite[f] + organisations.remote[f]) * productivity(world, f);
  }
  return Array.from(output, (monthly, region) => ({
    population: population(world, region) / sample,
    employed: residents(world, region, EMPLOYED) / sample,
    unemployed: residents(world, region, UNEMPLOYED) / sample,
    pay: pay[region] / sample,
    output: (12 * monthly) / sample / 1e6,
  }));
}

function total(rows: Totals[]): Totals {
  const add = (pick: (row: Totals) => number) => sum(rows.map(pick));
  return {
    population: add((row) => row.population),
    employed: add((row) => row.employed),
    unemployed: add((row) => row.unemployed),
    pay: add((row) => row.pay),
    output: add((row) => row.output),
  };
}

const rates = (row: Totals): Record<BaseYearRow['quantity'], number> => ({
  population: row.population,
  employed: row.employed,
  unemployment_rate: (100 * row.unemployed) / (row.employed + row.unemployed),
  mean_pay: row.pay / row.employed,
  output: row.output,
});
