import compress from '@fastify/compress';
import fastify, { type FastifyInstance } from 'fastify';
import { currentVersions } from '../engine/results/manifest/versions.ts';
import { type Access, BARE_PROTECTIONS, secure } from './access/security.ts';
import { answerError } from './answerError.ts';
import { measure } from './metrics.ts';
import { serveGuide } from './pages/guide.ts';
import { describeApi } from './pages/openApi.ts';
import { answerUnknown, serveViewer } from './pages/viewer.ts';
import { apiRoutes } from './routes/api.ts';
import { openEventStreams } from './routes/eventStreams.ts';
import type { Served } from './served.ts';

const BODY_LIMIT = 16 * 1024;

/** Milliseconds in which a request must have come in whole: nobody holds a connection open for ever. */
const REQUEST_TIMEOUT = 30_000;

export interface ServerFrame extends Access {
  viewerFolder?: string | undefined;
  guideFolder?: string | undefined;
}

/**
 * The server before it listens. Errors: `file-missing` for a viewer that is not built.
 */
export async function buildServer(
  served: Served,
  { viewerFolder, guideFolder, ...access }: ServerFrame,
): Promise<FastifyInstance> {
  const app = fastify({
    logger: { level: 'error', stream: process.stderr },
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT,
    routerOptions: { maxParamLength: 255 },
    // A field that a question does not have is refused rather than dropped.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: true, discriminator: true } },
    frameworkErrors(error, request, reply) {
      reply.headers(BARE_PROTECTIONS);
      answerError(error, request, reply);
    },
  });
  // What routes say of their answers is for readers: nothing is left out by it.
  app.setSerializerCompiler(() => JSON.stringify);
  app.setErrorHandler(answerError);
  app.setNotFoundHandler(answerUnknown);
  endConnectionsOnClose(app);
  await secure(app, access);
  await app.register(compress);
  const version = currentVersions().aimaq;
  const streams = openEventStreams();
  app.addHook('preClose', async () => streams.endAll());
  await describeApi(app, version);
  measure(app, served, streams);
  await app.register(apiRoutes(served, version, streams), { prefix: '/api' });
  if (guideFolder !== undefined) await serveGuide(app, guideFolder);
  if (viewerFolder !== undefined) await serveViewer(app, viewerFolder);
  return app;
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
