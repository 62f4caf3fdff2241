import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Cluster } from '../../engine/model/cluster.ts';
import { SECTORS } from '../../engine/model/country.ts';
import { SECTOR_OUTPUT } from '../../engine/model/world/patterns.ts';
import { deriveTables, FOLDER } from '../../scenarios/kazakhstan/derive/derive.ts';
import { listScenarios } from '../../scenarios/listScenarios.ts';
import { loadScenario } from '../../scenarios/loadScenario.ts';

const scenario = loadScenario('kazakhstan');
const { regions, nation } = scenario.question.country;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Value added of a cluster's members if a region's product is split as at the model's start. */
function membersOutput({ regions: ids, sector, memberShare }: Cluster): number {
  const products = regions
    .filter(({ id }) => ids.includes(id))
    .map(({ grossRegionalProduct, employedBySector }) => {
      const weights = SECTORS.map((name, index) => employedBySector[index] * SECTOR_OUTPUT[name]);
      return (grossRegionalProduct * weights[SECTORS.indexOf(sector)]) / sum(weights);
    });
  return memberShare * sum(products);
}

test.each(Object.entries(deriveTables()))('%s is what the published tables give', (name, text) => {
  const remedy = 'run: node run.mjs scenarios/kazakhstan/derive/derive.ts';
  expect(readFileSync(path.join(FOLDER, name), 'utf8'), remedy).toBe(text);
});

describe('the base year adds up to the official totals', () => {
  test('residents on 1 January 2020', () => {
    const persons = regions.flatMap(({ ageBands }) => ageBands.map((band) => band.persons));
    expect(sum(persons)).toBe(18_631_779);
  });

  test('employed, by region and by section', () => {
    expect(Math.abs(sum(regions.map((region) => region.employed)) - 8_732_040)).toBeLessThan(60);
    const bySector = [0, 1, 2, 3, 4].map((s) => sum(regions.map((r) => r.employedBySector[s])));
    // Sections A and B–F in thousands; two cells of the source are 220 persons apart.
    expect(bySector[0] / 1000).toBeCloseTo(1175.118, 0);
    expect(
      Math.abs(bySector[1] / 1000 - (276.906 + 581.796 + 149.016 + 81.504 + 630.861)),
    ).toBeLessThan(0.3);
    // Trade, transport, accommodation alone, and information and finance alone.
    expect(bySector[2]).toBeGreaterThan(2_232_506);
    expect(bySector[3]).toBeGreaterThan(348_656);
  });

  test('gross regional product and the national mean of pay', () => {
    const product = sum(regions.map((region) => region.grossRegionalProduct));
    expect(Math.abs(product / 70_649_033.2e6 - 1)).toBeLessThan(1e-6);
    const payroll = sum(regions.map((region) => region.meanPay * region.employed));
    const employed = sum(regions.map((region) => region.employed));
    expect(Math.abs(payroll / employed - 213_003)).toBeLessThan(1);
  });

  test('migration and natural increase', () => {
    expect(sum(regions.map((region) => region.netInternalMigration))).toBe(0);
    expect(sum(regions.map((region) => region.internalArrivals))).toBe(350_000);
    expect(nation.births - nation.deaths).toBe(263_000);
    for (const { origin, destination, persons } of nation.knownFlows) {
      const from = regions.find(({ id }) => id === origin);
      const to = regions.find(({ id }) => id === destination);
      expect(persons).toBeLessThan(
        (from?.internalArrivals ?? 0) - (from?.netInternalMigration ?? 0),
      );
      expect(persons).toBeLessThan(to?.internalArrivals ?? 0);
    }
  });
});

test('figures out of the tables are the published ones', () => {
  const atyrau = regions.find(({ id }) => id === 'atyrau');
  expect(atyrau).toMatchObject({
    employed: 314_532,
    unemploymentRate: 0.049,
    cashIncomePerHead: 215_076,
  });
});

test('every figure has a source that is listed', () => {
  const listed = new Set(scenario.sources.map(({ id }) => id));
  const unknown = scenario.figures.filter(
    ({ sourceId }) => !sourceId.split('+').every((id) => listed.has(id)),
  );
  expect(unknown).toEqual([]);
  expect(scenario.figures.length).toBeGreaterThan(17 * 16);
});

test('history folds the regions of 2022 into the 17', () => {
  const at = (indicator: string, region: string, year: number) =>
    scenario.history.find(
      (p) => p.indicator === indicator && p.region === region && p.year === year,
    )?.value;
  // Almaty Region with Zhetisu, East Kazakhstan with Abai.
  expect(at('population', 'almaty-region', 2020)).toBeCloseTo(1_402_320 + 661_875.5, 6);
  expect(at('population', 'east-kazakhstan', 2020)).toBeCloseTo(724_803.5 + 640_961.5, 6);
  expect(at('employed', 'all', 2020)).toBe(8_732_040);
  expect(at('net_migration', 'karaganda', 2022)).toBe(-3075 - 1907);
  expect(at('unemployment_rate', 'turkistan', 2014)).toBeUndefined();
  expect(
    scenario.history.some(({ indicator }) => /pay|income_per_head|^output$/.test(indicator)),
  ).toBe(false);
});

describe('the arms', () => {
  test('are those of the paper, none first, at the same public cost', () => {
    expect(scenario.arms.map(({ id }) => id)).toEqual([
      'none',
      'physical',
      'internet',
      'symbiosis',
    ]);
    const costs = scenario.arms.map(({ clusters }) =>
      Math.round(sum(clusters.flatMap((c) => c.programme.budget.map(({ amount }) => amount)))),
    );
    expect(costs).toEqual([0, 200e9, 200e9, 200e9]);
    expect(scenario.warnings).toEqual([]);
  });

  test('members make about what the clusters made in 2020', () => {
    const rows = readFileSync(path.join(FOLDER, 'data', 'clusters_2020.csv'), 'utf8')
      .trim()
      .split('\n');
    const outputs = rows.slice(1).map((row) => Number(row.split(',')[3]));
    expect(sum(outputs)).toBe(264_890);
    for (const arm of scenario.arms.slice(1, 3)) {
      const ratios = arm.clusters.map(
        (cluster, index) => membersOutput(cluster) / 1e6 / outputs[index],
      );
      expect(Math.min(...ratios)).toBeGreaterThan(0.8);
      expect(Math.max(...ratios)).toBeLessThan(1.25);
    }
  });

  test('symbiosis joins each physical cluster with an Internet cluster', () => {
    for (const { id, linkedTo, classification } of scenario.arms[3].clusters) {
      const partner = scenario.arms[3].clusters.find((cluster) => cluster.id === linkedTo[0]);
      expect(partner?.linkedTo).toEqual([id]);
      expect(partner?.classification.environment).not.toBe(classification.environment);
    }
  });
});

test('regions abroad are as far ahead as the README says, and none is a region of the country', () => {
  const { outside } = scenario.question.country;
  const leaders = Object.fromEntries(outside.map(({ id, efficiency }) => [id, efficiency]));
  for (const [id, relative] of [
    ['russia', 1.15],
    ['belarus', 0.8],
    ['rest-of-world', 2],
  ] as const) {
    expect(leaders[id]).toBeCloseTo(Math.log(relative) + 2 * 0.27, 1);
  }
  const stated = scenario.figures.filter(({ field }) => field === 'efficiency');
  expect(stated.map(({ confidence }) => confidence)).toEqual(['assumed', 'assumed', 'assumed']);
});

test('the claims are tested with its arms', () => {
  expect(scenario.claims).toEqual({
    physical: 'physical',
    internet: 'internet',
    symbiosis: 'symbiosis',
  });
});

test('the pandemic extends it with closures by sector, a slump and thrift, which end', () => {
  const pandemic = loadScenario('kazakhstan-pandemic');
  expect(pandemic.question.country).toEqual(scenario.question.country);
  expect(pandemic.arms).toEqual(scenario.arms);
  const { shocks } = pandemic.question;
  const closed = shocks.filter(({ kind }) => kind === 'closure');
  expect(closed.map(({ sectors }) => sectors)).toEqual(SECTORS.map((sector) => [sector]));
  for (const { path } of closed) {
    // The strictest month is April 2020, the second lockdown is July 2020, and 2023 is free.
    expect(Math.max(...path)).toBe(path[3]);
    expect(path[6]).toBeGreaterThan(path[5]);
    expect(path.slice(36)).toEqual(Array.from({ length: 192 - 36 }, () => 0));
  }
  const [slump, thrift] = shocks.filter(({ kind }) => kind !== 'closure');
  expect(Math.min(...slump.path)).toBe(0.8);
  expect(slump.path.at(-1)).toBeCloseTo(1, 6);
  expect([thrift.path[3], thrift.path.at(-1)]).toEqual([0.84, 1]);
});

test('titles state no years: how long a scenario runs can be changed', () => {
  for (const { title } of listScenarios()) expect(title).not.toMatch(/\d{4}/);
});

test('what ships is listed by name', () => {
  const names = listScenarios().map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['kazakhstan', 'kazakhstan-pandemic']));
});
