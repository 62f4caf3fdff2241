import { expect, test } from 'vitest';
import { helpTopics } from '../../cli/help/topics.ts';
import { createProgram } from '../../cli/program.ts';
import { aimaq } from './aimaq.ts';
import { doNothing } from './doNothing.ts';

const help = (...words: string[]) => aimaq(['help', ...words], '.');

test('help explains commands, topics and names', async () => {
  const [all, command, below, topic, parameter, rule] = await Promise.all([
    help(),
    help('run'),
    help('notebook', 'new'),
    help('indicators'),
    help('incomeUtility'),
    help('priority'),
  ]);
  expect(all.stdout).toMatch(/See what comes out:\n {2}compare/);
  expect(command.stdout).toContain('Usage: aimaq run [options] <scenario>');
  expect(below.stdout).toContain('Usage: aimaq notebook new [options] <file>');
  expect(topic.stdout).toContain('unemployment_rate\n    Unemployment rate, % of labour force.');
  expect(parameter.stdout).toMatch(/^incomeUtility\n {4}Weight of expected log real income/);
  expect(rule.stdout).toMatch(/^remoteHiring=priority\n {4}Residents of lagging regions first/);
});

test('a word that means nothing is one line with what was meant', async () => {
  const [slip, nothing] = await Promise.all([help('employd'), help('zzzz')]);
  expect(slip).toMatchObject({ code: 2, stdout: '' });
  expect(slip.stderr).toBe('aimaq: there is no help on "employd"; did you mean "employed"?\n');
  expect(nothing.stderr).toMatch(/^aimaq: there is no help on "zzzz": expected .*first-steps/);
});

test.each(helpTopics()[0].entries)('a first step is a command: $name', async ({ name }) => {
  const program = createProgram();
  doNothing(program);
  await program.parseAsync(['node', ...name.split(' ')]);
});
