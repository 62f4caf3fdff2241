import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { scratch } from '../results/syntheticRun.ts';
import { SMALL } from '../scenarios/smallFiles.ts';
import { LIVE, notebookText } from '../viz/notebooks/notebookText.ts';
import { aimaq } from './aimaq.ts';

const { at, remove } = scratch();
beforeAll(() => {
  mkdirSync(at('small'), { recursive: true });
  for (const [name, text] of Object.entries(SMALL)) writeFileSync(at('small', name), text);
});
afterAll(remove);

function notebook(text: string, ...args: string[]) {
  writeFileSync(at('mine.html'), text);
  return aimaq(['notebook', 'mine.html', ...args], at());
}

test('a notebook becomes one page with its results, the same each time', async () => {
  const ended = await notebook(LIVE, '--html', 'out.html', '--json');
  expect(ended.stderr).not.toContain('aimaq:');
  expect(ended.code).toBe(0);
  const said = JSON.parse(ended.stdout);
  expect(said).toMatchObject({ notebook: 'mine.html', title: 'Live', html: 'out.html' });
  expect(said.cells).toHaveLength(7);
  expect(said.cells[1]).toEqual({ id: 2, mode: 'js', line: 10 });
  expect(said.used).toEqual(readdirSync(at('runs')));
  const first = readFileSync(at('out.html'), 'utf8');
  await notebook(LIVE, '--html', 'again.html', '--quiet');
  expect(readFileSync(at('again.html'), 'utf8')).toBe(first);

  const asked: string[] = [];
  const complaints: string[] = [];
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`file://${at('out.html')}`);
    await page.getByText('2 members, until 2020, the slider at 1.').waitFor();
    await page.locator('circle').nth(1).waitFor();
    expect(await page.locator('circle').count()).toBe(2);
    await page.getByLabel('Half of').first().fill('6');
    await page.getByText('Half is 3').waitFor();
  } finally {
    await browser.close();
  }
  expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([`file://${at('out.html')}`]);
  expect(complaints).toEqual([]);
});

const wrong = {
  'a cell that throws': {
    cells: ['const x = 1;', 'const y = 2;\nthrow new Error("no such thing");'],
    said: 'mine.html:9: cell 2 failed: no such thing',
  },
  'a cell whose value fails others': {
    cells: ['md:It is ${run.members}.', 'const run = aimaq.open("nowhere");'],
    said: 'mine.html:8: cell 2 failed: There is no run "nowhere" here.',
  },
  'a name that nothing defines': {
    cells: ['const x = 1;', 'x + rowz'],
    said: 'mine.html:8: cell 2 failed: rowz is not defined',
  },
  'a cell that waits for ever on a wrong scenario': {
    cells: ['const run = aimaq.run("small", {changes: {years: 0}});', 'run.members'],
    said: 'mine.html:5: cell 1 failed: ',
  },
  'a cell that would write files': {
    cells: [
      'const node = document.createElement.constructor("return process")();\nnode.getBuiltinModule("node:fs").writeFileSync("evil.txt", "x");',
    ],
    said: 'mine.html:6: cell 1 failed: Access to this API has been restricted',
  },
};

test.each(Object.entries(wrong))(
  '%s is one line, exit code 2, and no file',
  async (_, { cells, said }) => {
    const ended = await notebook(notebookText('Wrong', cells), '--html', 'wrong.html', '--quiet');
    expect(ended.stderr.trim().split('\n')).toHaveLength(1);
    expect(ended.stderr).toContain(said);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(existsSync(at('wrong.html'))).toBe(false);
    expect(existsSync(at('evil.txt'))).toBe(false);
  },
);

test('--check runs nothing, and knows the shipped ones by name', async () => {
  const [good, bad, nothing] = await Promise.all([
    aimaq(['notebook', 'a-first-look', '--check'], at()),
    aimaq(['notebook', 'a-first-lok', '--check'], at()),
    aimaq(['notebook', 'small/ages.csv'], at()),
  ]);
  expect(good).toMatchObject({ code: 0, stderr: '' });
  expect(good.stdout).toMatch(/^A first look: all \d+ cells can be run\n$/);
  expect(bad.code).toBe(2);
  expect(bad.stderr).toContain('did you mean "a-first-look"');
  expect(nothing.code).toBe(2);
});
