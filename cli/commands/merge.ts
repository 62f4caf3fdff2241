import { Command } from 'commander';
import { mergeRuns } from '../../engine/results/folder/mergeRuns.ts';
import { runReport } from '../experiments/runReport.ts';
import { printJson } from '../print/output.ts';
import { printRun } from '../print/run/run.ts';

export function mergeCommand(): Command {
  return new Command('merge')
    .description('put the shards of a run together and finish it')
    .argument('<folder>', 'run folder to finish; new, or with members of its own')
    .argument('[shards...]', 'folders of the shards, if they are not in that one')
    .option('--json', 'print one JSON object instead of a table')
    .addHelpText(
      'after',
      `
Example:
  $ aimaq run kazakhstan --members 64 --shard 1/2 --out part-1
  $ aimaq run kazakhstan --members 64 --shard 2/2 --out part-2
  $ aimaq merge whole part-1 part-2`,
    )
    .action(merge);
}

async function merge(
  folder: string,
  shards: string[],
  { json }: { json?: boolean },
): Promise<void> {
  await mergeRuns(folder, shards);
  if (json) printJson(await runReport(folder));
  else await printRun(folder);
}
