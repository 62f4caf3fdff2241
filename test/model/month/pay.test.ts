import { describe, expect, test } from 'vitest';
import { setPay } from '../../../engine/model/month/labour/pay.ts';
import { payroll, remotePayIndex } from '../../../engine/model/month/labour/payroll.ts';
import { defaultRules, type Rules } from '../../../engine/model/rules.ts';
import { countRemote } from '../../../engine/model/world/remoteStaff.ts';
import { createWorld } from '../../../engine/model/world/synthesis/createWorld.ts';
import type { World } from '../../../engine/model/world/world.ts';
import { makeCountry, makeQuestion } from '../countries.ts';

const country = makeCountry([{ meanPay: 300_000 }, { meanPay: 100_000 }]);
const CELL = 3 * 3 + 2;
const CELLS = 15;

function makeWorld(changes: Partial<Rules>): World {
  const rules = { ...defaultRules(), ...changes };
  const question = makeQuestion(country, { rules });
  Object.assign(question.parameters, {
    frontierGrowth: 0.03,
    payAdjustment: 0.1,
    productivityPassThrough: 0.5,
    wageCurveElasticity: -0.1,
    remotePayLocalisation: 0.25,
    remoteTaste: 0.08,
  });
  return createWorld(question, 0);
}

function payAfter(world: World, months: number): void {
  for (let month = 0; month < months; month++) {
    world.month = month;
    setPay(world);
  }
}

/** Half of the employed of region 0 lose their jobs, in the counts alone. */
function layOff(world: World): void {
  const { labour, markets, base } = world;
  const lost = Math.floor(labour.activity[3] / 2);
  labour.activity[3] -= lost;
  labour.activity[2] += lost;
  // As if for years: the memory of unemployment is full.
  markets.smoothUnemployment[0] = labour.activity[2] / (labour.activity[2] + labour.activity[3]);
  expect(markets.smoothUnemployment[0]).toBeGreaterThan(5 * base.unemployment[0]);
}

describe('pay', () => {
  test('by the wage curve: trend in full, productivity and unemployment in part', () => {
    const world = makeWorld({ pay: 'wage-curve' });
    layOff(world);
    world.markets.relativeProductivity[3] = 1.2;
    const pressure =
      0.5 * Math.log(1.2) -
      0.1 * Math.log(world.markets.smoothUnemployment[0] / world.base.unemployment[0]);
    payAfter(world, 25);
    // After n months a share 1 − 0.9ⁿ of the gap is closed, and the trend of two years is in.
    const expected = 1.03 ** 2 * Math.exp(pressure * (1 - 0.9 ** 25));
    expect(world.markets.pay[CELL] / world.base.pay[CELL]).toBeCloseTo(expected, 10);
    // The other region has lost nobody: the trend alone.
    expect(world.markets.pay[CELLS] / world.base.pay[CELLS]).toBeCloseTo(1.03 ** 2, 10);
  });

  test('fixed: the common trend alone', () => {
    const world = makeWorld({ pay: 'fixed' });
    layOff(world);
    world.markets.relativeProductivity.fill(1.2);
    payAfter(world, 25);
    for (const [index, pay] of world.markets.pay.entries()) {
      expect(pay / world.base.pay[index]).toBeCloseTo(1.03 ** 2, 10);
    }
  });
});

describe('remote pay', () => {
  const there = (world: World) => world.markets.pay[CELL];
  const here = (world: World) => world.markets.pay[CELLS + CELL];

  test('localised: between workplace and residence, less the taste discount', () => {
    const world = makeWorld({ remotePay: 'localised' });
    const expected = there(world) ** 0.75 * here(world) ** 0.25 * Math.exp(-0.08);
    expect(remotePayIndex(world, CELL, 1)).toBeCloseTo(expected, 6);
    expect(remotePayIndex(world, CELL, 1)).toBeLessThan(remotePayIndex(world, CELL, 0));
  });

  test('workplace: the same wherever the worker lives', () => {
    const world = makeWorld({ remotePay: 'workplace' });
    expect(remotePayIndex(world, CELL, 1)).toBeCloseTo(there(world) * Math.exp(-0.08), 6);
    expect(remotePayIndex(world, CELL, 0)).toBe(remotePayIndex(world, CELL, 1));
  });

  test('is paid by the workplace and received at home', () => {
    const world = makeWorld({ remotePay: 'workplace' });
    // One person of residence 1 with match quality ½ in the richer region's cell.
    const route = CELL * 2 + 1;
    const before = payroll(world);
    countRemote(world.labour.remoteStaff, route, 1, 2048, 0);
    const after = payroll(world);
    const pay = (there(world) * Math.exp(-0.08)) / 2;
    expect(after.remote[0 * 2 + 1] - before.remote[0 * 2 + 1]).toBeCloseTo(pay, 3);
    expect(after.byWorkplace[0] - before.byWorkplace[0]).toBeCloseTo(pay, 3);
    expect(after.byResidence[1] - before.byResidence[1]).toBeCloseTo(pay, 3);
  });
});
