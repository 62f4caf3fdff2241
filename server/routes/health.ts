import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Health } from '../api.ts';
import { Nothing } from './questions.ts';

export function healthRoutes(version: string, readOnly: boolean): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/health',
      { schema: { querystring: Nothing } },
      (): Health => ({ status: 'ok', version, readOnly }),
    );
  };
}
