import { describeMachine, type Machine } from '../machine.ts';
import type { BatteryTest, Reading } from './battery/battery.ts';
import { openDieharder } from './battery/dieharder.ts';
import { openTestU01 } from './battery/testu01.ts';
import { twoSided } from './independence/distributions.ts';
import { testIndependence } from './independence/independence.ts';
import type { IndependenceTest } from './independence/pairTests.ts';
import { type Judgement, judge } from './judge.ts';
import { ORDERS, type Order } from './orders.ts';

/** From the quickest; `none` runs the tests of our own alone. */
export const BATTERIES = {
  smallcrush: (signal: AbortSignal) => openTestU01('SmallCrush', signal),
  crush: (signal: AbortSignal) => openTestU01('Crush', signal),
  bigcrush: (signal: AbortSignal) => openTestU01('BigCrush', signal),
  dieharder: openDieharder,
} as const;
export type BatteryName = keyof typeof BATTERIES | 'none';

export interface Plan {
  battery: BatteryName;
  /** Words of each order that the battery reads at least, GiB. */
  gib: number;
  orders: readonly string[];
  seed: string;
}

export interface OrderReport extends Reading {
  order: string;
  about: string;
  judgement: Judgement;
}

export interface RandomnessReport {
  machine: Machine;
  seed: string;
  battery: { name: string; version: string } | null;
  orders: OrderReport[];
  independence: IndependenceTest[];
  /** Over the tests of our own, and over everything but tests with a reservation. */
  ownJudgement: Judgement;
  judgement: Judgement;
}

/** Runs the tests of our own, then the battery on one order after the other. */
export async function testRandomness(
  { battery, gib, orders, seed }: Plan,
  { say, signal }: { say: (sentence: string) => void; signal: AbortSignal },
): Promise<RandomnessReport> {
  const machine = describeMachine();
  // Before anything that takes long: a battery that is missing is said at once.
  using opened = battery === 'none' ? null : BATTERIES[battery](signal);
  say('Tests of keyed streams …');
  const independence = testIndependence(seed);
  const reports: OrderReport[] = [];
  if (opened !== null) {
    for (const order of ORDERS.filter(({ name }) => orders.includes(name))) {
      say(`${opened.name} on the order "${order.name}" …`);
      reports.push(reportOf(order, await opened.read(order, seed, gib)));
    }
  }
  const own = independence.map(({ p }) => p);
  return {
    machine,
    seed,
    battery: opened && { name: opened.name, version: opened.version },
    orders: reports,
    independence,
    ownJudgement: judge(own),
    judgement: judge([...own, ...reports.flatMap(({ tests }) => sound(tests))]),
  };
}

function reportOf({ name, about }: Order, reading: Reading): OrderReport {
  return { order: name, about, ...reading, judgement: judge(sound(reading.tests)) };
}

/** Two-sided p of the tests that their authors stand by. */
function sound(tests: readonly BatteryTest[]): number[] {
  return tests.filter(({ reservation }) => reservation === undefined).map(({ p }) => twoSided(p));
}
