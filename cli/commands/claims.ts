import path from 'node:path';
import { Command } from 'commander';
import { InputError } from '../../engine/errors.ts';
import { testClaims } from '../../engine/experiments/claims/testClaims.ts';
import { openClaimsFolder } from '../claims/claimsFolder.ts';
import { type ClaimsReport, claimsReport } from '../claims/claimsReport.ts';
import { type PlannedTest, planTest, QUICK_DEFAULTS } from '../claims/plannedTest.ts';
import { INTERRUPTED } from '../exitCodes.ts';
import { writeFile } from '../experiments/questionFolder.ts';
import { interruption } from '../interruption.ts';
import { wholeNumber } from '../options/numbers.ts';
import { addScenarioOptions, readScenario, type ScenarioOptions } from '../options/scenario.ts';
import { claimsText } from '../print/claims/claimsText.ts';
import { reportFiles } from '../print/claims/reportFiles.ts';
import { printJson, printText } from '../print/output.ts';
import { silentProgress, startProgress } from '../print/progress.ts';

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
  const report = await outcomeOf(planned, options);
  if (report === null) {
    process.exitCode = INTERRUPTED;
    return;
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
  if (options.json) printJson(report);
  else printText(claimsText(report));
  if (!options.json && !options.quiet) {
    process.stderr.write(`Outcome, data and reports: ${planned.folder}\n`);
  }
}

/** The stored outcome, or a new one; null where the test was stopped early. */
async function outcomeOf(
  planned: PlannedTest,
  { quiet, threads }: ClaimsOptions,
): Promise<ClaimsReport | null> {
  const folder = openClaimsFolder(planned);
  const progress = quiet ? silentProgress : startProgress(process.stderr);
  if (folder.finished !== null) {
    progress.say(`${planned.folder} holds this test already: nothing to compute`);
    return folder.finished;
  }
  try {
    const outcomes = await testClaims(planned.asked, {
      threads,
      signal: interruption(),
      known: folder.known,
      onStart: (units, years) => progress.start(years, units, 'simulated set'),
      onYear: progress.step,
      onUnit(unit, differences) {
        folder.storeUnit(unit, differences);
        progress.memberDone();
      },
    });
    if (outcomes === null) {
      progress.say(`Stopped. What is done is kept in ${planned.folder}; run again to go on.`);
      return null;
    }
    const report = claimsReport(planned, outcomes);
    folder.finish(report, reportFiles(report, 'report'));
    return report;
  } finally {
    progress.stop();
  }
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
