import fastifySwagger from '@fastify/swagger';
import fastifySwaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';

/** Before any route is registered: gathers what routes say of themselves. */
export async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'aimaq',
        version,
        description: 'Runs of scenarios: ask for them, follow them, read what came out.',
      },
      tags: [
        { name: 'runs', description: 'What was simulated' },
        { name: 'scenarios', description: 'What can be simulated' },
        { name: 'jobs', description: 'Runs and reports being made' },
        { name: 'reports', description: 'What experiments left behind' },
        { name: 'notebooks', description: 'Documents of prose and live cells' },
        { name: 'server', description: 'The server itself' },
      ],
    },
  });
  // Its page brings its own scripts and styles: nothing comes from elsewhere.
  await app.register(fastifySwaggerUi, {
    routePrefix: '/docs',
    uiConfig: { docExpansion: 'list', validatorUrl: null, layout: 'BaseLayout' },
    theme: { title: 'aimaq, the API' },
  });
}
