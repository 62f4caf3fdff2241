import type { Manifest } from '../../../engine/results/manifest/manifest.ts';
import type { DifferenceRow, SummaryRow } from '../../../engine/results/queries/rows.ts';
import { columns } from '../columns.ts';
import { level } from '../numbers.ts';

/** Rows of the last year: `cluster_jobs` of every arm, and differences of `employed`. */
export interface JobsFigures {
  manifest: Manifest;
  gross: SummaryRow[];
  net: DifferenceRow[];
}

/**
 * Gross and net jobs of the last year by region of residence, for each arm with clusters: those on
 * funded seats; employed residents beyond the first arm's; and what is between, lost elsewhere.
 * Empty text where no arm has clusters.
 */
export function jobsTable({ manifest, gross, net }: JobsFigures): string {
  const arms = manifest.arms.slice(1).filter(({ clusters }) => clusters.length > 0);
  if (arms.length === 0) return '';
  const regions = [...manifest.regions.map(({ id }) => id), 'all'];
  const head = ['', ...arms.flatMap(({ id }) => [`${id}: gross`, 'net', 'displaced'])];
  const rows = regions.map((region) => [
    `  ${region}`,
    ...arms.flatMap(({ id }) => {
      const here = (row: { arm: string; region: string }) =>
        row.arm === id && row.region === region;
      const funded = gross.find(here)?.mean ?? 0;
      const extra = net.find(here)?.mean ?? 0;
      return [funded, extra, funded - extra].map((jobs) => level(jobs, 'count'));
    }),
  ]);
  const title = `Gross and net jobs by region of residence, ${manifest.lastYear}, persons`;
  return `${title}\n\n${columns(head, rows)}`;
}
