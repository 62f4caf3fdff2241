import type { Command } from 'commander';

/** Commands read their arguments and options, and do no more. */
export function doNothing(command: Command): void {
  const isGroup = command.commands.length > 0 && command.registeredArguments.length === 0;
  if (!isGroup) command.action(() => {});
  for (const below of command.commands) doNothing(below);
}
