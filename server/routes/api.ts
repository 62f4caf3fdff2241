import type { FastifyPluginAsync } from 'fastify';
import type { Served } from '../served.ts';
import { answerRoutes } from './answers.ts';
import { downloadRoutes } from './downloads.ts';
import type { EventStreams } from './eventStreams.ts';
import { healthRoutes } from './health.ts';
import { jobRoutes } from './jobs.ts';
import { notebookRoutes } from './notebooks.ts';
import { reportRoutes } from './reports.ts';
import { runRoutes } from './runs.ts';
import { scenarioRoutes } from './scenarios.ts';
import { workplaceRoutes } from './workplaces.ts';

/** All routes under /api, a topic a file. */
export function apiRoutes(
  served: Served,
  version: string,
  streams: EventStreams,
): FastifyPluginAsync {
  return async (app) => {
    // What is there now may be another thing at the next moment.
    app.addHook('onSend', async (_, reply) => {
      if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    });
    await app.register(healthRoutes(version, served.queue === null));
    await app.register(runRoutes(served.shelf));
    await app.register(reportRoutes(served.shelf.reports));
    await app.register(answerRoutes(served));
    await app.register(scenarioRoutes(served));
    await app.register(downloadRoutes(served));
    await app.register(workplaceRoutes(served));
    await app.register(jobRoutes(served, streams));
    await app.register(notebookRoutes(served));
  };
}
