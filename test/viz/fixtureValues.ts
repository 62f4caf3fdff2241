import seedrandom from 'seedrandom';
import type { SummaryRow } from '../../server/api.ts';
import { noSplit } from '../results/noSplit.ts';
import { ARMS, FIRST_YEAR, LAST_YEAR, MEMBERS, REGIONS, START } from './fixtureCountry.ts';

type Values = Record<string, number>;

const NATION = 'all';
export const YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at);
export const PLACES = [...REGIONS.map(({ id }) => id), NATION];

/** Jobs won per thousand inhabitants by 2035, by arm. */
const lift: Record<string, number> = { none: 0, physical: 1.1, internet: 2.2, symbiosis: 2.9 };

/** Every indicator of one arm and member, by place and year. */
function memberValues(arm: string, member: number): Map<string, Values> {
  const values = new Map<string, Values>();
  for (const year of YEARS) {
    const regional = REGIONS.map(({ id }) => regionYear(id, arm, member, year));
    regional.forEach((row, at) => {
      values.set(`${REGIONS[at]!.id} ${year}`, row);
    });
    values.set(`${NATION} ${year}`, nationYear(regional, member, year));
  }
  return values;
}

function regionYear(region: string, arm: string, member: number, year: number): Values {
  const t = year - FIRST_YEAR;
  const { population: people, pay } = START.get(region)!;
  const shared = seedrandom.alea(`${region} ${member} ${year}`);
  const own = seedrandom.alea(`${region} ${member} ${year} ${arm}`);
  const noise = (draw: () => number, size: number) => (draw() + draw() - 1) * size;
  const luck = seedrandom.alea(`${member} ${arm}`)() - 0.5;
  const drift =
    (noise(seedrandom.alea(`${region} ${member}`), 0.004) + (member - 7.5) * 0.0003) * t;
  const population = people * (1 + 0.011 * t + drift + noise(shared, 0.002));
  const share = 0.468 + 0.0006 * t + noise(shared, 0.004);
  const isAway = pay < 200_000;
  const gain =
    arm === 'none'
      ? 0
      : (lift[arm]! * t) / 15 + (noise(own, 1.8) * Math.sqrt(t)) / 3 + (luck * 2.6 * t) / 15;
  const won = (population / 1000) * gain * (isAway || arm === 'physical' ? 1.2 : 0.7);
  const employed = population * share + won;
  const force = population * share * 1.049 + won * 0.6;
  const meanPay = pay * (1 + 0.017 * t + noise(shared, 0.012) + gain / 400);
  const output = (employed * meanPay * 12 * 2.6) / 1e6;
  const arrivals = population * (0.014 + (pay > 230_000 ? 0.012 : 0) + noise(shared, 0.002));
  const departures = population * (0.02 - (pay > 230_000 ? 0.004 : 0) + noise(own, 0.001));
  const hasProgramme = arm !== 'none';
  return {
    population,
    employed,
    unemployment_rate: (100 * (force - employed)) / force,
    employment_rate: (100 * employed) / (population * 0.66),
    remote_share: 6 + 0.25 * t + (arm === 'internet' || arm === 'symbiosis' ? gain * 1.4 : 0),
    mean_pay: meanPay,
    output,
    output_per_head: (output * 1000) / population,
    income_per_head: meanPay * 0.56,
    cost_of_living: 1 + 0.004 * t + noise(shared, 0.01) + gain / 900,
    arrivals,
    departures,
    net_migration: arrivals - departures,
    births: population * (0.0228 + noise(own, 0.0004)),
    deaths: population * (0.0072 + noise(own, 0.0002)),
    net_external_migration: population * (-0.0009 + noise(own, 0.0003)),
    cluster_jobs: hasProgramme ? Math.max(won, 0) * 1.4 : 0,
    cluster_remote_jobs: arm === 'internet' || arm === 'symbiosis' ? Math.max(won, 0) * 0.6 : 0,
    cluster_output: hasProgramme ? output * 0.02 * (1 + gain) : 0,
    programme_outlays: hasProgramme && t < 10 ? people * 0.0016 : 0,
  };
}

function nationYear(regional: Values[], member: number, year: number): Values {
  const total = (id: string) => regional.reduce((sum, row) => sum + row[id]!, 0);
  const mean = (id: string, weight: string) =>
    regional.reduce((sum, row) => sum + row[id]! * row[weight]!, 0) / total(weight);
  const pay = regional.map((row) => row.mean_pay!);
  const gap = Math.max(...pay) / Math.min(...pay);
  const noise = seedrandom.alea(`nation ${member} ${year}`)() * 0.002;
  const theil = 0.021 * gap + noise;
  return {
    ...Object.fromEntries(Object.keys(regional[0]!).map((id) => [id, total(id)])),
    unemployment_rate: mean('unemployment_rate', 'population'),
    employment_rate: mean('employment_rate', 'population'),
    remote_share: mean('remote_share', 'employed'),
    mean_pay: mean('mean_pay', 'employed'),
    output_per_head: mean('output_per_head', 'population'),
    income_per_head: mean('income_per_head', 'population'),
    cost_of_living: mean('cost_of_living', 'population'),
    net_migration: 0,
    migration_effectiveness: 21 + 400 * noise,
    migration_to_richer: 91_000 * (1 + 40 * noise),
    pay_theil: theil * 4,
    pay_theil_between: theil,
    pay_theil_within: theil * 3,
    pay_theil_macro: theil * 0.4,
    income_theil: theil * 0.9,
    income_gini: 0.055 * gap + noise,
    pay_gini: 0.061 * gap + noise,
    output_gini: 0.12 * gap + noise,
    output_williamson: 0.22 * gap + noise,
    income_williamson: 0.09 * gap + noise,
    output_hoover: 7.9 * gap + 100 * noise,
    income_max_min: gap * 1.1,
    pay_max_min: gap,
    unemployment_gap: 1.1 + 100 * noise,
    state_revenue: total('output') * (0.253 + noise),
    state_outlays: total('output') * 0.25 + total('programme_outlays'),
    state_balance: total('output') * (0.003 + noise) - total('programme_outlays'),
  };
}

const quantileOf = { p5: 0.05, p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9, p95: 0.95 };

export function spreadOf(
  values: number[],
): Omit<SummaryRow, 'indicator' | 'arm' | 'region' | 'year'> {
  const sorted = values.toSorted((a, b) => a - b);
  const quantile = (share: number) => {
    const at = share * (sorted.length - 1);
    const low = sorted[Math.floor(at)]!;
    return low + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - low);
  };
  const quantiles = Object.entries(quantileOf).map(([name, share]) => [name, quantile(share)]);
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    ...Object.fromEntries(quantiles),
    ...noSplit,
  };
}

/** By arm, one record a member. */
export const byArm = new Map(
  ARMS.map(({ id }) => [
    id,
    Array.from({ length: MEMBERS }, (_, member) => memberValues(id, member)),
  ]),
);
