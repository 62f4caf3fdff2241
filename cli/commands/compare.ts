import { Command } from 'commander';
import { InputError } from '../../engine/errors.ts';
import { describeRun } from '../../engine/results/folder/listRuns.ts';
import { readManifest } from '../../engine/results/manifest/readManifest.ts';
import { compareRuns } from '../../engine/results/queries/compareRuns.ts';
import { runReport } from '../experiments/runReport.ts';
import { findRun } from '../options/runFolder.ts';
import { printJson, printText } from '../print/output.ts';
import { comparisonTable } from '../print/run/comparisonTable.ts';
import { printRun } from '../print/run/run.ts';

interface CompareOptions {
  json?: boolean;
}

export function compareCommand(): Command {
  return new Command('compare')
    .description('set the arms of a run side by side, or runs against the first of them')
    .argument('<runs...>', 'run folders, or their names in runs')
    .option('--json', 'print one JSON object instead of tables')
    .addHelpText(
      'after',
      '\nExamples:\n  $ aimaq compare my-run\n  $ aimaq run kazakhstan --set parameters.incomeUtility=1 --out pay-matters\n  $ aimaq compare my-run pay-matters',
    )
    .action(compare);
}

async function compare(runs: string[], { json }: CompareOptions): Promise<void> {
  const [base, ...others] = runs.map(findRun);
  for (const run of [base, ...others]) warnIfUnfinished(run);
  if (others.length === 0) return json ? printJson(await runReport(base)) : printRun(base);
  const compared = await compareRuns(base, others);
  if (json) {
    const against = compared.map(({ run, paired, rows }) => ({ run, paired, rows }));
    return printJson({ base, against });
  }
  const manifest = readManifest(base);
  printText(compared.map((other) => comparisonTable(manifest, base, other)).join('\n\n\n'));
}

function warnIfUnfinished(run: string): void {
  const entry = describeRun(run);
  if (entry === null || entry.complete) return;
  if (entry.membersDone === 0) {
    throw new InputError('run-unreadable', `${run} holds no member of a run yet.`);
  }
  const done = `${entry.membersDone} of ${entry.members} members`;
  process.stderr.write(`${run} is not finished: ${done} are in it\n`);
}
