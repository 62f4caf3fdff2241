import { Command } from 'commander';
import { backtest } from '../../engine/experiments/forecasts/backtest.ts';
import { openFolder, writeBacktest } from '../forecasts/backtestFiles.ts';
import { backtestReport } from '../forecasts/backtestReport.ts';
import { askOf, DEFAULT_MEMBERS, seriesOf } from '../forecasts/observed.ts';
import { originsOf } from '../forecasts/origins.ts';
import { underProgress } from '../forecasts/underProgress.ts';
import { addBacktestOptions } from '../options/backtest.ts';
import { readScenario, type ScenarioOptions } from '../options/scenario.ts';
import { backtestText } from '../print/forecasts/backtestText.ts';
import { printJson, printText } from '../print/output.ts';

interface BacktestOptions extends ScenarioOptions {
  origins?: number[];
  horizons: number[];
  threads?: number;
  out?: string;
  json?: boolean;
  quiet?: boolean;
}

export function backtestCommand(): Command {
  return addBacktestOptions(new Command('backtest'))
    .description('forecast from past years, knowing nothing later, and score it against references')
    .argument('<scenario>', 'name of a scenario with series, or its folder')
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
  const { horizons, out } = options;
  const scenario = readScenario(name, { members: DEFAULT_MEMBERS, ...options });
  const series = seriesOf(scenario);
  const origins = originsOf(series, options.origins);
  if (out !== undefined) openFolder(out);
  const plan = { series, origins, horizons, ask: askOf(scenario) };
  await underProgress(
    scenario,
    options,
    (told) => backtest(plan, told),
    (scored) => {
      const report = backtestReport(scenario, { origins, horizons, series }, scored);
      if (out !== undefined) writeBacktest(out, report);
      if (options.json) printJson(report);
      else printText(backtestText(report));
    },
  );
}
