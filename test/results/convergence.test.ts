import { afterAll, expect, test } from 'vitest';
import { convergence } from '../../engine/results/queries/convergence.ts';
import { scratch, syntheticManifest, writeRun } from './syntheticRun.ts';

const { at, remove } = scratch();
afterAll(remove);

test('the slope is that of the line through the regions, member by member', async () => {
  const run = await writeRun(at('whole'));
  const found = await convergence(run, { indicator: 'employed', arm: 'none', year: 2021 });
  // The north stays at 100 + member, the south grows from 200 to 210: the richer grows faster.
  const growth = 100 * Math.log(210 / 200);
  const slopes = [1, 2, 3, 4].map((member) => growth / Math.log2(200 / (100 + member)));
  expect(found.regions.map(({ region }) => region)).toEqual(['north', 'south']);
  expect(found.regions[0]).toMatchObject({ start: 102.5, mean: 0, p90: 0 });
  expect(found.regions[1]?.mean).toBeCloseTo(growth, 12);
  expect(found.slope?.mean).toBeCloseTo(slopes.reduce((a, b) => a + b) / 4, 10);
  expect(found.slope?.p50).toBeCloseTo((slopes[1]! + slopes[2]!) / 2, 10);
  expect(found.slope?.probabilityNegative).toBe(0);
  const line = found.slope!.intercept + found.slope!.mean * Math.log2(200);
  expect(line).toBeCloseTo(growth, 10);
});

test('a region without a level at both ends is left out, and one region has no slope', async () => {
  const run = await writeRun(at('sparse'));
  const found = await convergence(run, { indicator: 'mean_pay', arm: 'none', year: 2021 });
  expect(found.regions.map(({ region }) => region)).toEqual(['south']);
  expect(found.slope).toBeNull();
});

test('a run without members has no rows, and the first year no growth', async () => {
  const run = await writeRun(at('empty'), syntheticManifest(), []);
  const asked = { indicator: 'employed', arm: 'none', year: 2021 };
  expect(await convergence(run, asked)).toEqual({ regions: [], slope: null });
  await expect(convergence(run, { ...asked, year: 2020 })).rejects.toThrow(
    'Expected a year from 2021 to 2021, found 2020.',
  );
});
