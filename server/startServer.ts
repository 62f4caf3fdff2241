import type { FastifyInstance } from 'fastify';
import { InputError } from '../engine/errors.ts';
import { buildServer } from './buildServer.ts';
import { shelfOfFolder, shelfOfRuns } from './shelf.ts';

/** Either every run in a folder, or chosen runs by their folders. */
export type ServedRuns = { runsFolder: string } | { runs: string[] };

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
  const shelf = 'runs' in options ? shelfOfRuns(options.runs) : shelfOfFolder(options.runsFolder);
  const app = await buildServer(shelf, viewerFolder, host);
  try {
    const address = await app.listen({ host, port });
    return { address, close: () => closeGently(app) };
  } catch (error) {
    await app.close();
    throw listenError(error as NodeJS.ErrnoException, host, port);
  }
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
