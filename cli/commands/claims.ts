import path from 'node:path';
import { Command } from 'commander';
import { InputError } from '../../engine/errors.ts';
import { claimsOf } from '../../reports/claims/claimsOf.ts';
import { planTest, QUICK_DEFAULTS } from '../../reports/claims/plannedTest.ts';
import { writeFile } from '../../reports/storing/questionFolder.ts';
import { reportUnderProgress } from '../experiments/reportUnderProgress.ts';
import { wholeNumber } from '../options/numbers.ts';
import { addScenarioOptions, readScenario, type ScenarioOptions } from '../options/scenario.ts';
import { claimsText } from '../print/claims/claimsText.ts';
import { reportFiles } from '../print/claims/reportFiles.ts';
import { printOutcome } from '../print/output.ts';

interface ClaimsOptions extends ScenarioOptions {
  threads?: number;
  points?: number;
  quick?: boolean;
  out?: string;
  report?: string;
  json?: boolean;
  quiet?: boolean;
}

export function claimsCommand(): Command {
  return addScenarioOptions(new Command('claims'))
    .description('put the claims about clusters to the test, as paired experiments')
    .argument('<scenario>', 'name of a scenario, or its folder')
    .option(
      '--points <count>',
      'points of the parameter space at which every claim is tested again',
      wholeNumber('--points', 0, 10_000),
    )
    .option('--quick', 'a small sample, few members and points, where not said otherwise')
    .option(
      '--threads <count>',
      'worker threads; one a core if not given',
      wholeNumber('--threads', 1),
    )
    .option('--out <folder>', 'folder of the outcome; an unfinished test in it is resumed')
    .option('--report <file>', 'write the report to a .md or .html file as well')
    .option('--json', 'print one JSON object instead of text')
    .option('--quiet', 'no progress and no messages')
    .addHelpText('after', '\nExample:\n  $ aimaq claims kazakhstan --quick --report claims.html')
    .action(claims);
}

async function claims(name: string, options: ClaimsOptions): Promise<void> {
  const format = reportFormat(options.report);
  const scenario = readScenario(name, options.quick ? { ...QUICK_DEFAULTS, ...options } : options);
  const planned = planTest(scenario, options);
  const report = await reportUnderProgress(planned, options, (told) => claimsOf(planned, told));
  if (report === null) return;
  // Beside the outcome, which may be another program's work.
  for (const [file, text] of Object.entries(reportFiles(report, 'report'))) {
    writeFile(path.join(planned.folder, file), text);
  }
  if (options.report !== undefined && format !== null) {
    const base = path.basename(options.report, path.extname(options.report));
    const files = reportFiles(report, base);
    // A Markdown report has its picture beside it, an HTML one inside.
    const wanted = format === 'md' ? [`${base}.md`, `${base}.svg`] : [`${base}.html`];
    for (const file of wanted) {
      writeFile(path.join(path.dirname(options.report), file), files[file]);
    }
  }
  printOutcome(report, claimsText(report), `Outcome, data and reports: ${planned.folder}`, options);
}

/** Errors: `bad-option` for any other ending. */
function reportFormat(file: string | undefined): 'md' | 'html' | null {
  if (file === undefined) return null;
  const ending = path.extname(file);
  if (ending === '.md') return 'md';
  if (ending === '.html') return 'html';
  const sentence = `expected a file that ends in .md or .html, found "${file}".`;
  throw new InputError('bad-option', sentence, { field: '--report' });
}
