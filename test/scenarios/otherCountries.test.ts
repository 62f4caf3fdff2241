import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fromTables } from '../../scenarios/fromTables/fromTables.ts';
import { listScenarios } from '../../scenarios/listScenarios.ts';
import { loadScenario } from '../../scenarios/loadScenario.ts';
import { aimaq } from '../cli/aimaq.ts';
import { scratch } from '../results/syntheticRun.ts';
import { givenCsv } from './givenCsv.ts';

const { at, remove } = scratch();
afterAll(remove);

const shipped = path.join(import.meta.dirname, '..', '..', 'scenarios');
const read = (file: string) => readFileSync(path.join(shipped, file), 'utf8');
const given = (file: string) => givenCsv(file, read(file));

test('shipped are Kazakhstan in two divisions, a pandemic, and two countries that do not exist', () => {
  expect(listScenarios().map(({ name }) => name)).toEqual([
    ...['islands', 'kazakhstan', 'kazakhstan-2022', 'kazakhstan-pandemic', 'teaching'],
  ]);
});

test.each([
  [
    'islands',
    {
      regions: given('islands/given/regions.csv'),
      series: given('islands/given/series.csv'),
      ages: given('islands/given/ages.csv'),
      sources: given('islands/given/sources.csv'),
    },
  ],
  [
    'kazakhstan-2022',
    {
      regions: given('kazakhstan/series_regions.csv'),
      series: given('kazakhstan/data/region_year.csv'),
      changes: given('kazakhstan/data/region_changes.csv'),
      ages: given('kazakhstan/data/age_sex_2020.csv'),
      sources: given('kazakhstan/data/sources.csv'),
    },
  ],
])('the tables of %s are those that aimaq new makes', (name, tables) => {
  const { files } = fromTables(tables, { title: loadScenario(name).title });
  for (const [file, text] of Object.entries(files).filter(([file]) => file.endsWith('.csv'))) {
    expect([file, read(`${name}/${file}`)]).toEqual([file, text]);
  }
});

test.each(['teaching', 'islands'])('%s claims no figure to be data', (name) => {
  const { figures } = loadScenario(name);
  expect(figures.filter(({ confidence }) => !/^(assumed|low)$/.test(confidence))).toEqual([]);
  expect(read(`${name}/README.md`)).toMatch(/invented/i);
});

test('every figure of the teaching country is round', () => {
  const { figures } = loadScenario('teaching');
  const digits = figures.map(({ value }) => String(Math.abs(value)).replace(/\.?0+$/, '').length);
  expect(Math.max(...digits)).toBeLessThanOrEqual(3);
});

const quick = ['--members', '1', '--threads', '1', '--quiet', '--json'];
test.each([
  ['run', 'teaching', '--years', '2'],
  ['run', 'kazakhstan-2022', '--years', '1', '--sample', '0.002', '--arms', 'none,symbiosis'],
  ['forecast', 'kazakhstan-2022', '--to', '2024', '--sample', '0.001'],
  ['backtest', 'islands', '--origins', '2020', '--horizons', '1', '--sample', '0.01'],
])('aimaq %s %s', async (...args) => {
  const ended = await aimaq([...args, ...quick], at());
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  expect(Object.keys(JSON.parse(ended.stdout)).length).toBeGreaterThan(2);
});
