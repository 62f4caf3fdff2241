import { Command } from 'commander';
import { currentVersions } from '../engine/results/manifest/versions.ts';
import { attributeCommand } from './commands/attribute.ts';
import { backtestCommand } from './commands/backtest.ts';
import { benchCommand } from './commands/bench.ts';
import { calibrateCommand } from './commands/calibrate.ts';
import { checkCommand } from './commands/check.ts';
import { citeCommand } from './commands/cite.ts';
import { claimsCommand } from './commands/claims.ts';
import { compareCommand } from './commands/compare.ts';
import { completionCommand } from './commands/completion.ts';
import { exportCommand } from './commands/export.ts';
import { forecastCommand } from './commands/forecast.ts';
import { helpCommand } from './commands/help.ts';
import { mergeCommand } from './commands/merge.ts';
import { newCommand } from './commands/new.ts';
import { notebookCommand } from './commands/notebook.ts';
import { runCommand } from './commands/run.ts';
import { sensitivityCommand } from './commands/sensitivity.ts';
import { serveCommand } from './commands/serve.ts';
import { startCommand } from './commands/start.ts';
import { workerCommand } from './commands/worker.ts';

/** The command line. Its errors are thrown, never printed: the one who runs it reports them. */
export function createProgram(): Command {
  const program = new Command('aimaq')
    .description('Simulates how regional clusters change jobs, pay and migration.')
    .version(currentVersions().aimaq)
    .helpCommand(false)
    .addHelpText(
      'after',
      '\nExamples:\n  $ aimaq run kazakhstan --sample 0.01\n  $ aimaq help first-steps',
    );
  for (const [heading, commands] of Object.entries(groups())) {
    for (const command of commands) program.addCommand(command.helpGroup(heading));
  }
  throwErrors(program);
  return program;
}

/** By what one does with them, in the order in which one meets them. */
function groups(): Record<string, Command[]> {
  return {
    'Make a scenario:': [newCommand(), checkCommand(), calibrateCommand()],
    'Run it:': [runCommand(), mergeCommand(), workerCommand()],
    'See what comes out:': [
      compareCommand(),
      exportCommand(),
      notebookCommand(),
      serveCommand(),
      citeCommand(),
    ],
    'Ask why, and how surely:': [claimsCommand(), attributeCommand(), sensitivityCommand()],
    'Forecast:': [forecastCommand(), backtestCommand()],
    'The program:': [startCommand(), benchCommand(), completionCommand(), helpCommand()],
  };
}

function throwErrors(command: Command): void {
  command.exitOverride().configureOutput({ outputError: () => {} });
  for (const subCommand of command.commands) throwErrors(subCommand);
}
