import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { InputError } from '../engine/errors.ts';
import { buildServer } from './buildServer.ts';
import { type JobQueue, openQueue } from './jobs/queue.ts';
import { runRunner } from './jobs/runRunner.ts';
import { type ScenarioShelf, scenarioShelf } from './scenarios/scenarioShelf.ts';
import type { Served } from './served.ts';
import { shelfOfFolder, shelfOfRuns } from './shelf.ts';

/**
 * Either every run in a folder, where new ones may be made unless it is read only, or chosen runs by
 * their folders.
 */
export type ServedRuns =
  | { runsFolder: string; readOnly?: boolean | undefined; scenariosFolder?: string | undefined }
  | { runs: string[] };

export type ServerOptions = ServedRuns & {
  /** Folder of the built viewer; without it only /api answers. */
  viewerFolder?: string | undefined;
  /** 127.0.0.1 by default: this machine only. */
  host?: string | undefined;
  /** 0 by default: any free port. */
  port?: number | undefined;
};

export interface RunningServer {
  /** Such as http://127.0.0.1:8080 */
  address: string;
  /** Answers what was asked already, then stops. */
  close(): Promise<void>;
}

/** Milliseconds that answers under way may take when the server closes. */
const GRACE = 3000;

/**
 * Starts to serve runs and their viewer.
 *
 * Errors: `bad-option` for a port or host that cannot be listened on, `file-missing` for a viewer
 * that is not built, `run-missing` or `run-unreadable` for a chosen run.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { viewerFolder, host = '127.0.0.1', port = 0 } = options;
  if (!(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
    throw new InputError('bad-option', `Expected a port from 0 to 65535, found ${port}.`);
  }
  const served = serve(options);
  let app: FastifyInstance | undefined;
  const close = async () => {
    await Promise.all([app && closeGently(app), served.queue?.close()]);
  };
  try {
    app = await buildServer(served, { viewerFolder, host });
    return { address: await app.listen({ host, port }), close };
  } catch (error) {
    await close();
    throw listenError(error as NodeJS.ErrnoException, host, port);
  }
}

function serve(options: ServedRuns): Served {
  if ('runs' in options) {
    return { shelf: shelfOfRuns(options.runs), scenarios: scenarioShelf(), queue: null };
  }
  const { runsFolder, scenariosFolder, readOnly = false } = options;
  const shelf = shelfOfFolder(runsFolder);
  const scenarios = scenarioShelf(scenariosFolder);
  return { shelf, scenarios, queue: readOnly ? null : openRunQueue(runsFolder, scenarios) };
}

/** Its files stand beside the runs, in a folder that is no run. */
function openRunQueue(runsFolder: string, scenarios: ScenarioShelf): JobQueue {
  return openQueue({
    folder: path.join(runsFolder, '.jobs'),
    runners: { run: runRunner(scenarios, runsFolder) },
    log: (error) => console.error(error),
  });
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
