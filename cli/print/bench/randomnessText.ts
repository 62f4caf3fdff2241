import type { BatteryTest } from '../../../benchmarks/randomness/battery/battery.ts';
import { twoSided } from '../../../benchmarks/randomness/independence/distributions.ts';
import type { IndependenceTest } from '../../../benchmarks/randomness/independence/pairTests.ts';
import {
  FAILED,
  FAMILY_ERROR,
  type Judgement,
  WEAK,
} from '../../../benchmarks/randomness/judge.ts';
import type { OrderReport, RandomnessReport } from '../../../benchmarks/randomness/randomness.ts';
import { columns } from '../columns.ts';
import { digits } from './digits.ts';
import { machineLine } from './machineLine.ts';

export function randomnessText(report: RandomnessReport): string {
  const { machine, seed, battery, orders, independence, ownJudgement, judgement } = report;
  const title = `Random numbers of the engine (Threefry-2x32, 13 rounds), seed "${seed}"`;
  return [
    `${title}\n${machineLine(machine)}\n${battery?.version ?? 'no battery'}`,
    summary([
      ...orders.map((order) => [`${battery?.name}, ${order.order}`, order.judgement] as const),
      ['tests of keyed streams', ownJudgement],
      ['all', judgement],
    ]),
    conclusion(judgement),
    ...orders.map(orderText),
    'Tests of keyed streams: two-sided p (statistic); * weak, ** failed',
    ...independenceTables(independence),
  ].join('\n\n');
}

function summary(rows: (readonly [string, Judgement])[]): string {
  const head = ['', 'Tests', 'Weak', 'By chance', 'Odds', 'Failed', 'By chance', 'Smallest p'];
  return columns(
    head,
    rows.map(([name, found]) => [
      name,
      String(found.tests),
      String(found.weak),
      digits(found.weakExpected),
      digits(found.weakChance),
      String(found.failed),
      digits(found.failedExpected),
      digits(found.smallest),
    ]),
  );
}

function conclusion({ rejected }: Judgement): string {
  return [
    `Weak: two-sided p below ${WEAK}; failed: below ${FAILED}. Odds: that chance alone gives so many weak tests or more.`,
    rejected === 0
      ? `No test is rejected (Holm over all tests, error ${FAMILY_ERROR}).`
      : `${rejected} rejected (Holm over all tests, error ${FAMILY_ERROR}).`,
  ].join('\n');
}

/** A row for each test of the battery, a column for each of its runs. */
function orderText({ order, about, words, seconds, tests }: OrderReport): string {
  const passes = Map.groupBy(tests, ({ pass }) => pass);
  const runs = [...passes.values()];
  const rows = runs[0].map((first, row) => [
    String(row + 1),
    first.reservation === undefined ? first.test : `${first.test} (${first.reservation})`,
    ...runs.map((run) => shown(run[row])),
  ]);
  const head = ['', 'Test', ...runs.map(([first]) => first.bits)];
  const gib = (words / 2 ** 28).toFixed(1);
  return [
    `Order "${order}": ${about}; ${gib} GiB in ${digits(seconds)} s`,
    columns(head, rows, ['right', 'left']),
  ].join('\n');
}

/** A table for all tests with the same statistics. */
function independenceTables(tests: readonly IndependenceTest[]): string[] {
  const rows = [...Map.groupBy(tests, ({ test }) => test).values()];
  const statistics = (row: IndependenceTest[]) => row.map(({ statistic }) => statistic);
  return [...Map.groupBy(rows, (row) => statistics(row).join()).values()].map((alike) =>
    columns(
      ['', ...statistics(alike[0])],
      alike.map((row) => [
        row[0].test,
        ...row.map(({ p, value }) => `${marked(p, p)} (${digits(value)})`),
      ]),
    ),
  );
}

function shown({ p }: BatteryTest): string {
  return marked(p, twoSided(p));
}

function marked(p: number, both: number): string {
  const mark = both < FAILED ? '**' : both < WEAK ? '*' : '';
  return `${mark}${chance(p)}`;
}

/** Four digits, and near one the distance to it. */
function chance(p: number): string {
  if (p > 0.0001 && p < 0.9999) return p.toFixed(4);
  return p > 0.5 && p < 1 ? `1−${digits(1 - p)}` : digits(p);
}
