import { Command } from 'commander';
import { backtest } from '../../engine/experiments/forecasts/backtest.ts';
import { checkOrigin } from '../../engine/experiments/forecasts/forecast.ts';
import { INTERRUPTED } from '../exitCodes.ts';
import { openFolder, writeBacktest } from '../forecasts/backtestFiles.ts';
import { backtestReport } from '../forecasts/backtestReport.ts';
import { askOf, DEFAULT_MEMBERS, seriesOf } from '../forecasts/observed.ts';
import { interruption } from '../interruption.ts';
import { wholeNumber } from '../options/numbers.ts';
import { addEnsembleOptions, readScenario, type ScenarioOptions } from '../options/scenario.ts';
import { yearList } from '../options/years.ts';
import { backtestText } from '../print/forecasts/backtestText.ts';
import { printJson, printText } from '../print/output.ts';
import { silentProgress, startProgress } from '../print/progress.ts';

interface BacktestOptions extends ScenarioOptions {
  origins: number[];
  horizons: number[];
  threads?: number;
  out?: string;
  json?: boolean;
  quiet?: boolean;
}

export function backtestCommand(): Command {
  return addEnsembleOptions(new Command('backtest'))
    .description('forecast from past years, knowing nothing later, and score it against references')
    .argument('<scenario>', 'name of a scenario with series, or its folder')
    .option('--origins <years>', 'years to forecast from', yearList('--origins'), [
      ...[2012, 2013, 2014, 2015, 2016, 2017, 2018],
    ])
    .option('--horizons <years>', 'years ahead that are scored', yearList('--horizons', 1, 30), [
      ...[1, 3, 5],
    ])
    .option(
      '--threads <count>',
      'worker threads; one a core if not given',
      wholeNumber('--threads', 1),
    )
    .option('--out <folder>', 'folder for the outcome, its table and pictures')
    .option('--json', 'print one JSON object instead of tables')
    .option('--quiet', 'no progress and no messages')
    .addHelpText(
      'after',
      `\nMembers are ${DEFAULT_MEMBERS} an origin where nothing is said.\nExample:\n  $ aimaq backtest kazakhstan --origins 2012..2018 --horizons 1,3,5 --out backtest`,
    )
    .action(score);
}

async function score(name: string, options: BacktestOptions): Promise<void> {
  const { origins, horizons, out } = options;
  const scenario = readScenario(name, { members: DEFAULT_MEMBERS, ...options });
  const series = seriesOf(scenario);
  for (const origin of origins) checkOrigin(series, origin, '--origins');
  if (out !== undefined) openFolder(out);
  const progress = options.quiet ? silentProgress : startProgress(process.stderr);
  try {
    const scored = await backtest(
      { series, origins, horizons, ask: askOf(scenario) },
      {
        members: scenario.members,
        threads: options.threads,
        signal: interruption(),
        onStart: (simulations, years) => progress.start(years, simulations, 'simulation'),
        onYear: progress.step,
        onSimulation: progress.memberDone,
      },
    );
    if (scored === null) {
      progress.say('Stopped.');
      process.exitCode = INTERRUPTED;
      return;
    }
    const report = backtestReport(scenario, { origins, horizons }, scored);
    if (out !== undefined) writeBacktest(out, report);
    progress.stop();
    if (options.json) printJson(report);
    else printText(backtestText(report));
  } finally {
    progress.stop();
  }
}
