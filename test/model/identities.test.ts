import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Arm } from '../../engine/model/cluster.ts';
import { startAudit } from '../../engine/model/month/audit.ts';
import { liveMonth } from '../../engine/model/month/month.ts';
import { defaultRules, type Rules } from '../../engine/model/rules.ts';
import { simulate } from '../../engine/model/simulate.ts';
import type { SimulationResult } from '../../engine/model/simulation.ts';
import { createWorld } from '../../engine/model/world/synthesis/createWorld.ts';
import { clusters, regionSketches, rules, shocks } from './arbitraries.ts';
import { makeCluster, makeCountry, makeQuestion, noClusters } from './countries.ts';

describe('every identity holds in every month', () => {
  test('of any country, with any clusters and shocks, under any rules', () => {
    const worlds = fc.record({
      regions: regionSketches,
      clusters,
      shocks,
      rules,
      member: fc.nat(1000),
    });
    fc.assert(
      fc.property(worlds, ({ regions, clusters, shocks, rules, member }) => {
        const question = makeQuestion(makeCountry(regions), { shocks, rules });
        const arm: Arm = { id: 'arm', name: 'Arm', clusters };
        const result = simulate(createWorld(question, member), arm, { question, member });
        for (const values of [result.migrationFlows, result.remotePay]) {
          expect(values.every((value) => value >= 0)).toBe(true);
        }
        expectTablesToMatch(result, question.months);
      }),
      { numRuns: 60, seed: 20200101 },
    );
  });

  test('and a world that breaks one is caught, with arm, month and identity named', () => {
    const question = makeQuestion(makeCountry([{}, {}]));
    const ids = ['region-0', 'region-1'];
    const breaches: [string, (world: ReturnType<typeof createWorld>) => void][] = [
      ['population of region-0', (world) => world.labour.activity[0]++],
      ['headcount', (world) => world.organisations.onSite[0]++],
      ['remote staff, quality', (world) => world.labour.remoteStaff.quality[0]++],
      ['set of unemployed', (world) => world.doing.unemployed[0]++],
    ];
    for (const [identity, harm] of breaches) {
      const world = createWorld(question, 0);
      const audit = startAudit(world, 'none', ids);
      const tally = liveMonth(world, [], ids);
      harm(world);
      expect(() => audit(tally), identity).toThrow(
        new RegExp(`^arm "none", 2020-01: .*${identity}`),
      );
    }
    const world = createWorld(question, 0);
    const audit = startAudit(world, 'none', ids);
    const tally = liveMonth(world, [], ids);
    tally.accounts.payReceived[0] *= 1.001;
    expect(() => audit(tally)).toThrow(/pay paid and received/);
  });
});

/** What goes between regions adds up to the indicators; remote pay is part of all pay of a place. */
function expectTablesToMatch(result: SimulationResult, months: number): void {
  const { regions, years, indicators, migrationFlows, remotePay } = result;
  const n = regions.length;
  const matrixSum = (
    matrix: Float64Array,
    year: number,
    pick: (from: number, to: number) => boolean,
  ) =>
    matrix
      .subarray(year * n * n, (year + 1) * n * n)
      .reduce((sum, value, at) => sum + (pick(Math.floor(at / n), at % n) ? value : 0), 0);
  for (const year of years.keys()) {
    const monthsOfYear = Math.min(12, months - 12 * year);
    for (const region of regions.keys()) {
      const at = year * (n + 1) + region;
      const moves = (pick: (from: number, to: number) => boolean) =>
        matrixSum(migrationFlows, year, pick);
      expect(moves((from) => from === region)).toBeCloseTo(indicators.departures[at], 6);
      expect(moves((_, to) => to === region)).toBeCloseTo(indicators.arrivals[at], 6);
      const received = matrixSum(remotePay, year, (_, residence) => residence === region);
      const employed = indicators.employed[at];
      const allPay = employed > 0 ? (indicators.mean_pay[at] * employed * monthsOfYear) / 1e6 : 0;
      expect(received).toBeLessThanOrEqual(allPay * (1 + 1e-9));
    }
    if (indicators.remote_share[year * (n + 1) + n] === 0) continue;
    expect(matrixSum(remotePay, year, () => true)).toBeGreaterThan(0);
  }
}

describe('arms share their luck', () => {
  const country = makeCountry([{}, { meanPay: 150_000 }, { people: 50_000 }]);
  const question = makeQuestion(country);
  // Every phase by another variant than the default.
  const otherRules = (): Rules => ({
    migration: 'radiation',
    matching: 'urn-ball',
    remoteHiring: 'quota',
    pay: 'fixed',
    remotePay: 'workplace',
    knowledge: 'distance-only',
  });

  test('an arm without clusters is the same to the bit under any name, and the start is left alone', () => {
    const start = createWorld(question, 2);
    const copy = structuredClone(start);
    const first = simulate(start, noClusters, { question, member: 2 });
    const other = { ...noClusters, id: 'other' };
    const second = simulate(start, other, { question, member: 2 });
    expect({ ...second, arm: 'none' }).toEqual(first);
    expect(start).toEqual(copy);
  });

  test.each([defaultRules(), otherRules()])(
    'differences between arms vary far less than with luck of their own, by $matching',
    (rules) => {
      // Employed in the nation in the second year; 24 members. The ratio of variances is about 100.
      const arm: Arm = {
        id: 'internet',
        name: 'Internet',
        clusters: [makeCluster({ hiring: rules.remoteHiring })],
      };
      const employed = (policy: Arm, member: number) => {
        const question = makeQuestion(country, { rules });
        const result = simulate(createWorld(question, member), policy, { question, member });
        return result.indicators.employed[2 * 4 - 1];
      };
      const none = Array.from({ length: 25 }, (_, member) => employed(noClusters, member));
      const internet = Array.from({ length: 25 }, (_, member) => employed(arm, member));
      const variance = (values: number[]) => {
        const mean = values.reduce((a, b) => a + b) / values.length;
        return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
      };
      const paired = variance(none.slice(0, 24).map((value, i) => internet[i] - value));
      const unpaired = variance(none.slice(0, 24).map((value, i) => internet[i + 1] - value));
      expect(unpaired / paired).toBeGreaterThan(5);
    },
  );
});
