import { expect, test } from 'vitest';
import { columns } from '../../cli/print/columns.ts';
import { headlineYears } from '../../cli/print/run/headline.ts';
import { runTable } from '../../cli/print/run/runTable.ts';
import { baseYearTable } from '../../cli/print/scenario/baseYearTable.ts';
import { countByConfidence } from '../../cli/print/scenario/figures.ts';
import type { DifferenceRow, SummaryRow } from '../../engine/results/queries/rows.ts';
import { assumptions } from '../../scenarios/doubts/assumptions.ts';
import { noSplit } from '../results/noSplit.ts';
import { syntheticManifest } from '../results/syntheticRun.ts';

const spread = (mean: number) => ({
  mean,
  p5: mean - 2,
  p10: mean - 1,
  p25: mean,
  p50: mean,
  p75: mean,
  p90: mean + 1,
  p95: mean + 2,
  ...noSplit,
});

const employed = (arm: string, year: number, mean: number): SummaryRow => ({
  indicator: 'employed',
  arm,
  region: 'all',
  year,
  ...spread(mean),
});

const figures = {
  manifest: syntheticManifest(),
  summary: [
    employed('none', 2020, 300),
    employed('none', 2021, 310),
    employed('internet', 2020, 300),
    employed('internet', 2021, 380),
  ],
  differences: [
    { ...employed('internet', 2021, 70), probabilityPositive: 1 },
    {
      ...employed('internet', 2021, 12e6),
      indicator: 'public_cost_per_net_job',
      probabilityPositive: 1,
    },
  ] satisfies DifferenceRow[],
};

test('columns line up and end without blanks', () => {
  expect(
    columns(
      ['', '2020'],
      [
        ['none', '1'],
        ['internet', '1,000'],
      ],
    ),
  ).toBe(['           2020', 'none          1', 'internet  1,000'].join('\n'));
});

test('a run is a block an indicator, an arm a line, with its difference from the first', () => {
  expect(runTable(figures, false)).toBe(
    [
      'Synthetic country: the whole country',
      'Sample 1 % · 4 members an arm · seed seed',
      'So few members say little of the spread: run 8 or more for intervals.',
      '',
      '            2020        2021  2021 less none (80 %)',
      '',
      'Employed, persons',
      '  none       300         310',
      '  internet   300         380  +70.0 (+69.0 … +71.0)',
      '',
      'Public cost per net new job, KZT, base-year prices',
      '  internet     –  12,000,000',
    ].join('\n'),
  );
});

test('on a terminal every arm has a small chart on one scale', () => {
  const lines = runTable(figures, true).split('\n');
  expect(lines.find((line) => line.startsWith('  none'))).toContain('▁▂');
  expect(lines.find((line) => line.startsWith('  internet'))).toContain('▁█');
});

test('years shown are the first, every fifth and the last', () => {
  const years = (firstYear: number, lastYear: number) =>
    headlineYears(syntheticManifest({ firstYear, lastYear }));
  expect(years(2020, 2035)).toEqual([2020, 2025, 2030, 2035]);
  expect(years(2020, 2027)).toEqual([2020, 2025, 2027]);
  expect(years(2020, 2020)).toEqual([2020]);
});

test('the base year shows data and deviations by region', () => {
  const text = baseYearTable([
    {
      region: 'all',
      quantity: 'population',
      unit: 'persons',
      data: 18_631_779,
      world: 18_650_411,
      deviation: 18_650_411 / 18_631_779 - 1,
    },
    {
      region: 'all',
      quantity: 'unemployment_rate',
      unit: '% of labour force',
      data: 4.9,
      world: 4.898,
      deviation: -0.002,
    },
  ]);
  expect(text.split('\n')[1]).toBe('  all  18,630,000  +0.10 %               4.90  0.00 pp');
});

test('what is assumed is told once a reason', () => {
  const figure = (region: string, confidence: 'high' | 'assumed') => ({
    region,
    field: 'connectedShare',
    value: 0.5,
    unit: 'share',
    sourceId: 'own',
    confidence,
    note: 'by urbanity',
  });
  const all = [figure('abay', 'assumed'), figure('akmola', 'assumed'), figure('almaty', 'high')];
  expect(assumptions(all)).toEqual(['connectedShare (2 regions): by urbanity']);
  expect(assumptions(all.slice(1))).toEqual(['connectedShare (akmola): by urbanity']);
  expect(countByConfidence(all)).toEqual({ high: 1, medium: 0, low: 0, assumed: 2 });
});
