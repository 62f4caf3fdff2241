import path from 'node:path';
import { Command, Option } from 'commander';
import { exportRun } from '../../engine/results/exports/exportRun.ts';
import { exportWorkbook } from '../../engine/results/exports/exportWorkbook.ts';
import { findRun } from '../options/runFolder.ts';
import { printJson, printText } from '../print/output.ts';

interface ExportOptions {
  to: 'csv' | 'parquet' | 'xlsx';
  out?: string;
  json?: boolean;
}

export function exportCommand(): Command {
  return new Command('export')
    .description('write a run as tidy tables, with a dictionary, for R, Stata, Python or a sheet')
    .argument('<run>', 'run folder, or its name in runs')
    .addOption(
      new Option('--to <format>', 'form of the tables')
        .choices(['csv', 'parquet', 'xlsx'])
        .default('csv'),
    )
    .option(
      '--out <folder>',
      'new folder for the tables, or workbook; RUN-FORMAT or RUN.xlsx here if not given',
    )
    .option('--json', 'print one JSON object with the names of the files')
    .addHelpText('after', '\nExample:\n  $ aimaq export my-run --to csv --out tables')
    .action(exportTables);
}

async function exportTables(run: string, { to, out, json }: ExportOptions): Promise<void> {
  const folder = findRun(run);
  const name = path.basename(path.resolve(folder));
  const target = out ?? (to === 'xlsx' ? `${name}.xlsx` : `${name}-${to}`);
  const { files, complete, membersDone } =
    to === 'xlsx'
      ? await exportWorkbook(folder, target)
      : await exportRun(folder, { to, out: target });
  if (json) return printJson({ run: folder, to, out: target, files, complete, membersDone });
  const written = to === 'xlsx' ? [target] : files.map((file) => path.join(target, file));
  printText(written.join('\n'));
  if (!complete) {
    process.stderr.write(`The run is not finished: these are its first ${membersDone} members.\n`);
  }
}
