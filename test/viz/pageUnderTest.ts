import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { viewerFolder } from '../../cli/viewer.ts';
import { launchBrowser } from '../browser.ts';
import { type FixtureServer, startFixtureServer } from './fixtureServer.ts';

/** What a test sees: a fresh page each, on a server of its file's own. */
export interface PageOn<Server> {
  browser: Browser;
  server: Server;
  page: Page;
  /** Errors and warnings of the page. */
  complaints: string[];
  /** Addresses elsewhere that the page asked for. */
  foreign: string[];
  /** Goes on with a page of another reader: another language, another colour scheme. */
  asReader(options: BrowserContextOptions): Promise<void>;
}

export interface PageUnderTest extends PageOn<FixtureServer> {
  /** Opens the viewer and waits for its pictures. */
  open(search?: string): Promise<void>;
}

/** Sets up a browser and a server that holds a made-up run for the tests of a file. */
export function usePage(): PageUnderTest {
  const use = usePageOn(() => startFixtureServer(viewerFolder)) as PageUnderTest;
  beforeEach(() => {
    const reports = { reports: 'ready', readOnly: false } as const;
    use.server.tell({ runs: true, membersDone: 16, broken: false, ...reports });
  });
  use.open = async (search = '') => {
    await use.page.goto(use.server.address + search);
    await use.page.locator('main svg[role="img"]').first().waitFor();
    const last =
      '.map .region, .map .empty, .partners, .halves > .card:last-child svg[role="img"], .claim:last-child, .measures tbody tr';
    await use.page.locator(last).first().waitFor();
  };
  return use;
}

/** Sets up a browser and a server for the tests of a file. */
export function usePageOn<Server extends { address: string; close(): Promise<void> }>(
  start: () => Promise<Server>,
): PageOn<Server> {
  const use = { complaints: [] as string[], foreign: [] as string[] } as PageOn<Server>;

  beforeAll(async () => {
    [use.browser, use.server] = await Promise.all([launchBrowser(), start()]);
  });
  afterAll(async () => {
    await use.browser?.close();
    await use.server?.close();
  });

  beforeEach(async () => {
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
  return use;
}
