import { expect, test } from 'vitest';
import { type JobsFigures, jobsTable } from '../../cli/print/run/jobsTable.ts';
import { noSplit } from '../results/noSplit.ts';

const spread = { p5: 0, p10: 0, p25: 0, p50: 0, p75: 0, p90: 0, p95: 0, ...noSplit };

function figures(clusters: object[]): JobsFigures {
  const row = (region: string, mean: number) => ({
    arm: 'internet',
    region,
    year: 2035,
    mean,
    ...spread,
  });
  return {
    manifest: {
      lastYear: 2035,
      arms: [
        { id: 'none', clusters: [] },
        { id: 'internet', clusters },
      ],
      regions: [{ id: 'east' }, { id: 'west' }],
    } as unknown as JobsFigures['manifest'],
    gross: [row('east', 700), row('west', 300), row('all', 1000)].map((one) => ({
      ...one,
      indicator: 'cluster_jobs',
    })),
    net: [row('east', 250), row('west', -50), row('all', 200)].map((one) => ({
      ...one,
      indicator: 'employed',
      probabilityPositive: 1,
    })),
  };
}

test('what is displaced is what was funded less what was won', () => {
  const lines = jobsTable(figures([{}]))
    .split('\n')
    .map((line) => line.trim().split(/\s{2,}/));
  expect(lines).toContainEqual(['east', '700', '250', '450']);
  expect(lines).toContainEqual(['west', '300', '-50', '350']);
  expect(lines).toContainEqual(['all', '1,000', '200', '800']);
});

test('a run without clusters has no such table', () => {
  expect(jobsTable(figures([]))).toBe('');
});
