import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { InputError } from '../engine/errors.ts';
import { isLoopback } from './access/security.ts';
import { checkToken } from './access/token.ts';
import type { Job, JobRequest } from './api.ts';
import { buildServer } from './buildServer.ts';
import { type JobQueue, openQueue } from './jobs/queue.ts';
import { attributionRunner } from './jobs/reports/attributionRunner.ts';
import { backtestRunner } from './jobs/reports/backtestRunner.ts';
import { claimsRunner } from './jobs/reports/claimsRunner.ts';
import type { RunOrigins } from './jobs/reports/scenarioOfRun.ts';
import type { Runners } from './jobs/runners.ts';
import { runRunner } from './jobs/runRunner.ts';
import { notebookFolder, SHIPPED_NOTEBOOKS } from './notebooks/notebookFolder.ts';
import { scenarioShelf } from './scenarios/scenarioShelf.ts';
import type { Served } from './served.ts';
import { shelfOfFolder, shelfOfRuns } from './shelves/shelf.ts';

/**
 * Either every run in a folder, where new ones may be made unless it is read only, or chosen runs by
 * their folders.
 */
export type ServedRuns =
  | { runsFolder: string; readOnly?: boolean | undefined; scenariosFolder?: string | undefined }
  | { runs: string[] };

export type ServerOptions = ServedRuns & {
  /** Folder of notebooks; those that ship with the program by default. */
  notebooksFolder?: string | undefined;
  /** Folder of the built viewer; without it only /api answers. */
  viewerFolder?: string | undefined;
  /** Folder of the built documentation, answered below /guide. */
  guideFolder?: string | undefined;
  /** 127.0.0.1 by default: this machine only. Any other needs a token. */
  host?: string | undefined;
  /** Demanded of everyone where it is given. */
  token?: string | undefined;
  /** Of one client; 3000 by default. */
  questionsAMinute?: number | undefined;
  /** 0 by default: any free port. */
  port?: number | undefined;
};

export interface RunningServer {
  /** Such as http://127.0.0.1:8080 */
  address: string;
  /** Takes up a job as if a page had asked for it; null where nothing may be run. Errors: those of the queue. */
  submit(request: JobRequest): Job | null;
  /** Answers what was asked already, then stops. */
  close(): Promise<void>;
}

/** Milliseconds that answers under way may take when the server closes. */
const GRACE = 3000;

/**
 * Starts to serve runs and their viewer.
 *
 * Errors: `bad-option` for a port or host that cannot be listened on, for a host beyond this machine
 * without a token, `file-missing` for a viewer that is not built, `run-missing` or `run-unreadable`
 * for a chosen run.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const {
    viewerFolder,
    guideFolder,
    host = '127.0.0.1',
    port = 0,
    token,
    questionsAMinute,
  } = options;
  if (!(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
    throw new InputError('bad-option', `Expected a port from 0 to 65535, found ${port}.`);
  }
  if (token !== undefined) checkToken(token);
  else if (!isLoopback(host)) {
    const sentence = `To answer beyond this machine, at ${host}, the server needs a token: --token, or AIMAQ_TOKEN.`;
    throw new InputError('bad-option', sentence);
  }
  const notebooks = notebookFolder(options.notebooksFolder ?? SHIPPED_NOTEBOOKS);
  const served = { ...serve(options), notebooks };
  let app: FastifyInstance | undefined;
  const close = async () => {
    await Promise.all([app && closeGently(app), served.queue?.close()]);
  };
  try {
    app = await buildServer(served, { viewerFolder, guideFolder, host, token, questionsAMinute });
    const address = await app.listen({ host, port });
    return { address, close, submit: (request) => served.queue?.submit(request, address) ?? null };
  } catch (error) {
    await close();
    throw listenError(error as NodeJS.ErrnoException, host, port);
  }
}

function serve(options: ServedRuns): Omit<Served, 'notebooks'> {
  if ('runs' in options) {
    return {
      ...{ shelf: shelfOfRuns(options.runs), scenarios: scenarioShelf() },
      ...{ runners: {}, queue: null },
    };
  }
  const { runsFolder, scenariosFolder, readOnly = false } = options;
  const shelf = shelfOfFolder(runsFolder);
  const scenarios = scenarioShelf(scenariosFolder);
  // Its files stand beside the runs, in a folder that is no run.
  const jobs = path.join(runsFolder, '.jobs');
  let queue: JobQueue | null = null;
  const questionOf = (run: string) => queue?.questionOf(run) ?? null;
  const runners = makeRunners({ shelf, scenarios, questionOf }, runsFolder);
  if (!readOnly) queue = openQueue({ folder: jobs, runners, log: (error) => console.error(error) });
  return { shelf, scenarios, runners, queue };
}

function makeRunners(origins: RunOrigins, runsFolder: string): Runners {
  const { scenarios } = origins;
  return {
    run: runRunner(scenarios, runsFolder),
    attribution: attributionRunner(origins, runsFolder),
    claims: claimsRunner(scenarios, runsFolder),
    backtest: backtestRunner(scenarios, runsFolder),
  };
}

/** Waits for answers under way; browsers also hold connections open on which nothing is asked. */
async function closeGently(app: FastifyInstance): Promise<void> {
  const force = setTimeout(() => app.server.closeAllConnections(), GRACE);
  try {
    await app.close();
  } finally {
    clearTimeout(force);
  }
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} is taken by another program: choose another port.`,
    EACCES: `Port ${port} may not be used by this user: choose one above 1023.`,
    EADDRNOTAVAIL: `"${host}" is no address of this machine: choose another host.`,
    ENOTFOUND: `"${host}" is no address of this machine: choose another host.`,
  };
  const sentence = reasons[error.code ?? ''];
  return sentence === undefined ? error : new InputError('bad-option', sentence);
}
