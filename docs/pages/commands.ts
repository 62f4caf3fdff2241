import { type CommandNode, commandTree } from '../../cli/completion/commandTree.ts';
import { createProgram } from '../../cli/program.ts';
import { code, page, section, table } from './page.ts';

/** Every command, from what the program itself says of them. */
export function commandsPage(): string {
  const [program, ...commands] = commandTree(createProgram());
  return page(
    'Commands',
    'What the command line can do. In a checkout `npm run -s aimaq -- ARGS`, in an install `npx aimaq ARGS`. The same stands in the manual page (`man ./man/aimaq.1`) and behind `--help` of each command.',
    section(
      'For all commands',
      'Exit codes: 0 done; 1 failed; 2 the input is wrong, and one line on stderr says where and what; 130 interrupted. With `--json` stdout holds exactly one JSON object; progress and messages go to stderr.',
      'Completion: `source <(aimaq completion bash)` in `~/.bashrc`; in zsh the same after `autoload -U +X bashcompinit && bashcompinit`; `aimaq completion fish > ~/.config/fish/completions/aimaq.fish`.',
      table(
        ['Command', 'What it does'],
        commands.map(({ path, description }) => [code(path), description]),
      ),
      ...optionsOf(program),
    ),
    ...commands.map((command) =>
      section(
        `aimaq ${command.path}`,
        sentence(command.description),
        `\`\`\`\n${command.usage}\n\`\`\``,
        ...argumentsOf(command),
        ...optionsOf(command),
        ...(command.after === '' ? [] : [`\`\`\`\n${command.after}\n\`\`\``]),
      ),
    ),
  );
}

function argumentsOf({ arguments: given }: CommandNode): string[] {
  if (given.length === 0) return [];
  return [
    table(
      ['Argument', 'Meaning'],
      given.map(({ name, description }) => [code(name), description]),
    ),
  ];
}

function optionsOf({ options }: CommandNode): string[] {
  const rows = options.map((option) => [
    code(option.flags),
    option.choices.length > 0
      ? `${option.description}: ${option.choices.map(code).join(', ')}`
      : option.description,
    option.default === undefined ? '' : code(option.default),
  ]);
  return [table(['Option', 'Meaning', 'Default'], rows)];
}

const sentence = (text: string): string => `${text[0].toUpperCase()}${text.slice(1)}.`;
