import { Command } from 'commander';

/** A group: each sub-command has a file of its own in bench/. */
export function benchCommand(): Command {
  const commands: Command[] = [];
  const bench = new Command('bench').description('measure how fast and how good the program is');
  for (const command of commands) bench.addCommand(command);
  return bench;
}
