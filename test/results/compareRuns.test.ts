import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareRuns } from '../../engine/results/queries/compareRuns.ts';
import { scratch, syntheticManifest, writeRun } from './syntheticRun.ts';

const { at, remove } = scratch();
const employed = { indicator: 'employed', region: 'all', year: 2020 };
let base: string;

beforeAll(async () => {
  base = await writeRun(at('base'));
});
afterAll(remove);

describe('runs side by side', () => {
  test('are paired by member where luck is the same', async () => {
    const [compared] = await compareRuns(base, [base], employed);
    expect(compared).toMatchObject({ run: base, title: 'Synthetic country', paired: true });
    expect(compared.rows.map(({ arm }) => arm)).toEqual(['none', 'internet']);
    for (const row of compared.rows) {
      expect(row).toMatchObject({ mean: 0, p5: 0, p95: 0, probabilityPositive: 0 });
      expect(row.base).toBe(row.other);
    }
  });

  test('are compared across where luck differs', async () => {
    const other = await writeRun(at('other seed'), syntheticManifest({ seed: 'other' }));
    const [{ paired, rows }] = await compareRuns(base, [other], { ...employed, arm: 'none' });
    expect(paired).toBe(false);
    // 301…304 against 301…304: sixteen differences from −3 to 3, six of them positive.
    expect(rows).toMatchObject([{ base: 302.5, other: 302.5, mean: 0, p50: 0 }]);
    expect(rows[0].probabilityPositive).toBe(6 / 16);
    expect([rows[0].p5, rows[0].p95]).toEqual([-2.25, 2.25]);
  });

  test('pair the members that both have, however many others either has', async () => {
    const three = await writeRun(at('three'), syntheticManifest({ members: 3 }));
    const [first, second] = await compareRuns(three, [base, three], { ...employed, arm: 'none' });
    expect([first.paired, second.paired]).toEqual([true, true]);
    expect(first.rows[0]).toMatchObject({ base: 302, other: 302, mean: 0, p5: 0, p95: 0 });
  });

  test('use the members that both have stored while one goes on', async () => {
    const open = await writeRun(at('open'), syntheticManifest(), [2, 4]);
    const [{ paired, rows }] = await compareRuns(base, [open], { ...employed, arm: 'none' });
    expect(paired).toBe(true);
    expect(rows[0]).toMatchObject({ base: 303, other: 303, mean: 0 });
  });

  test('share arms by id and nothing else', async () => {
    const { arms } = syntheticManifest();
    const other = await writeRun(at('one arm'), syntheticManifest({ arms: [arms[0]] }));
    const [{ rows }] = await compareRuns(base, [other], employed);
    expect(rows.map(({ arm }) => arm)).toEqual(['none']);
  });

  test.each([
    ['another currency', { currency: 'EUR' }, 'KZT and in EUR'],
    [
      'no arm in common',
      { arms: [{ id: 'lonely', name: 'Lonely', clusters: [] }] },
      'expected one of none, internet',
    ],
  ])('are refused with %s', async (name, changes, sentence) => {
    const other = await writeRun(at(name), syntheticManifest(changes));
    await expect(compareRuns(base, [other])).rejects.toMatchObject({
      code: 'inconsistent-data',
      message: expect.stringContaining(sentence),
    });
  });

  test('are refused with nothing to compare', async () => {
    const empty = await writeRun(at('empty'), syntheticManifest(), []);
    await expect(compareRuns(base, [empty])).rejects.toMatchObject({ code: 'run-unreadable' });
    await expect(compareRuns(base, [at('nowhere')])).rejects.toMatchObject({ code: 'run-missing' });
    await expect(compareRuns(base, [base], { arm: 'nobody' })).rejects.toMatchObject({
      code: 'unknown-name',
    });
  });
});
