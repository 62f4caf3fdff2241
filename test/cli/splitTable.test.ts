import { expect, test } from 'vitest';
import { splitTable } from '../../cli/print/run/splitTable.ts';
import type { SummaryRow } from '../../engine/results/queries/rows.ts';
import { noSplit } from '../results/noSplit.ts';
import { syntheticManifest } from '../results/syntheticRun.ts';

const row = (arm: string, split: Partial<SummaryRow> = noSplit): SummaryRow => ({
  ...{ indicator: 'employed', arm, region: 'all', year: 2021, mean: 1 },
  ...{ p5: 0, p10: 0, p25: 0, p50: 0, p75: 0, p90: 0, p95: 0 },
  ...noSplit,
  ...split,
});
const lines = (text: string) => text.split('\n').map((line) => line.trim().split(/\s{2,}/));

test('shares of the variance, of the level and of differences', () => {
  const text = splitTable({
    manifest: syntheticManifest(),
    summary: [row('none', { varianceLuck: 1, varianceParameters: 3 })],
    differences: [
      { ...row('internet', { varianceLuck: 9, varianceParameters: 1 }), probabilityPositive: 1 },
    ],
  });
  expect(lines(text)).toContainEqual(['Employed', '75 %', '10 %']);
  expect(text).toContain('So few draws of the parameters (2) say little: run 32 members or more.');
});

test('a run without drawn parameters has no such table', () => {
  const manifest = syntheticManifest();
  expect(splitTable({ manifest, summary: [row('none')], differences: [] })).toBe('');
});
