import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultParameters } from '../../engine/model/parameters.ts';
import { normalQuantile } from '../../engine/model/random/normalQuantile.ts';
import { exportRun } from '../../engine/results/exports/exportRun.ts';
import { memberFiles } from '../../engine/results/folder/layout.ts';
import { storeMember } from '../../engine/results/folder/members.ts';
import { finishRun, openRun } from '../../engine/results/folder/runFolder.ts';
import { ask } from '../../engine/results/queries/database.ts';
import { differences, summarise } from '../../engine/results/queries/queries.ts';
import { scratch, syntheticManifest, syntheticResults, writeRun } from './syntheticRun.ts';

const uncertainty = {
  parameters: [{ id: 'birthTie' as const, low: 0, high: 2.5, mean: 0 }],
  covariance: [[1]],
};
const files = scratch();
afterAll(() => files.remove());

/** A run in which the south has these employed under the first arm, member by member. */
async function runOf(name: string, employed: readonly number[], extra: readonly number[] = []) {
  const manifest = syntheticManifest({ members: employed.length, uncertainty });
  const run = await openRun(files.at(name), manifest);
  for (const [at, value] of employed.entries()) {
    const member = at + 1;
    const results = syntheticResults(1, manifest).map((result) => {
      const more = result.arm === 'none' ? 0 : (extra[at] ?? 0);
      const values = [100, value + more, 100 + value + more];
      const indicators = {
        ...result.indicators,
        employed: Float64Array.from([...values, ...values]),
      };
      return { ...result, member, indicators };
    });
    await storeMember(run, member, results, { ...defaultParameters(), birthTie: at });
  }
  await finishRun(run);
  return run.folder;
}

describe('a case worked by hand', () => {
  let folder: string;
  beforeAll(async () => {
    // Pairs (10, 14), (20, 20), (36, 32): means 12, 20, 34, SSW = 8 + 0 + 8 = 16, luck 16 ÷ 3;
    // mean 22, SSB = 2 (100 + 4 + 144) = 496, ÷ 2 = 248; parameters (248 − 16 ÷ 3) ÷ 2.
    folder = await runOf('by-hand', [10, 14, 20, 20, 36, 32], [1, 3, 5, 7, 5, 7]);
  });

  test('splits the variance by the analysis of variance', async () => {
    const [row] = await summarise(folder, { indicator: 'employed', arm: 'none', region: 'south' });
    expect(row.varianceLuck).toBeCloseTo(16 / 3, 10);
    expect(row.varianceParameters).toBeCloseTo((248 - 16 / 3) / 2, 10);
    // Quantiles 12 and 34 around the median 20, drawn to it by the root of luck's share.
    const narrower = Math.sqrt(16 / 3 / (16 / 3 + (248 - 16 / 3) / 2));
    expect(row.luckP10).toBeCloseTo(20 - 8 * narrower, 10);
    expect(row.luckP90).toBeCloseTo(20 + 14 * narrower, 10);
  });

  test('splits differences between arms by the pairs, too', async () => {
    // Differences (1, 3), (5, 7), (5, 7): SSW = 6, luck 2; means 2, 6, 6, SSB = 2 · 32 ÷ 3, ÷ 2.
    const rows = await differences(folder, { indicator: 'employed', region: 'south', year: 2021 });
    expect(rows).toHaveLength(1);
    expect(rows[0].varianceLuck).toBeCloseTo(2, 10);
    expect(rows[0].varianceParameters).toBeCloseTo((32 / 3 - 2) / 2, 10);
  });

  test('finds no doubt where parameters change nothing', async () => {
    const [row] = await summarise(folder, { indicator: 'employed', arm: 'none', region: 'north' });
    expect(row).toMatchObject({ varianceLuck: 0, varianceParameters: 0 });
  });

  test('stores what each member drew, and exports it', async () => {
    const rows = await ask({
      sql: `FROM read_parquet([${memberFiles(folder, 'parameters').map((file) => `'${file}'`)}])`,
      values: {},
    });
    expect(rows).toEqual(
      [1, 2, 3, 4, 5, 6].map((member) => ({
        member,
        draw: Math.ceil(member / 2),
        parameter: 'birthTie',
        value: member - 1,
      })),
    );
    const { files: written } = await exportRun(folder, { to: 'csv', out: files.at('tables') });
    expect(written).toContain('parameters.csv');
  });
});

test('luck alone is never said to spread wider than luck and parameters together', async () => {
  // Pairs far apart inside and alike in their means: all is luck.
  const folder = await runOf('luck', [10, 30, 12, 29, 28, 11, 20, 21]);
  const [row] = await summarise(folder, { indicator: 'employed', arm: 'none', region: 'south' });
  expect(row.varianceParameters).toBe(0);
  expect(row.luckP10).toBeCloseTo(row.p10, 10);
  expect(row.luckP90).toBeCloseTo(row.p90, 10);
});

test('an odd member counts for parameters only', async () => {
  // (10, 14), (20): SSW = 8, luck 8; mean 44 ÷ 3; SSB = 2 (12 − 44/3)² + (20 − 44/3)² = 128/3;
  // n₀ = 3 − 5/3 = 4/3; parameters (128/3 − 8) ÷ (4/3) = 26.
  const folder = await runOf('odd', [10, 14, 20]);
  const [row] = await summarise(folder, { indicator: 'employed', arm: 'none', region: 'south' });
  expect(row.varianceLuck).toBeCloseTo(8, 10);
  expect(row.varianceParameters).toBeCloseTo(26, 10);
});

test('with one pair luck is known and doubt is not, with one member neither', async () => {
  const pair = await runOf('pair', [10, 14]);
  const [row] = await summarise(pair, { indicator: 'employed', arm: 'none', region: 'south' });
  expect(row).toMatchObject({ varianceLuck: 8, varianceParameters: null });
  const single = await runOf('single', [10]);
  const [alone] = await summarise(single, { indicator: 'employed', arm: 'none', region: 'south' });
  expect(alone).toMatchObject({ varianceLuck: null, varianceParameters: null, luckP10: null });
});

test('recovers a known split of a normal sample', async () => {
  // Draws with sd 30 and luck with sd 10, at quantiles of the normal in an order that has nothing to
  // do with the draws: the estimates must come near 900 and 100.
  const draws = 24;
  const quantile = (at: number) => normalQuantile((at + 1) / (draws + 1));
  const values = Array.from({ length: draws }, (_, draw) => [
    1000 + 30 * quantile(draw) + 10 * quantile((draw * 7) % draws),
    1000 + 30 * quantile(draw) + 10 * quantile((draw * 11 + 3) % draws),
  ]).flat();
  const folder = await runOf('normal', values);
  const [row] = await summarise(folder, { indicator: 'employed', arm: 'none', region: 'south' });
  // Three standard errors of the analysis of variance with 24 pairs: 100·√(2 ÷ 24), about 950·√(2 ÷ 23).
  expect(Math.abs(row.varianceLuck! - 100)).toBeLessThan(3 * 100 * Math.sqrt(2 / draws));
  expect(Math.abs(row.varianceParameters! - 900)).toBeLessThan(
    3 * 950 * Math.sqrt(2 / (draws - 1)),
  );
  expect(row.luckP90! - row.luckP10!).toBeGreaterThan(2 * 1.2816 * 10 * 0.7);
  expect(row.luckP90! - row.luckP10!).toBeLessThan(2 * 1.2816 * 10 * 1.3);
});

test('a run without drawn parameters has nothing to split', async () => {
  const folder = await writeRun(files.at('plain'));
  for (const row of [...(await summarise(folder)), ...(await differences(folder))]) {
    expect(row).toMatchObject({
      varianceLuck: null,
      varianceParameters: null,
      luckP10: null,
      luckP90: null,
    });
  }
});
