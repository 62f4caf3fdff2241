import { differences, summarise } from '../../engine/results/queries.ts';
import { readManifest } from '../../engine/results/readManifest.ts';
import { printText } from './output.ts';
import { runTable } from './runTable.ts';

/** Prints a run as a table; on a terminal that is wide enough with small charts. */
export async function printRun(folder: string): Promise<void> {
  const country = { region: 'all' };
  const [summary, changes] = await Promise.all([
    summarise(folder, country),
    differences(folder, country),
  ]);
  const figures = { manifest: readManifest(folder), summary, differences: changes };
  const withCharts = process.stdout.isTTY ? runTable(figures, true) : '';
  const isShown = withCharts !== '' && width(withCharts) <= process.stdout.columns;
  printText(isShown ? withCharts : runTable(figures, false));
}

function width(text: string): number {
  return Math.max(...text.split('\n').map((line) => line.length));
}
