import { Command, Option } from 'commander';
import {
  analyseSensitivity,
  METHODS,
  type Method,
} from '../../engine/experiments/sensitivity/sensitivity.ts';
import { outcomeFile } from '../../reports/storing/reportFolder.ts';
import { storedReport } from '../../reports/storing/storedReport.ts';
import { reportUnderProgress } from '../experiments/reportUnderProgress.ts';
import { wholeNumber } from '../options/numbers.ts';
import { addChangeOptions, list, readScenario, type ScenarioOptions } from '../options/scenario.ts';
import { printJson, printText } from '../print/output.ts';
import { sensitivityText } from '../print/sensitivity/sensitivityText.ts';
import { DEFAULT_MEMBERS, DEFAULT_N, planSensitivity } from '../sensitivity/plannedSensitivity.ts';
import { sensitivityReport } from '../sensitivity/sensitivityReport.ts';

interface SensitivityOptions extends ScenarioOptions {
  of: string;
  year?: number;
  method: Method;
  parameters?: string[];
  n?: number;
  threads?: number;
  out?: string;
  json?: boolean;
  quiet?: boolean;
}

export function sensitivityCommand(): Command {
  return addChangeOptions(new Command('sensitivity'))
    .description('say which parameters a figure, or a difference between two arms, hangs on')
    .argument('<scenario>', 'name of a scenario, or its folder')
    .option(
      '--of <indicator[@region]>',
      'the figure; of the nation if no region is named',
      'employed',
    )
    .option('--year <year>', 'its year; the last if not given', wholeNumber('--year', 0))
    .option('--arms <a,b>', 'one arm, or two: the second less the first', list)
    .addOption(
      new Option('--method <method>', 'morris screens many parameters, sobol weighs a few')
        .choices(METHODS)
        .default('morris'),
    )
    .option('--parameters <a,b=min..max>', 'these only, over ranges of their own', list)
    .option(
      '--n <count>',
      `trajectories of morris (${DEFAULT_N.morris}), rows of sobol (${DEFAULT_N.sobol}, a power of two)`,
      wholeNumber('--n', 2, 65_536),
    )
    .option(
      '--threads <count>',
      'worker threads; one a core if not given',
      wholeNumber('--threads', 1),
    )
    .option('--out <folder>', 'folder of the outcome; an unfinished one is resumed')
    .option('--json', 'print one JSON object instead of a table')
    .option('--quiet', 'no progress and no messages')
    .addHelpText(
      'after',
      [
        `\nMembers are ${DEFAULT_MEMBERS} a point where nothing is said.`,
        'Examples:',
        '  $ aimaq sensitivity kazakhstan --of unemployment_rate --year 2030 --sample 0.002',
        '  $ aimaq sensitivity kazakhstan --of employed --arms none,internet --method sobol \\',
        '      --parameters joinRate,catchUpRate,publicShare,remoteSearchShare',
      ].join('\n'),
    )
    .action(sensitivity);
}

async function sensitivity(name: string, options: SensitivityOptions): Promise<void> {
  const { arms, ...changes } = { members: DEFAULT_MEMBERS, ...options };
  const scenario = readScenario(name, changes);
  const planned = planSensitivity(scenario, { ...options, ...(arms && { arms }) });
  const report = await reportUnderProgress(planned, options, (told) =>
    storedReport(
      planned,
      outcomeFile('sensitivity'),
      told,
      (evaluation) => analyseSensitivity(planned.asked, evaluation),
      (outcome) => sensitivityReport(planned, outcome),
    ),
  );
  if (report === null) return;
  if (options.json) printJson(report);
  else printText(sensitivityText(report, planned.quantity.definition.kind));
  if (!options.json && !options.quiet) {
    process.stderr.write(`Outcome and values: ${planned.folder}\n`);
  }
}
