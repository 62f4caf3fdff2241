import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { isViewerFresh, VIEWER } from './builtViewer.ts';
import { type FixtureServer, startFixtureServer } from './fixtureServer.ts';

const root = path.join(import.meta.dirname, '..', '..');

let browser: Browser;
let server: FixtureServer;
let page: Page;
let complaints: string[];
let foreign: string[];

beforeAll(async () => {
  if (!isViewerFresh()) {
    await build({
      configFile: path.join(root, 'vite.config.ts'),
      root: path.join(root, 'viz'),
      logLevel: 'warn',
    });
  }
  [browser, server] = await Promise.all([launchBrowser(), startFixtureServer(VIEWER)]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

beforeEach(async () => {
  server.tell({ runs: true, membersDone: 16, broken: false });
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  complaints = [];
  foreign = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(server.address) && !url.startsWith('data:')) foreign.push(url);
  });
});

afterEach(() => page.close());

async function open(search = ''): Promise<void> {
  await page.goto(server.address + search);
  await page.locator('.forecasts svg').first().waitFor();
  await page.locator('.map .region').first().waitFor();
  await page.locator('.clusters tbody tr').first().waitFor();
}

const headline = async () =>
  (await page.locator('.headline p').first().textContent())?.replaceAll('\u00a0', ' ');
const fan = () => page.locator('.panel svg[role="img"]').nth(1);
const press = (name: string, key: string) => page.locator(`[name="${name}"]`).press(key);

describe('the page', () => {
  test('shows a run without a complaint or a request elsewhere', async () => {
    await open();
    expect(await page.locator('h1').textContent()).toContain('Kazakhstan');
    expect(await headline()).toMatch(/^By 2035, the whole country has \d+ thousand more people/);
    expect(await page.locator('.panel').count()).toBe(4);
    // A forecast for each of four arms, a difference for each but the reference.
    expect(await page.locator('.panel svg[role="img"]').count()).toBe(7);
    expect(await page.locator('.map .region').count()).toBe(17);
    const cost = page.locator('.differences tr', { hasText: 'Public cost per net new job' });
    expect(await cost.textContent()).toMatch(/no limit/);
    expect(await cost.textContent()).toMatch(/no net job won/);
    expect(await page.locator('.stamp').textContent()).toMatch(/qazaqstan.*16 of 16.*0\.1\.0/s);
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });

  test('follows its choosers, and the address follows the page', async () => {
    await open();
    const before = await fan().innerHTML();
    await page.selectOption('[name="indicator"]', 'mean_pay');
    await page.getByRole('heading', { name: 'Mean pay, the whole country' }).waitFor();
    await page.waitForFunction(
      (old) => document.querySelectorAll('.panel svg[role="img"]')[1]?.innerHTML !== old,
      before,
    );
    await page.selectOption('[name="region"]', 'akmola');
    await page.getByRole('heading', { name: 'Mean pay, Akmola Region' }).waitFor();
    await press('year', 'Home');
    await page.getByRole('heading', { name: 'What changes by 2020' }).waitFor();
    expect(await page.locator('.map h2').textContent()).toBe('Where: Mean pay in 2020');
    await page.locator('[name="arm-physical"]').uncheck();
    expect(await page.locator('.panel').count()).toBe(3);
    const search = new URL(page.url()).search;
    expect(search).toBe('?indicator=mean_pay&region=akmola&year=2020&hide=physical');
    await open(search);
    await page.getByRole('heading', { name: 'Mean pay, Akmola Region' }).waitFor();
    expect(await page.locator('.panel').count()).toBe(3);
    expect(complaints).toEqual([]);
  });

  test('plays through the years and stops at the last', async () => {
    await open('?year=2033');
    const circles = () => page.locator('.map .names').innerHTML();
    const before = await circles();
    await page.getByRole('button', { name: 'Play' }).click();
    await page.locator('output', { hasText: '2035' }).waitFor();
    expect(await circles()).not.toBe(before);
    await page.getByRole('button', { name: 'Play' }).waitFor();
  });

  test('lets a region be chosen on the map, by mouse and by keyboard, and keeps the focus', async () => {
    await open();
    await page.getByRole('button', { name: /^Akmola Region:/ }).click();
    await page.getByRole('heading', { name: 'Employed, Akmola Region' }).waitFor();
    const almaty = page.getByRole('button', { name: /^Almaty Region:/ });
    await almaty.focus();
    expect(await page.locator('.tooltip').textContent()).toContain('Almaty Region');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Employed, Almaty Region' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-key'))).toBe(
      'almaty-region',
    );
    await page.locator('[name="flows"]').check();
    await page.locator('.flows path').first().waitFor();
    expect(await page.locator('.flows path').count()).toBe(12);
    await page.locator('[name="map-mode"]').selectOption('value');
    expect(await page.locator('.map .subtitle').first().textContent()).toBe('“Physical clusters”');
    expect(complaints).toEqual([]);
  });

  test('says what a measure of the nation cannot show on a map', async () => {
    await page.goto(`${server.address}?indicator=pay_gini&region=akmola`);
    await page.getByRole('heading', { name: 'Gini of pay between regions, the whole' }).waitFor();
    expect(await page.locator('.map').textContent()).toContain('nothing to map');
  });
});

describe('on the way to a run', () => {
  test('the page waits for one, takes it up by itself, and tells how far it is', async () => {
    server.tell({ runs: false });
    await page.goto(server.address);
    await page.getByText('No run is stored yet').waitFor();
    server.tell({ runs: true, membersDone: 0 });
    await page.getByText('the first of 16 members is not done yet').waitFor({ timeout: 15_000 });
    server.tell({ membersDone: 3 });
    await page.getByText('First estimate from 3 of 16 members').waitFor({ timeout: 15_000 });
    await page.locator('.headline', { hasText: 'of 3 members' }).waitFor();
    server.tell({ membersDone: 16 });
    await page.locator('.headline', { hasText: 'of 16 members' }).waitFor({ timeout: 15_000 });
    expect(await page.getByText('First estimate').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('a failing server is told in words, and the page recovers', async () => {
    server.tell({ broken: true });
    await page.goto(server.address);
    await page.getByRole('alert').getByText('The tables could not be read.').waitFor();
    server.tell({ broken: false });
    await page.getByRole('button', { name: 'Try again now' }).click();
    await page.locator('.forecasts svg').first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('a failure on the way takes down only what it concerns, and mends itself', async () => {
    await open();
    server.tell({ broken: true });
    await page.selectOption('[name="indicator"]', 'mean_pay');
    await page.getByRole('alert').waitFor();
    // Not the figures of another measure under the name of this one.
    expect(await page.locator('.panel').count()).toBe(0);
    expect(await page.locator('.clusters tbody tr').count()).toBeGreaterThan(0);
    server.tell({ broken: false });
    await page.getByRole('alert').waitFor({ state: 'detached', timeout: 15_000 });
    expect(await headline()).toMatch(/^Mean pay by 2035/);
  });
});

describe('everyone', () => {
  test.each([360, 390])('reads it %i px wide without scrolling sideways', async (width) => {
    await page.setViewportSize({ width, height: 844 });
    await open('?flows=1&all=1&region=north-kazakhstan');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
  });

  test.each(['light', 'dark'] as const)('finds it accessible in %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await open('?flows=1');
    for (const summary of await page.locator('.twin > summary').all()) await summary.click();
    const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
    await page.evaluate(readFileSync(axe, 'utf8'));
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run();
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
    expect(found).toEqual([]);
  });
});
