// Every command that a page shows is run, in the order of the page.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commandTree } from '../../cli/completion/commandTree.ts';
import { createProgram } from '../../cli/program.ts';
import { doNothing } from '../cli/doNothing.ts';
import { type RedisServer, startRedis } from '../redis/redisServer.ts';
import { scratch } from '../results/syntheticRun.ts';
import { NOT_RUN } from './commands/notRun.ts';
import { startPage } from './commands/pageRun.ts';
import { shownCommands } from './commands/shownCommands.ts';
import { sizesFor } from './commands/sizes.ts';
import { blocks, pages, root } from './pages.ts';

const folder = scratch();
let redis: RedisServer;

beforeAll(async () => {
  redis = await startRedis();
});
afterAll(async () => {
  await redis.stop();
  folder.remove();
});

const shown = Object.entries(pages()).map(([page, text]) => ({ page, ...shownCommands(text) }));
const inBlocks = new Set(shown.flatMap((one) => one.inBlocks));

const names = new Set(commandTree(createProgram()).map(({ path }) => `aimaq ${path}`));

/** Of what stands in the text, what is a whole command and stands in no block: once. */
const inText = new Set<string>();
for (const command of shown.flatMap((one) => one.inText)) {
  if (!inBlocks.has(command) && (await isWhole(command))) inText.add(command);
}

const toRun = shown
  .map(({ page, inBlocks, inText: said }) => ({
    page,
    commands: [...inBlocks, ...said.filter((command) => inText.delete(command))].filter(
      (command) => !(command in NOT_RUN),
    ),
  }))
  .filter(({ commands }) => commands.length > 0);

test.concurrent.each(toRun)(
  '$page: its commands run, one after the other',
  async ({ page, commands }) => {
    const run = await startPage(page, folder.at(), redis.url);
    try {
      for (const command of commands) await run.run(command);
    } finally {
      await run.end();
    }
  },
  400_000,
);

test('what is not run stands in a page', () => {
  const all = shown.flatMap((one) => [...one.inBlocks, ...one.inText]);
  for (const command of Object.keys(NOT_RUN)) expect(all).toContain(command);
  expect(toRun.flatMap(({ commands }) => commands).length).toBeGreaterThan(90);
});

test('the table that a reader copies is the one that the steps read', () => {
  const table = path.join(root, 'docs', 'examples', 'twelve-regions', 'regions.csv');
  expect(blocks(pages()['docs/getting-started.md'], 'csv')).toEqual([readFileSync(table, 'utf8')]);
});

test('only the size of a command is changed, and only where it is larger', () => {
  const tree = commandTree(createProgram());
  const sizes = (line: string) => sizesFor(line.split(' '), tree).join(' ');
  expect(sizes('run x --sample 0.5')).toBe('--sample 0.001 --members 2 --years 2 --threads 1');
  expect(sizes('run x --sample 0.001 --members 1 --years 2')).toBe('--threads 1');
  expect(sizes('attribute x --year 2030')).toMatch(/--year 2021$/);
  expect(sizes('export x --to csv')).toBe('');
  expect(sizes('bench speed --parts whole')).toBe('--quick');
});

/** With an argument or option, and all that the program needs; a name alone is only named. */
async function isWhole(command: string): Promise<boolean> {
  if (!command.startsWith('aimaq ')) return true;
  if (names.has(command)) return false;
  const program = createProgram();
  doNothing(program);
  try {
    await program.parseAsync(command.split(' ').slice(1), { from: 'user' });
    return true;
  } catch {
    return false;
  }
}
