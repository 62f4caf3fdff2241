// A notebook about one's own runs, from the two commands that make and publish it to its page.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { format } from 'd3';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { scratch } from '../results/syntheticRun.ts';
import { SMALL } from '../scenarios/smallFiles.ts';
import { aimaq } from './aimaq.ts';

const { at, remove } = scratch();
afterAll(remove);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TITLE = 'Mine & <i>yours</i>';

beforeAll(async () => {
  mkdirSync(at('small'), { recursive: true });
  mkdirSync(at('euro'), { recursive: true });
  for (const [name, text] of Object.entries(SMALL)) {
    writeFileSync(at('small', name), text);
    writeFileSync(at('euro', name), text.replaceAll('KZT', 'EUR'));
  }
  writeFileSync(at('there.html'), '');
  const size = ['--sample', '0.1', '--members', '2', '--years', '2', '--quiet'];
  const title = ['--set', `title="${TITLE}"`];
  await Promise.all([
    aimaq(['run', 'small', ...size, ...title, '--out', 'runs/before'], at()),
    aimaq(
      ['run', 'small', ...size, '--set', 'parameters.incomeUtility=1', '--out', 'runs/after'],
      at(),
    ),
    aimaq(['run', 'euro', ...size, '--out', 'runs/euros'], at()),
    aimaq(['run', 'small', ...size, '--out', 'elsewhere/far'], at()),
  ]);
});

type Row = { year: number; region: string; mean: number };

const lastOfAll = (rows: Row[]) =>
  Math.round(
    rows.find(({ year, region }) => year === 2021 && region === 'all')?.mean ?? Number.NaN,
  );
const signed = format('+,.3~r');

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const found = await axe.run();
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`);
  });
}

const make = (file: string, ...runs: string[]) =>
  aimaq(['notebook', 'new', file, ...runs.flatMap((run) => ['--run', run])], at());

test('two commands publish the figures of two runs as one page that asks for nothing', async () => {
  const made = await make('mine.html', 'before', 'after');
  expect(made).toMatchObject({ code: 0, stderr: '' });
  expect(made.stdout).toContain('aimaq notebook mine.html --html mine-page.html\n');
  const published = await aimaq(
    ['notebook', 'mine.html', '--html', 'mine-page.html', '--quiet'],
    at(),
  );
  expect(published).toMatchObject({ code: 0, stderr: '' });
  expect(readFileSync(at('mine-page.html'), 'utf8')).not.toContain('azakhstan');
  const compared = await aimaq(['compare', 'before', '--json'], at());
  const { employed, population } = JSON.parse(compared.stdout).differences.mills;

  const asked: string[] = [];
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`file://${at('mine-page.html')}`);
    await page.getByRole('heading', { name: TITLE, exact: true }).waitFor();
    await page.getByRole('heading', { name: 'What a change does' }).waitFor();
    expect(await page.title()).toBe(TITLE);
    const says = (rows: Row[]) =>
      page.getByText(`In 2021, under mills: ${signed(lastOfAll(rows))} persons`).waitFor();
    await says(employed);
    await page.getByLabel('Measure', { exact: true }).selectOption({ label: 'Population' });
    await says(population);
    expect(await page.locator('.fault:visible').count()).toBe(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), colorScheme).toEqual([]);
    }
  } finally {
    await browser.close();
  }
  expect(asked.filter((url) => !url.startsWith('data:'))).toHaveLength(1);
});

test('a notebook about one run has no cell about a second', async () => {
  await make('one.html', 'elsewhere/far');
  const text = readFileSync(at('one.html'), 'utf8');
  expect(text).toContain('aimaq.open("far")');
  expect(text).not.toMatch(/second|\{\{/);
  const ended = await aimaq(['notebook', 'one.html', '--runs', 'elsewhere', '--json'], at());
  expect(JSON.parse(ended.stdout)).toMatchObject({ notebook: 'one.html', html: null });
});

const wrong = {
  'a file that exists': { args: ['there.html', 'before'], said: 'nothing is overwritten' },
  'a file of another kind': { args: ['mine.txt', 'before'], said: 'must end in .html' },
  'no such run': { args: ['new.html', 'nowhere'], said: 'There is no run in the folder nowhere' },
  'three runs': { args: ['new.html', 'before', 'after', 'euros'], said: 'found 3' },
  'runs in two folders': { args: ['new.html', 'before', 'elsewhere/far'], said: 'in one folder' },
  'runs in two currencies': { args: ['new.html', 'before', 'euros'], said: 'cannot be compared' },
};

test.concurrent.each(Object.entries(wrong))(
  '%s: one line, exit code 2, no file',
  async (_, { args, said }) => {
    const [file, ...runs] = args;
    const ended = await make(file, ...runs);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr.trim().split('\n')).toHaveLength(1);
    expect(ended.stderr).toContain(said);
    expect(existsSync(at('new.html'))).toBe(false);
  },
);
