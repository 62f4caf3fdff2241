import type { FastifyPluginAsync } from 'fastify';
import type { Shelf } from '../shelf.ts';
import { healthRoutes } from './health.ts';
import { reportRoutes } from './reports.ts';
import { runRoutes } from './runs.ts';

/** All routes under /api, a topic a file. */
export function apiRoutes(shelf: Shelf, version: string): FastifyPluginAsync {
  return async (app) => {
    // A run that goes on answers differently every moment.
    app.addHook('onSend', async (_, reply) => {
      reply.header('cache-control', 'no-store');
    });
    await app.register(healthRoutes(version, true));
    await app.register(runRoutes(shelf));
    await app.register(reportRoutes(shelf.reports));
  };
}
