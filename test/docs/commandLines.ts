// The commands that the pages show.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import type { CommandNode } from '../../cli/completion/commandTree.ts';

export const root = path.join(import.meta.dirname, '..', '..');

const TINY = { sample: '0.001', members: '2', years: '2', origins: '2016,2018', horizons: '1' };

/** Pages by their path from the root. */
export function pages(): Record<string, string> {
  const docs = readdirSync(path.join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`);
  return Object.fromEntries(
    ['README.md', 'CONTRIBUTING.md', ...docs].map((name) => [
      name,
      readFileSync(path.join(root, name), 'utf8'),
    ]),
  );
}

/** Blocks of a page in a language, in order. */
export function blocks(page: string, language: string): string[] {
  return [...page.matchAll(/^```(\w*)\n(.*?)^```$/gms)]
    .filter(([, found]) => found === language)
    .map(([, , text]) => text);
}

/**
 * Arguments of the commands in blocks without a language, and in those of a shell. What follows two
 * spaces or a # explains the command; a line with … stands for several.
 */
export function shownCommands(page: string): string[][] {
  return [...blocks(page, ''), ...blocks(page, 'sh')]
    .flatMap((block) => block.replaceAll('\\\n', ' ').split('\n'))
    .map((line) => line.replace(/^\$ /, ''))
    .filter((line) => /^aimaq \S/.test(line) && !/[…[]/.test(line))
    .map((line) => line.replace(/( {2,}|\s#).*$/, '').replace(/ [>|;].*$/, ''))
    .map((line) =>
      [...line.matchAll(/"([^"]*)"|(\S*'[^']*'\S*)|(\S+)/g)]
        .map(([, double, single, bare]) => double ?? single?.replaceAll("'", '') ?? bare)
        .slice(1),
    );
}

/** The command line, made small enough for a test where it does not say its own size. */
export function tiny(line: string, tree: readonly CommandNode[]): string {
  const name = /^aimaq (\S+)/.exec(line)?.[1];
  const command = tree.find(({ path }) => path === name);
  const given = Object.entries(TINY).filter(
    ([option]) =>
      !line.includes(`--${option}`) && command?.options.some(({ long }) => long === option),
  );
  const [, asked, rest] = /^([^>|]*?)(\s*[>|].*)?$/.exec(line) ?? [];
  return `${asked}${given.map(([option, value]) => ` --${option} ${value}`).join('')}${rest ?? ''}`;
}

/** Commands read their arguments and options, and do no more. */
export function doNothing(command: Command): void {
  const isGroup = command.commands.length > 0 && command.registeredArguments.length === 0;
  if (!isGroup) command.action(() => {});
  for (const below of command.commands) doNothing(below);
}
