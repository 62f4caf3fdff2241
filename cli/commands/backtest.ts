import { Command } from 'commander';
import { backtestOf } from '../../reports/backtest/backtestOf.ts';
import { DEFAULT_MEMBERS } from '../../reports/backtest/observed.ts';
import { planBacktest } from '../../reports/backtest/plannedBacktest.ts';
import { reportUnderProgress } from '../experiments/reportUnderProgress.ts';
import { addBacktestOptions } from '../options/backtest.ts';
import { readScenario, type ScenarioOptions } from '../options/scenario.ts';
import { writeBacktest } from '../print/forecasts/backtestFiles.ts';
import { backtestText } from '../print/forecasts/backtestText.ts';
import { printOutcome } from '../print/output.ts';

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
    .option('--out <folder>', 'folder of the outcome, its tables and pictures')
    .option('--json', 'print one JSON object instead of tables')
    .option('--quiet', 'no progress and no messages')
    .addHelpText(
      'after',
      `\nMembers are ${DEFAULT_MEMBERS} an origin where nothing is said.\nExample:\n  $ aimaq backtest kazakhstan --origins 2012..2018 --horizons 1,3,5 --out backtest`,
    )
    .action(score);
}

async function score(name: string, options: BacktestOptions): Promise<void> {
  const scenario = readScenario(name, { members: DEFAULT_MEMBERS, ...options });
  const planned = planBacktest(scenario, options);
  const report = await reportUnderProgress(planned, options, (told) => backtestOf(planned, told), {
    thing: 'simulation',
    isKept: false,
  });
  if (report === null) return;
  writeBacktest(planned.folder, report);
  printOutcome(
    report,
    backtestText(report),
    `Outcome, tables and pictures: ${planned.folder}`,
    options,
  );
}
