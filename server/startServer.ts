import compress from '@fastify/compress';
import fastify, { type FastifyInstance } from 'fastify';
import { InputError } from '../engine/errors.ts';
import { currentVersions } from '../engine/results/versions.ts';
import { answerError } from './answerError.ts';
import { apiRoutes } from './routes.ts';
import { secure } from './security.ts';
import { type Shelf, shelfOfFolder, shelfOfRuns } from './shelf.ts';
import { answerUnknown, serveViewer } from './viewer.ts';

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

const BODY_LIMIT = 16 * 1024;

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
  const app = await build(shelf, viewerFolder, host);
  try {
    const address = await app.listen({ host, port });
    return { address, close: () => closeGently(app) };
  } catch (error) {
    await app.close();
    throw listenError(error as NodeJS.ErrnoException, host, port);
  }
}

async function build(
  shelf: Shelf,
  viewerFolder: string | undefined,
  host: string,
): Promise<FastifyInstance> {
  const app = fastify({
    logger: { level: 'error', stream: process.stderr },
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: 255 },
    // A field that a question does not have is refused rather than dropped.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: true } },
    frameworkErrors: answerError,
  });
  app.setErrorHandler(answerError);
  app.setNotFoundHandler(answerUnknown);
  endConnectionsOnClose(app);
  await secure(app, host);
  await app.register(compress);
  await app.register(apiRoutes(shelf, currentVersions().aimaq), { prefix: '/api' });
  if (viewerFolder !== undefined) await serveViewer(app, viewerFolder);
  return app;
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

/** An answer given while the server closes is the last on its connection. */
function endConnectionsOnClose(app: FastifyInstance): void {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onSend', async (_, reply) => {
    if (closing) reply.header('connection', 'close');
  });
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
