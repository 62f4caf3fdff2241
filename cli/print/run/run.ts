import { readManifest } from '../../../engine/results/manifest/readManifest.ts';
import { differences, summarise } from '../../../engine/results/queries/queries.ts';
import { printText } from '../output.ts';
import { jobsTable } from './jobsTable.ts';
import { runTable } from './runTable.ts';
import { splitTable } from './splitTable.ts';

/** Prints a run as a table; on a terminal that is wide enough with small charts. */
export async function printRun(folder: string): Promise<void> {
  const country = { region: 'all' };
  const [summary, changes] = await Promise.all([
    summarise(folder, country),
    differences(folder, country),
  ]);
  const manifest = readManifest(folder);
  const figures = { manifest, summary, differences: changes };
  const withCharts = process.stdout.isTTY ? runTable(figures, true) : '';
  const isShown = withCharts !== '' && width(withCharts) <= process.stdout.columns;
  printText(isShown ? withCharts : runTable(figures, false));
  const split = splitTable(figures);
  if (split !== '') printText(`\n${split}`);
  const [gross, net] = await Promise.all([
    summarise(folder, { indicator: 'cluster_jobs', year: manifest.lastYear }),
    differences(folder, { indicator: 'employed', year: manifest.lastYear }),
  ]);
  const jobs = jobsTable({ manifest, gross, net });
  if (jobs !== '') printText(`\n${jobs}`);
}

function width(text: string): number {
  return Math.max(...text.split('\n').map((line) => line.length));
}
