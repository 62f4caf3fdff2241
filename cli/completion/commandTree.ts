import type { Command } from 'commander';

/** A command as completion, manual and reference show it. */
export interface CommandNode {
  /** Its names after `aimaq`, such as `bench speed`; empty for `aimaq` itself. */
  path: string;
  description: string;
  usage: string;
  /** Names of the commands under it. */
  commands: string[];
  arguments: { name: string; description: string }[];
  options: OptionNode[];
  /** What its help says at the end, such as an example. */
  after: string;
}

export interface OptionNode {
  flags: string;
  /** Without the leading hyphens. */
  long: string;
  description: string;
  takesValue: boolean;
  choices: string[];
  default: string | undefined;
}

/** The program and all its commands, each before those under it. */
export function commandTree(program: Command, above: string[] = []): CommandNode[] {
  const path = above.join(' ');
  const help = program.createHelp();
  const options = help.visibleOptions(program).map((option) => ({
    flags: option.flags,
    long: (option.long ?? option.flags).replace(/^--/, ''),
    description: option.description,
    takesValue: option.required || option.optional,
    choices: option.argChoices ?? [],
    default: shownDefault(option.defaultValue),
  }));
  const node = {
    path,
    description: program.description(),
    usage: ['aimaq', ...above, program.usage()].join(' '),
    commands: program.commands.map((command) => command.name()),
    arguments: program.registeredArguments.map((argument) => ({
      name: argument.name(),
      description: argument.description,
    })),
    options,
    after: textAfter(program),
  };
  const below = program.commands.flatMap((command) =>
    commandTree(command, [...above, command.name()]),
  );
  return [node, ...below];
}

/** Lists start empty and flags start off: nobody needs to read that. */
function shownDefault(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** Commander tells it only together with the rest of the help. */
function textAfter(command: Command): string {
  let text = '';
  command.configureOutput({ writeOut: (part) => (text += part) });
  command.outputHelp();
  return text.slice(command.helpInformation().length).trim();
}
