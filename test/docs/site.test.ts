// The documentation site as readers meet it, behind `aimaq serve`.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../../docs/site/build.ts';
import { CONTENTS } from '../../docs/site/contents.ts';
import { type RunningServer, startServer } from '../../server/startServer.ts';
import { launchBrowser } from '../browser.ts';
import { scratch } from '../results/syntheticRun.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = scratch();
const site = folder.at('site');
let server: RunningServer;
let browser: Browser;
let names: string[];

beforeAll(async () => {
  names = buildSite(site);
  const options = { runsFolder: folder.at('runs'), readOnly: true, guideFolder: site };
  [server, browser] = await Promise.all([startServer(options), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  folder.remove();
});

test('every page of docs/ is in the contents', () => {
  const written = readdirSync(path.join(import.meta.dirname, '..', '..', 'docs'));
  const pages = CONTENTS.flatMap((group) => group.pages);
  for (const name of written.filter((file) => file.endsWith('.md'))) {
    expect(pages).toContain(`docs/${name}`);
  }
});

test('every link leads to a page, a heading or a file of the site', () => {
  const ids = new Map(
    names.map((name) => {
      const html = readFileSync(path.join(site, name), 'utf8');
      return [name, [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)];
    }),
  );
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' });
  for (const name of names) {
    const html = readFileSync(path.join(site, name), 'utf8');
    for (const [, target] of html.matchAll(/(?:href|src)="([^"]+)"/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      const [file, hash] = target.split('#');
      if (file !== '') expect(files, `${name}: ${target}`).toContain(path.normalize(file));
      if (hash && ids.has(file || name)) {
        expect(ids.get(file || name), `${name}: ${target}`).toContain(hash);
      }
    }
  }
});

test.each(['light', 'dark'] as const)('axe finds nothing, in %s and on a phone', async (scheme) => {
  for (const [width, pages] of [
    [1440, ['index.html', 'commands.html', 'reference.html', 'validation.html']],
    [390, ['index.html', 'glossary.html', 'getting-started.html']],
  ] as const) {
    const context = await browser.newContext({
      colorScheme: scheme,
      viewport: { width, height: 900 },
    });
    const page = await context.newPage();
    for (const name of pages) {
      await page.goto(`${server.address}/guide/${name}`);
      await page.locator('#search:not([hidden])').waitFor();
      expect(await violations(page), name).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${name} at ${width}`).toBe(0);
    }
    await context.close();
  }
});

test('search leads to a section, and nothing is asked of other machines', async () => {
  const page = await browser.newPage();
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(server.address)) foreign.push(request.url());
  });
  await page.goto(`${server.address}/guide`);
  await page.getByLabel('Search').fill('knowlege');
  await page.locator('#found a').first().waitFor();
  await page.getByLabel('Search').press('Enter');
  await page.waitForURL(/\/guide\/[a-z-]+\.html/);
  expect(foreign.filter((url) => !url.startsWith('data:'))).toEqual([]);
  await page.close();
});

/** What axe finds on the page as it stands. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const found = await axe.run();
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}
