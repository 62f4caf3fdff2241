// Serves the built viewer and a made-up run, under the content policy of the real server.
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { loadScenario } from '../../scenarios/loadScenario.ts';
import { VIEWER_POLICY } from '../../server/access/policies.ts';
import type { JobRequest, RunListEntry } from '../../server/api.ts';
import { fixtureComparison, fixtureRunJob, scenarioAnswers } from './change/fixtureScenario.ts';
import { fixtureConvergence } from './fixtureConvergence.ts';
import { type FixtureReports, fixtureReports, type ReportsTold } from './fixtureReports.ts';
import {
  type Asked,
  fixtureClusters,
  fixtureDescription,
  fixtureDifferences,
  fixtureFlows,
  fixtureRemotePay,
  fixtureSummary,
} from './fixtureRun.ts';

export interface FixtureServer {
  address: string;
  /** What the server has to tell from now on. */
  tell(what: { runs?: boolean; membersDone?: number; broken?: boolean } & ReportsTold): void;
  close(): Promise<void>;
}

const policy = VIEWER_POLICY.join('; ');

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
    if (route in scenarioAnswers) return scenarioAnswers[route]?.();
    if (route === `runs/${run}`) return description;
    if (told.membersDone === 0) return [];
    const table = route.startsWith(`runs/${run}/`) ? route.split('/')[2] : undefined;
    if (table === 'summary') return fixtureSummary(asked, told.membersDone);
    if (table === 'comparison') return fixtureComparison(asked, told.membersDone);
    if (table === 'differences') return fixtureDifferences(asked, told.membersDone);
    if (table === 'convergence') return fixtureConvergence(asked, told.membersDone);
    if (table === 'flows') return fixtureFlows(asked);
    if (table === 'remote-pay') return fixtureRemotePay(asked);
    if (table === 'boundaries') return loadScenario('kazakhstan').boundaries;
    if (table === 'clusters') return fixtureClusters(asked);
    return undefined;
  }

  const server = createServer(async (request, response) => {
    response.setHeader('content-security-policy', policy);
    const url = new URL(request.url ?? '/', 'http://fixture');
    if (url.pathname === '/api/jobs' && (await kindOf(request)) === 'run') {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(fixtureRunJob()));
      return;
    }
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

/** The kind of job that is asked for. */
async function kindOf(request: IncomingMessage): Promise<string | undefined> {
  if (request.method !== 'POST') return undefined;
  return (JSON.parse(await text(request)) as JobRequest).kind;
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
