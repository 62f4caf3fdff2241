import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Serves the built documentation below /guide. */
export async function serveGuide(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: path.resolve(folder),
    prefix: '/guide/',
    // The viewer’s files are served by another of these.
    decorateReply: false,
    dotfiles: 'ignore',
  });
  app.get('/guide', (_, reply) => reply.redirect('guide/'));
}
