// What somebody who has read nothing finds out by the pages alone, on a run of the real scenario. An
// act is a click, a choice or something typed; each question takes at most five from the first page.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { viewerFolder } from '../../cli/viewer.ts';
import { planRun } from '../../engine/experiments/plannedRun.ts';
import { runIntoFolder } from '../../engine/experiments/storedRun.ts';
import { loadScenario } from '../../scenarios/loadScenario.ts';
import type { DifferenceRow, RunDescription } from '../../server/api.ts';
import { type RunningServer, startServer } from '../../server/startServer.ts';
import { launchBrowser } from '../browser.ts';

const MOST_ACTS = 5;
const folder = mkdtempSync(path.join(tmpdir(), 'aimaq-stranger-'));
let server: RunningServer;
let browser: Browser;
let page: Page;
let acts: number;
let run: string;

beforeAll(async () => {
  const asked = loadScenario('kazakhstan', { set: ['sample=0.001', 'members=4'] });
  const planned = planRun(asked, path.join(folder, 'runs'));
  run = path.basename(planned.folder);
  await runIntoFolder(planned.study, planned.folder, planned.manifest);
  [server, browser] = await Promise.all([
    startServer({
      runsFolder: path.join(folder, 'runs'),
      scenariosFolder: path.join(folder, 'own'),
      viewerFolder,
    }),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), server?.close()]);
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  acts = 0;
  page = await newcomer();
  await page.goto(server.address);
  await page.locator('.map .region').first().waitFor();
});
afterEach(() => page.context().close());

async function newcomer(): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
  });
  const fresh = await context.newPage();
  fresh.setDefaultTimeout(30_000);
  return fresh;
}

async function act<Result>(deed: Promise<Result>): Promise<Result> {
  acts += 1;
  expect(acts).toBeLessThanOrEqual(MOST_ACTS);
  return deed;
}

/** The part of the page under a heading. */
const card = (heading: RegExp) =>
  page.locator('.card', { has: page.getByRole('heading', { name: heading }) });

// biome-ignore lint/performance/useDomNodeTextContent: what people see, without what is hidden
const text = (part: Locator) => part.evaluate((element: HTMLElement) => element.innerText);

async function ofRun<Answer>(place = ''): Promise<Answer> {
  const answer = await fetch(`${server.address}/api/runs/${run}${place}`);
  return (await answer.json()) as Answer;
}

test('which region gains most jobs by 2030 under Internet clusters', async () => {
  await act(
    card(/^Where:/)
      .getByLabel('Arm')
      .selectOption({ label: 'Internet clusters' }),
  );
  await act(page.getByRole('slider', { name: 'Year' }).fill('2030'));
  const where = card(/^Where: Employed in 2030/);
  const first = await text(where.getByRole('row').nth(1));

  const { regions } = await ofRun<RunDescription>();
  const rows = await ofRun<DifferenceRow[]>(
    '/differences?indicator=employed&arm=internet&year=2030',
  );
  const byGain = rows.filter(({ region }) => region !== 'all').sort((a, b) => b.mean - a.mean);
  const best = regions.find(({ id }) => id === byGain[0]!.region)!;
  expect(best.name.en).toContain(first.split('\t')[0]);
});

/** Asks for twice as many remote seats as there are; resolves to the headline of the outcome. */
async function doubleSeats(): Promise<string> {
  await act(page.getByRole('link', { name: 'Change something' }).click());
  const seats = page.locator('input').and(page.getByLabel(/^Remote workplaces/));
  await seats.waitFor();
  const before = Number(await seats.inputValue());
  expect(before).toBeGreaterThan(10_000);
  await act(seats.fill(String(2 * before)));
  await page.keyboard.press('Tab');
  const outcome = card(/^What comes of it/);
  await outcome.getByText(/^Done: \d+ simulations/).waitFor();
  return text(outcome.locator('.outcome-headline'));
}

test('what more remote seats do, and the same view for somebody else', async () => {
  const said = await doubleSeats();
  expect(said).toMatch(/Internet clusters/);
  expect(said).toMatch(/changed/);

  const link = page.url();
  await page.context().close();
  page = await newcomer();
  await page.goto(link);
  const outcome = card(/^What comes of it/);
  await outcome.getByText(/^Done: \d+ simulations/).waitFor();
  await expect.poll(() => text(outcome.locator('.outcome-headline'))).toBe(said);
});

test('a picture and its data as files', async () => {
  const chart = card(/^Employed, the whole country/);
  const save = async (kind: RegExp) => {
    await act(chart.locator('summary', { hasText: 'Save' }).nth(2).click());
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      act(chart.getByRole('button', { name: kind }).and(page.locator(':visible')).click()),
    ]);
    return readFileSync(await file.path(), 'utf8');
  };
  const picture = await save(/SVG/);
  expect(picture).toMatch(/^<svg/);
  expect(picture).toContain('scenario kazakhstan');
  const rows = parse(await save(/CSV/), { columns: true }) as Record<string, string>[];
  expect(rows.length).toBe(16);
  expect(rows[0]).toHaveProperty('unit');
});

test('how uncertain it is, and why', async () => {
  const headline = await text(page.locator('.headline, main').first());
  expect(headline).toMatch(/80\s%: [−+\d]/);
  const chart = card(/^Employed, the whole country/);
  const sure = await text(chart);
  expect(sure).toContain('How sure is this?');
  expect(sure).toMatch(/luck alone/);
  await act(chart.getByRole('button', { name: 'Work it out' }).click());
  // The past is forecast for longer than a test should wait; what is then said is tested elsewhere.
  await chart.getByRole('button', { name: 'Stop' }).waitFor();
});
