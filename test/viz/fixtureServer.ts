// Serves the built viewer and a made-up run, under the content policy of the real server.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { RunListEntry } from '../../server/api.ts';
import { fixtureConvergence } from './fixtureConvergence.ts';
import { type FixtureReports, fixtureReports, type ReportsTold } from './fixtureReports.ts';
import {
  type Asked,
  fixtureClusters,
  fixtureDescription,
  fixtureDifferences,
  fixtureFlows,
  fixtureSummary,
} from './fixtureRun.ts';

export interface FixtureServer {
  address: string;
  /** What the server has to tell from now on. */
  tell(what: { runs?: boolean; membersDone?: number; broken?: boolean } & ReportsTold): void;
  close(): Promise<void>;
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
].join('; ');

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

export async function startFixtureServer(folder: string, port = 0): Promise<FixtureServer> {
  const told = { runs: true, membersDone: 16, broken: false };
  const reports: FixtureReports = fixtureReports();

  function answer(route: string, asked: Asked): unknown {
    const description = fixtureDescription(told.membersDone);
    const { run, title, complete } = description;
    const list: RunListEntry[] = [{ run, title: { en: title, ru: title, kk: title }, complete }];
    if (route === 'runs') return told.runs ? list : [];
    if (route === `runs/${run}`) return description;
    if (told.membersDone === 0) return [];
    const table = route.startsWith(`runs/${run}/`) ? route.split('/')[2] : undefined;
    if (table === 'summary') return fixtureSummary(asked, told.membersDone);
    if (table === 'differences') return fixtureDifferences(asked, told.membersDone);
    if (table === 'convergence') return fixtureConvergence(asked, told.membersDone);
    if (table === 'flows') return fixtureFlows(asked);
    if (table === 'clusters') return fixtureClusters(asked);
    return undefined;
  }

  const server = createServer(async (request, response) => {
    response.setHeader('content-security-policy', policy);
    const url = new URL(request.url ?? '/', 'http://fixture');
    if (reports.takes(request, response)) return;
    if (url.pathname.startsWith('/api/')) {
      const found = told.broken
        ? undefined
        : (reports.answer(url) ?? answer(url.pathname.slice(5), askedIn(url)));
      response.writeHead(found === undefined ? 500 : 200, { 'content-type': 'application/json' });
      const failure = { code: 'broken', message: 'The tables could not be read.' };
      response.end(JSON.stringify(found ?? failure));
      return;
    }
    const file = path.join(folder, url.pathname === '/' ? 'index.html' : url.pathname);
    const bytes = await readFile(file).catch(() => null);
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(bytes === null ? 404 : 200, { 'content-type': type });
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    tell({ reports: state, readOnly, ...what }) {
      Object.assign(told, what);
      reports.tell({ reports: state, readOnly });
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function askedIn(url: URL): Asked {
  const field = (name: string) => url.searchParams.get(name) ?? undefined;
  const year = field('year');
  return {
    indicator: field('indicator'),
    arm: field('arm'),
    region: field('region'),
    year: year === undefined ? undefined : Number(year),
  };
}
