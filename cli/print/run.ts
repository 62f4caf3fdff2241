import { differences, summarise } from '../../engine/results/queries.ts';
import { readManifest } from '../../engine/results/readManifest.ts';
import { printText } from './output.ts';
import { runTable } from './runTable.ts';

/** Prints a run as a table; on a terminal with small charts. */
export async function printRun(folder: string): Promise<void> {
  const country = { region: 'all' };
  const [summary, changes] = await Promise.all([
    summarise(folder, country),
    differences(folder, country),
  ]);
  const figures = { manifest: readManifest(folder), summary, differences: changes };
  printText(runTable(figures, process.stdout.isTTY === true));
}
