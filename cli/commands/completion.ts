import { Argument, Command } from 'commander';
import { bashCompletion } from '../completion/bash.ts';
import { commandTree } from '../completion/commandTree.ts';
import { fishCompletion } from '../completion/fish.ts';

const SHELLS = {
  bash: bashCompletion,
  zsh: bashCompletion,
  fish: fishCompletion,
};

export function completionCommand(): Command {
  return new Command('completion')
    .description('print a script with which a shell completes commands, options and scenarios')
    .addArgument(new Argument('<shell>', 'which shell').choices(Object.keys(SHELLS)))
    .addHelpText('after', '\nExample:\n  $ source <(aimaq completion bash)')
    .action((shell: keyof typeof SHELLS, _options, command: Command) => {
      process.stdout.write(SHELLS[shell](commandTree(command.parent ?? command)));
    });
}
