import { mkdirSync, writeFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import seedrandom from 'seedrandom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scratch } from '../results/syntheticRun.ts';
import { aimaq } from './aimaq.ts';

const folder = scratch();
afterAll(folder.remove);

const run = ['--members', '1', '--quiet', '--threads', '1', '--json'];

beforeAll(() => mkdirSync(folder.at('tables'), { recursive: true }));

async function json(...args: string[]) {
  const ended = await aimaq(args, folder.at('tables'));
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  return JSON.parse(ended.stdout);
}

test('two regions with people, jobs, pay and places are enough to run', async () => {
  const table = 'Region;Lat;Lon;Population;Employment;Pay\r\n';
  const rows = 'Олегов;50,1;30,5;120 000;54 000;4100,5\r\nÉtoile;48,2;31;30 000;12 000;3000\r\n';
  writeFileSync(folder.at('tables', 'two.csv'), `\ufeff${table}${rows}`);
  const made = await json('new', 'two', '--regions', 'two.csv', '--json');
  expect(made).toMatchObject({ baseYear: 2020, currency: 'XXX', regions: ['olegov', 'etoile'] });
  expect(made.assumed.length).toBeGreaterThan(30);
  const report = await json('run', 'two', '--years', '3', '--sample', '0.02', ...run);
  const at = (indicator: string, region: string) =>
    report.arms.none[indicator].find(
      (row: { year: number; region: string }) => row.year === 2020 && row.region === region,
    ).mean;
  expect(at('employed', 'olegov') / 54_000).toBeCloseTo(1, 1);
  expect(at('mean_pay', 'olegov') / 4100.5).toBeCloseTo(1, 1);
  expect(at('population', 'all') / 150_000).toBeCloseTo(1, 1);
  expect(Object.keys(report.differences)).toEqual(['physical', 'internet', 'symbiosis']);
  const ahead = await aimaq(['forecast', 'two'], folder.at('tables'));
  expect(ahead.code).toBe(2);
  expect(ahead.stderr).toContain('needs two years of population and employed');
});

test('a thousand regions of a workbook are made, checked and run', async () => {
  const random = seedrandom('thousand');
  const rows = Array.from({ length: 1000 }, (_, i) => [
    ...[`Région ${i}`, 80 * random() - 40, 120 * random() - 60],
    ...[50_000 + Math.floor(50_000 * random()), 20_000 + Math.floor(4000 * random())],
    Math.round(1000 + 1000 * random()),
  ]);
  const header = ['name', 'latitude', 'longitude', 'people there', 'employed', 'mean_wage'];
  const sheets = [{ name: 'Notes' }, { name: 'All regions', rows: [header, ...rows] }];
  writeFileSync(folder.at('tables', 'many.xlsx'), await writeXlsx({ sheets }));
  const made = await json(
    ...['new', 'many', '--regions', 'many.xlsx#All regions', '--column', 'population=people there'],
    ...['--currency', 'EUR', '--json'],
  );
  expect(made.regions).toHaveLength(1000);
  const checked = await json('check', 'many', '--sample', '0.0005', '--json');
  expect(checked.regions).toHaveLength(1000);
  const sample = ['--sample', '0.0005', '--arms', 'none', '--years', '1'];
  const report = await json('run', 'many', ...sample, ...run);
  expect(report.arms.none.population).toHaveLength(1001);
  const tooSmall = await aimaq(['check', 'many', '--sample', '0.0001'], folder.at('tables'));
  expect(tooSmall.code).toBe(2);
  expect(tooSmall.stderr).toMatch(
    /"region-\d+" has 2 agents at work: expected a sample of at least/,
  );
});
