import { type CommandNode, commandTree } from '../../cli/completion/commandTree.ts';
import { createProgram } from '../../cli/program.ts';

/** The manual page, in the language of man(7). */
export function manualPage(): string {
  const [program, ...commands] = commandTree(createProgram());
  return `${[
    '.TH AIMAQ 1',
    '.SH NAME',
    `aimaq \\- ${roff(program.description)}`,
    '.SH SYNOPSIS',
    '.B aimaq',
    '.I command',
    '[options]',
    '.SH COMMANDS',
    ...commands.flatMap(commandLines),
    '.SH EXIT STATUS',
    '0 done; 1 failed; 2 the input is wrong, one line on standard error says where and what; 130 interrupted.',
    '.SH FILES',
    'A run is a folder, by default below ./runs; a scenario is a folder with scenario.yaml and tables.',
    '.SH ENVIRONMENT',
    '.TP',
    '.B AIMAQ_DEBUG',
    'Set to anything: show the stack of a failure.',
  ].join('\n')}\n`;
}

function commandLines({ path, usage, description, arguments: given, options, after }: CommandNode) {
  return [
    `.SS "aimaq ${roff(path)}"`,
    roff(description),
    '.PP',
    `.B ${roff(usage)}`,
    ...given.flatMap((argument) => item(argument.name, argument.description)),
    ...options.flatMap((option) => item(option.flags, option.description)),
    ...(after === '' ? [] : ['.PP', '.nf', ...after.split('\n').map(roff), '.fi']),
  ];
}

const item = (name: string, meaning: string): string[] => [
  '.TP',
  `.B ${roff(name)}`,
  roff(meaning),
];

/** Hyphens stay hyphens, and no line begins with a sign that man takes for a request. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/, '\\&$1');
}
