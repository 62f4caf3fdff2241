import { Command, Option } from 'commander';
import { METHODS, type Method } from '../../engine/experiments/sensitivity/sensitivity.ts';
import {
  DEFAULT_MEMBERS,
  DEFAULT_N,
  planSensitivity,
} from '../../reports/sensitivity/plannedSensitivity.ts';
import { sensitivityOf } from '../../reports/sensitivity/sensitivityOf.ts';
import { reportUnderProgress } from '../experiments/reportUnderProgress.ts';
import { wholeNumber } from '../options/numbers.ts';
import { addQuantityOptions, type QuantityOptions } from '../options/quantity.ts';
import { list, readScenario, type ScenarioOptions } from '../options/scenario.ts';
import { printOutcome } from '../print/output.ts';
import { sensitivityText } from '../print/sensitivity/sensitivityText.ts';

interface SensitivityOptions extends ScenarioOptions, QuantityOptions {
  method: Method;
  parameters?: string[];
  n?: number;
  threads?: number;
  out?: string;
  json?: boolean;
  quiet?: boolean;
}

export function sensitivityCommand(): Command {
  return addQuantityOptions(new Command('sensitivity'))
    .description('say which parameters a figure, or a difference between two arms, hangs on')
    .argument('<scenario>', 'name of a scenario, or its folder')
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
    sensitivityOf(planned, told),
  );
  if (report === null) return;
  printOutcome(
    report,
    sensitivityText(report, planned.quantity.definition.kind),
    `Outcome and values: ${planned.folder}`,
    options,
  );
}
