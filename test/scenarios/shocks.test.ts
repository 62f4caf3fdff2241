import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../scenarios/loadScenario.ts';
import { OUTSIDE, SMALL } from './smallFiles.ts';
import { complaintOf, writeFolder } from './smallScenario.ts';

const text = SMALL['scenario.yaml'] + OUTSIDE;
const folder = (more: Readonly<Record<string, string>> = {}) =>
  writeFolder({ ...SMALL, 'scenario.yaml': text, ...more });
const shockOf = (entry: string, more?: Readonly<Record<string, string>>) =>
  loadScenario(folder(more), { set: [`shocks.x=${entry}`] }).question.shocks[0];
const complaint = (entry: string) => complaintOf(folder(), [`shocks.x=${entry}`]);

describe('a path', () => {
  test('without a first month begins with the simulation; later months have no shock', () => {
    expect(shockOf('{ kind: outage, path: [0.5, 0.25] }').path.slice(0, 4)).toEqual([
      0.5, 0.25, 0, 0,
    ]);
    expect(shockOf('{ kind: domestic-demand, path: [0.5] }').path.slice(0, 3)).toEqual([0.5, 1, 1]);
  });

  test('with a first month is moved there, whichever way it is written', () => {
    const expected = [0, 0, 0.5, 0.25, 0];
    const list = shockOf('{ kind: closure, from: 2020-03, path: [0.5, 0.25] }');
    expect(list.path.slice(0, 5)).toEqual(expected);
    const formula = shockOf(
      '{ kind: closure, from: 2020-03, path: "month < 2 ? 0.5 / (1 + month) : 0" }',
    );
    expect(formula.path.slice(0, 5)).toEqual(expected);
    const table = shockOf(
      '{ kind: closure, from: 2020-03, path: { table: path.csv, column: share } }',
      { 'path.csv': 'month,share\n1,0.5\n2,0.25\n' },
    );
    expect(table.path.slice(0, 5)).toEqual(expected);
  });

  test('that began before the start goes on', () => {
    expect(
      shockOf('{ kind: closure, from: 2019-11, path: [0.1, 0.2, 0.3] }').path.slice(0, 2),
    ).toEqual([0.3, 0]);
  });

  test('after the end brings a warning', () => {
    const { warnings, question } = loadScenario(folder(), {
      set: ['shocks.x={ kind: outage, from: 2030-01, path: [1] }'],
    });
    expect(warnings).toEqual([
      'shocks.x.from: 2030-01 is after the last simulated month, the shock does not come',
    ]);
    expect(question.shocks[0].path.every((value) => value === 0)).toBe(true);
  });
});

test('a border closes to partners, which are regions outside', () => {
  expect(shockOf('{ kind: border-closing, partners: [far], path: [1] }').regions).toEqual(['far']);
});

test.each([
  [
    '{ kind: outage, path: [1.5] }',
    'out-of-range --set shocks.x (path.0): must be a number from 0 to 1, found 1.5',
  ],
  [
    '{ kind: domestic-demand, path: [-1] }',
    'out-of-range --set shocks.x (path.0): must be a number from 0 to 10, found -1',
  ],
  [
    '{ kind: domestic-demand, sectors: [industry], path: [1] }',
    'inconsistent-data --set shocks.x (sectors): domestic-demand falls on regions, not on sectors: leave sectors out',
  ],
  [
    '{ kind: closure, partners: [far], path: [1] }',
    'inconsistent-data --set shocks.x (partners): closure falls on sectors and regions, not on partners: leave partners out',
  ],
  [
    '{ kind: border-closing, regions: [hill], path: [1] }',
    'inconsistent-data --set shocks.x (regions): border-closing falls on partners, not on regions: leave regions out',
  ],
  [
    '{ kind: border-closing, partners: [hill], path: [1] }',
    'unknown-name --set shocks.x (partners.0): there is no region outside the country "hill"; known are far',
  ],
  [
    '{ kind: world-demand, sectors: [industry, public-services], path: [1] }',
    'inconsistent-data --set shocks.x (sectors.1): nothing of public-services is sold abroad',
  ],
  [
    '{ kind: outage, from: 2020-13, path: [1] }',
    'wrong-type --set shocks.x (from): must be a text such as "2020-01", found "2020-13"',
  ],
])('%s is refused', (entry, line) => {
  expect(complaint(entry)).toBe(line);
});
