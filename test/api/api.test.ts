import { afterAll, expect, test } from 'vitest';
import { differences, ensemble, forecast, scenario, simulate } from '../../api/index.ts';
import { aimaq } from '../cli/aimaq.ts';
import { fingerprints, scratch } from '../results/syntheticRun.ts';

const folder = scratch();
afterAll(folder.remove);

const set = { sample: 0.0005, members: 2, years: 2 };
const arms = ['none', 'internet'];

test('an ensemble leaves the bytes that the command leaves, and answers questions', async () => {
  const asked = scenario('kazakhstan', { set, arms });
  let years = 0;
  const run = await ensemble(asked, { folder: folder.at('program'), onYear: () => years++ });
  expect(run.complete).toBe(true);
  expect(years).toBe(2 * 2 * 2);
  const args = ['--sample', '0.0005', '--members', '2', '--years', '2', '--arms', 'none,internet'];
  const command = await aimaq(['run', 'kazakhstan', ...args, '--out', 'command'], folder.at());
  expect(command.code).toBe(0);
  expect(fingerprints(folder.at('program'))).toEqual(fingerprints(folder.at('command')));
  const rows = await differences(run.folder, { indicator: 'employed', region: 'all' });
  expect(rows.map(({ arm, year }) => [arm, year])).toEqual([
    ['internet', 2020],
    ['internet', 2021],
  ]);
});

test('one member here is the member of that number of an ensemble', async () => {
  const asked = scenario('kazakhstan', { set, arms });
  const found: number[] = [];
  await ensemble(asked, {
    folder: folder.at('second'),
    onMember: (member, results) => {
      found[member] = results?.[0].indicators.employed.at(-1) ?? 0;
    },
  });
  expect(simulate(asked, 2)[0].indicators.employed.at(-1)).toBe(found[2]);
  expect(found[1]).not.toBe(found[2]);
});

test('an object says what a scenario file would', () => {
  const said = { extends: 'kazakhstan', title: 'Mine', parameters: { incomeUtility: 1 } };
  const mine = scenario(said, { set });
  expect(mine.question.parameters.incomeUtility).toBe(1);
  expect(mine.title).toBe('Mine');
  expect(mine.hashes.scenario).toBe(
    scenario('kazakhstan', { set: { ...set, 'parameters.incomeUtility': 1 } }).hashes.scenario,
  );
  const wrong = { ...said, parameters: { incomeUtilty: 1 } };
  expect(() => scenario(wrong)).toThrow(/no such key; did you mean "incomeUtility"/);
  expect(() => scenario('kazakhstan', { arms: ['magic'] })).toThrow(/no arm "magic"/);
});

test('a forecast reaches the year asked for in every region', async () => {
  const asked = scenario('kazakhstan', { set: { sample: 0.0005 } });
  const forecasts = await forecast(asked, { origin: 2018, to: 2019, members: 2, threads: 2 });
  const people =
    forecasts?.rows.filter(({ indicator }) => indicator === 'population_average') ?? [];
  expect(people.map(({ year }) => year).every((year) => year === 2019)).toBe(true);
  expect(people.length).toBeGreaterThan(10);
});
