import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import type { Health } from '../api.ts';
import { documented } from '../schemas/documented.ts';
import { Nothing } from './questions.ts';

const HealthTold = Type.Object({
  status: Type.Literal('ok'),
  version: Type.String(),
  readOnly: Type.Boolean(),
});

export function healthRoutes(version: string, readOnly: boolean): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/health',
      {
        schema: {
          querystring: Nothing,
          ...documented('server', 'That the server lives', HealthTold),
        },
      },
      (): Health => ({ status: 'ok', version, readOnly }),
    );
  };
}
