// Every command that a page shows is one that the program takes, and the pages in steps run.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { commandTree } from '../../cli/completion/commandTree.ts';
import { createProgram } from '../../cli/program.ts';
import { startAimaq } from '../cli/aimaq.ts';
import { scratch } from '../results/syntheticRun.ts';
import { blocks, doNothing, pages, root, shownCommands, tiny } from './commandLines.ts';
import { makeStepFolder, stepsOf } from './stepFolder.ts';

const folder = scratch();
afterAll(folder.remove);

const shown = Object.entries(pages()).flatMap(([page, text]) =>
  shownCommands(text).map((args): [string, string] => [page, args.join(' ')]),
);
const argsOf = new Map(
  Object.values(pages()).flatMap((text) =>
    shownCommands(text).map((args): [string, string[]] => [args.join(' '), args]),
  ),
);

test.each(shown)('%s: aimaq %s', async (_, line) => {
  const program = createProgram();
  doNothing(program);
  await program.parseAsync(['node', 'aimaq', ...(argsOf.get(line) ?? [])]);
});

const inSteps = Object.entries(pages()).filter(([, text]) => blocks(text, 'sh').length > 0);

test.concurrent.each(inSteps)(
  '%s: its steps run, one after the other',
  async (page, text) => {
    const cwd = folder.at(page.replaceAll('/', '-'));
    const env = makeStepFolder(cwd);
    const tree = commandTree(createProgram());
    for (const line of stepsOf(text)) {
      if (line.startsWith('aimaq serve')) await served(line.split(' ').slice(1), cwd);
      else await promisify(execFile)('sh', ['-ec', tiny(line, tree)], { cwd, env });
    }
  },
  400_000,
);

async function served(args: string[], cwd: string): Promise<void> {
  const { child, said, ended } = startAimaq([...args, '--port', '0'], cwd);
  await said(/viewer is at http:/);
  child.kill('SIGINT');
  await ended;
}

test('the table that a reader copies is the one that the steps read', () => {
  const table = path.join(root, 'docs', 'examples', 'twelve-regions', 'regions.csv');
  expect(blocks(pages()['docs/getting-started.md'], 'csv')).toEqual([readFileSync(table, 'utf8')]);
});

test('a small form of a command says its size once', () => {
  const tree = commandTree(createProgram());
  expect(tiny('aimaq run x --sample 0.5 > y', tree)).toBe(
    'aimaq run x --sample 0.5 --members 2 --years 2 > y',
  );
  expect(tiny('aimaq export x --to csv', tree)).toBe('aimaq export x --to csv');
  expect(shown.length).toBeGreaterThan(40);
});
