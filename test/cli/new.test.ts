import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BacktestReport } from '../../reports/backtest/backtestReport.ts';
import type { ForecastReport } from '../../reports/forecast/forecastReport.ts';
import { scratch } from '../results/syntheticRun.ts';
import { syntheticCountry } from '../scenarios/syntheticCountry.ts';
import { aimaq } from './aimaq.ts';

const folder = scratch();
afterAll(folder.remove);

const quick = ['--members', '1', '--quiet', '--threads', '1'];
const borduria = syntheticCountry({ regions: 51, years: 15, currency: 'BRL', seed: 'borduria' });

/** Runs the program in the folder of the tables and returns its JSON. */
async function json(...args: string[]) {
  const ended = await aimaq([...args, '--json'], folder.at('tables'));
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  return JSON.parse(ended.stdout);
}

beforeAll(async () => {
  mkdirSync(folder.at('tables'), { recursive: true });
  for (const name of ['regions', 'series', 'flows'] as const) {
    writeFileSync(folder.at('tables', `${name}.csv`), borduria[name]);
  }
  const tables = ['--regions', 'regions.csv', '--series', 'series.csv', '--flows', 'flows.csv'];
  const made = await json('new', 'borduria', ...tables);
  expect(made).toMatchObject({ baseYear: 2022, currency: 'BRL', warnings: [] });
  expect(made.regions).toHaveLength(51);
  expect(readdirSync(folder.at('tables')).sort()).toEqual([
    'borduria',
    ...['flows.csv', 'regions.csv', 'series.csv'],
  ]);
});

test('a country of 51 regions is checked and meets its tables', async () => {
  const report = await json('check', 'borduria', '--sample', '0.0003');
  expect(report).toMatchObject({ start: '2022-01', warnings: [] });
  expect(report.arms.map(({ id }: { id: string }) => id)).toEqual([
    ...['none', 'physical', 'internet', 'symbiosis'],
  ]);
  const at = (quantity: string) =>
    report.baseYear.filter(
      (row: { region: string; quantity: string }) =>
        row.region !== 'all' && row.quantity === quantity,
    );
  for (const [quantity, indicator] of [
    ['population', 'population_average'],
    ['employed', 'employed'],
    ['mean_pay', 'mean_wage'],
    ['output', 'grp_nominal'],
  ]) {
    for (const [i, { data, deviation }] of at(quantity).entries()) {
      expect(data / borduria.at(borduria.ids[i], 2022, indicator)).toBeCloseTo(1, 5);
      expect(Math.abs(deviation)).toBeLessThan(0.02);
    }
  }
});

test('names keep their accents', () => {
  const regions = readFileSync(folder.at('tables', 'borduria', 'regions.csv'), 'utf8');
  const [, first] = borduria.regions.split('\n')[1].split(',');
  expect(regions).toContain(`BX-01,${first},${first},${first},`);
  expect(borduria.regions).toMatch(/[ãéüñê]/);
});

test('its run starts from the tables and goes on from there', async () => {
  const report = await json(
    ...['run', 'borduria', '--years', '2', '--arms', 'none,symbiosis', '--sample', '0.0003'],
    ...['--out', 'borduria-run', ...quick],
  );
  const rows = report.arms.none.population as { year: number; region: string; mean: number }[];
  for (const id of borduria.ids) {
    const first = rows.find((row) => row.year === 2022 && row.region === id);
    const given = borduria.at(id, 2022, 'population_average');
    // Growth of a year, and three standard deviations of moves of 8 % of so few agents.
    const luck = 3 * Math.sqrt(0.08 / (0.0003 * given));
    expect(Math.abs((first?.mean ?? 0) / given - 1)).toBeLessThan(0.01 + luck);
  }
});

test('forecasts stay near what was known and are ordered', async () => {
  const report: ForecastReport = await json(
    ...['forecast', 'borduria', '--origin', '2022', '--to', '2025', '--sample', '0.0001', ...quick],
  );
  expect(report.forecasts).toHaveLength(6 * 52 * 3);
  for (const row of report.forecasts) {
    expect(row.p10).toBeLessThanOrEqual(row.p90);
    if (row.indicator !== 'population_average' || row.region === report.nation) continue;
    const given = borduria.at(row.region, 2022, 'population_average');
    const yearly = (row.p50 / given) ** (1 / (row.year - 2022)) - 1;
    expect(Math.abs(yearly)).toBeLessThan(0.03);
  }
});

test('a backtest chooses its origins from the years of the series', async () => {
  const report: BacktestReport = await json(
    ...['backtest', 'borduria', '--horizons', '1,3', '--sample', '0.0001', ...quick],
  );
  expect(report.origins).toEqual([2012, 2013, 2014, 2015, 2016, 2017, 2018]);
  const score = report.scores.find(
    (row) =>
      row.indicator === 'mean_wage' &&
      row.method === 'combination' &&
      row.horizon === 3 &&
      row.region === 'regions',
  );
  expect(score?.n).toBe(7 * 51);
  // Pay grows by 3.5 % a year: a forecast that sees this beats the last value by far.
  expect(score?.scaledCrps ?? 1).toBeLessThan(0.5);
});

test('an existing folder is refused and nothing is written by halves', async () => {
  const again = await aimaq(['new', 'borduria', '--regions', 'regions.csv'], folder.at('tables'));
  expect(again.code).toBe(2);
  expect(again.stderr).toContain('nothing is overwritten');
  writeFileSync(folder.at('tables', 'bad.csv'), 'name,latitude,longitude\nÅ,100,20\nB,1,1\n');
  const bad = await aimaq(['new', 'other', '--regions', 'bad.csv'], folder.at('tables'));
  expect(bad).toMatchObject({ code: 2, stdout: '' });
  expect(bad.stderr).toMatch(/^aimaq: \S*bad.csv:2 latitude: .*swapped/);
  expect(existsSync(path.join(folder.at('tables'), 'other'))).toBe(false);
});

test('tables that make no scenario are refused as a whole', async () => {
  const tooMany = readFileSync(folder.at('tables', 'flows.csv'), 'utf8').replace(
    /\d+\n$/,
    '9e15\n',
  );
  writeFileSync(folder.at('tables', 'many.csv'), tooMany);
  const given = ['--regions', 'regions.csv', '--series', 'series.csv', '--flows', 'many.csv'];
  const made = await aimaq(['new', 'crowded', ...given], folder.at('tables'));
  expect(made).toMatchObject({ code: 2, stdout: '' });
  expect(made.stderr).toMatch(/^aimaq: .*base_year\.csv:\d+: must be at most the [\d,]+ residents/);
  expect(readdirSync(folder.at('tables')).filter((name) => name.startsWith('crowded'))).toEqual([]);
});
