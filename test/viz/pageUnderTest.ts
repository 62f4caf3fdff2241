import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { viewerFolder } from '../../cli/viewer.ts';
import { launchBrowser } from '../browser.ts';
import { type FixtureServer, startFixtureServer } from './fixtureServer.ts';

/** What a test sees: a fresh page each, on a server that holds a made-up run. */
export interface PageUnderTest {
  browser: Browser;
  server: FixtureServer;
  page: Page;
  /** Errors and warnings of the page. */
  complaints: string[];
  /** Addresses elsewhere that the page asked for. */
  foreign: string[];
  /** Opens the viewer and waits for its pictures. */
  open(search?: string): Promise<void>;
  /** Goes on with a page of another reader: another language, another colour scheme. */
  asReader(options: BrowserContextOptions): Promise<void>;
}

/** Sets up browser and server for the tests of a file. */
export function usePage(): PageUnderTest {
  const use = { complaints: [] as string[], foreign: [] as string[] } as PageUnderTest;

  beforeAll(async () => {
    [use.browser, use.server] = await Promise.all([
      launchBrowser(),
      startFixtureServer(viewerFolder),
    ]);
  });
  afterAll(async () => {
    await use.browser?.close();
    await use.server?.close();
  });

  beforeEach(async () => {
    const reports = { reports: 'ready', readOnly: false } as const;
    use.server.tell({ runs: true, membersDone: 16, broken: false, ...reports });
    use.complaints.length = 0;
    use.foreign.length = 0;
    await newPage({});
  });
  afterEach(() => use.page.context().close());

  async function newPage(options: BrowserContextOptions): Promise<void> {
    const viewport = { width: 1440, height: 900 };
    const context = await use.browser.newContext({ locale: 'en-GB', viewport, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) use.complaints.push(message.text());
    });
    page.on('pageerror', (error) => use.complaints.push(error.message));
    page.on('request', (request) => {
      const url = request.url();
      if (!/^(data|blob):/.test(url) && !url.startsWith(use.server.address)) use.foreign.push(url);
    });
    use.page = page;
  }

  use.asReader = async (options) => {
    await use.page.context().close();
    await newPage(options);
  };
  use.open = async (search = '') => {
    await use.page.goto(use.server.address + search);
    await use.page.locator('main svg[role="img"]').first().waitFor();
    const last =
      '.map .region, .map .empty, .halves > .card:last-child svg[role="img"], .claim:last-child';
    await use.page.locator(last).first().waitFor();
  };
  return use;
}
