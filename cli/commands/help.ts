import { Command } from 'commander';
import { InputError } from '../../engine/errors.ts';
import { suggestName } from '../../engine/formulas/nearestName.ts';
import { type HelpEntry, type HelpTopic, helpTopics } from '../help/topics.ts';
import { printText } from '../print/output.ts';

export function helpCommand(): Command {
  return new Command('help')
    .description('say how a command is used, or what a word means that commands and scenarios take')
    .argument('[words...]', 'a command, a topic, or a name from one')
    .addHelpText('after', topicsAndExamples)
    .action((words: string[], _options: object, command: Command) => {
      const program = command.parent ?? command;
      const found = commandAt(program, words);
      if (found !== undefined) found.outputHelp();
      else printText(explanation(words.join(' '), program));
    });
}

/** Made only when it is asked for: every command starts by declaring this one too. */
function topicsAndExamples(): string {
  return [
    '',
    'Topics:',
    ...helpTopics().map(({ name, description }) => `  ${name.padEnd(14)}${description}`),
    'Examples:',
    '  $ aimaq help run',
    '  $ aimaq help first-steps',
    '  $ aimaq help incomeUtility',
  ].join('\n');
}

/** The command that the words name one below the other; the program itself for none. */
function commandAt(program: Command, words: readonly string[]): Command | undefined {
  return words.reduce<Command | undefined>(
    (above, word) => above?.commands.find((command) => command.name() === word),
    program,
  );
}

/** Errors: `unknown-name`. */
function explanation(word: string, program: Command): string {
  const topics = helpTopics();
  const topic = topics.find(({ name }) => name === word);
  if (topic !== undefined) return topicText(topic, program);
  const entries = topics.flatMap((one) => one.entries);
  const named = entries.filter(({ name }) => name === word || name.endsWith(`=${word}`));
  if (named.length > 0) return list(named, program);
  const names = [...topics, ...entries, ...program.commands.map((one) => ({ name: one.name() }))];
  const hint =
    suggestName(
      word,
      names.map(({ name }) => name),
    ) ||
    `: expected a command, a name that scenarios take, or one of ${topics.map(({ name }) => name).join(', ')}`;
  throw new InputError('unknown-name', `there is no help on "${word}"${hint}`);
}

function topicText({ name, description, entries }: HelpTopic, program: Command): string {
  return `${name}: ${description}\n\n${list(entries, program)}`;
}

/** A name, and below it what it means, within the width of the terminal. */
function list(entries: readonly HelpEntry[], program: Command): string {
  const help = program.createHelp();
  const width = Math.min(100, process.stdout.columns ?? 80) - INDENT.length;
  return entries
    .map(({ name, text }) => `${name}\n${help.boxWrap(text, width).replaceAll(/^/gm, INDENT)}`)
    .join('\n');
}

const INDENT = '    ';
