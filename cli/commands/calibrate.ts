import { Command } from 'commander';
import { calibrationOf } from '../../reports/calibration/calibrationOf.ts';
import { DEFAULTS, planCalibration } from '../../reports/calibration/plannedCalibration.ts';
import { reportUnderProgress } from '../experiments/reportUnderProgress.ts';
import { wholeNumber } from '../options/numbers.ts';
import { addChangeOptions, list, readScenario, type ScenarioOptions } from '../options/scenario.ts';
import { calibrationText } from '../print/calibrationText.ts';
import { printOutcome } from '../print/output.ts';

interface CalibrateOptions extends ScenarioOptions {
  parameters?: string[];
  generations?: number;
  threads?: number;
  out?: string;
  json?: boolean;
  quiet?: boolean;
}

export function calibrateCommand(): Command {
  return addChangeOptions(new Command('calibrate'))
    .description('estimate parameters on the observed series of a scenario, and say how surely')
    .argument('<scenario>', 'name of a scenario, or its folder')
    .option(
      '--parameters <a,b>',
      'estimate these only; all that series can inform if not given',
      list,
    )
    .option(
      '--generations <count>',
      `generations of the search at most (${DEFAULTS.generations})`,
      wholeNumber('--generations', 0, 10_000),
    )
    .option(
      '--threads <count>',
      'worker threads; one a core if not given',
      wholeNumber('--threads', 1),
    )
    .option('--out <folder>', 'folder of the outcome; an unfinished calibration in it is resumed')
    .option('--json', 'print one JSON object instead of tables')
    .option('--quiet', 'no progress and no messages')
    .addHelpText(
      'after',
      [
        `\nWhere nothing is said: sample ${DEFAULTS.sample}, ${DEFAULTS.members} members a point, and observed years cut into`,
        `stretches of about ${DEFAULTS.years} (--years).`,
        'Examples:',
        '  $ aimaq calibrate kazakhstan --out mine',
        '  $ aimaq run mine/calibrated.yaml',
      ].join('\n'),
    )
    .action(calibrateScenario);
}

async function calibrateScenario(name: string, options: CalibrateOptions): Promise<void> {
  const { sample, members } = DEFAULTS;
  // `--years` is of the stretches, not of the scenario.
  const { years, ...changes } = { sample, members, ...options };
  const planned = planCalibration(readScenario(name, changes), {
    ...options,
    ...(years === undefined ? {} : { years }),
  });
  const report = await reportUnderProgress(planned, options, (told) =>
    calibrationOf(planned, name, told),
  );
  if (report === null) return;
  printOutcome(report, calibrationText(report), `Scenario and tables: ${planned.folder}`, options);
}
