import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { InputError, oneLine } from '../../engine/errors.ts';
import { NOTEBOOK_POLICY, VIEWER_POLICY } from '../access/policies.ts';
import type { ApiError } from '../api.ts';

/**
 * Pages with a policy of their own. The notebook page may hold one frame, of this server. The frame
 * runs programs from files: it has no origin, may load nothing, and may be held by that page only.
 */
const PAGE_POLICIES: Record<string, string> = {
  'notebooks.html': [...VIEWER_POLICY, "frame-src 'self'"].join('; '),
  'notebook-frame.html': [
    ...NOTEBOOK_POLICY,
    "frame-ancestors 'self'",
    'sandbox allow-scripts',
  ].join('; '),
};

/**
 * Serves the built viewer. Errors: `file-missing` where the folder has no index.html.
 */
export async function serveViewer(app: FastifyInstance, folder: string): Promise<void> {
  const root = path.resolve(folder);
  if (!existsSync(path.join(root, 'index.html'))) {
    throw new InputError(
      'file-missing',
      `The viewer is not built: there is no ${root}/index.html.`,
    );
  }
  await app.register(fastifyStatic, {
    root,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders(reply, file) {
      // The build names every other file by its content.
      const forever = path.dirname(file) === path.join(root, 'assets');
      reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
      const policy = PAGE_POLICIES[path.basename(file)];
      if (policy === undefined) return;
      reply.header('content-security-policy', policy);
      // A document without an origin of its own cannot be asked to keep to it.
      if (policy.includes('sandbox')) reply.removeHeader('origin-agent-cluster');
    },
  });
}

/**
 * Answers what no route answers: under /api with an error, elsewhere by sending browsers that ask
 * for a page to the one page there is. The addresses of its files are relative, so it cannot be
 * shown under another path.
 */
export function answerUnknown(request: FastifyRequest, reply: FastifyReply): void {
  const [location, search] = request.url.split(/\?(.*)/s, 2);
  const wantsPage =
    request.method === 'GET' &&
    location !== '/' &&
    !/^\/api(\/|$)/.test(location) &&
    path.posix.extname(location) === '' &&
    (request.headers.accept ?? '').includes('text/html');
  if (wantsPage) {
    const up = '../'.repeat(location.split('/').length - 2);
    reply.redirect(`./${up}${search === undefined ? '' : `?${search}`}`);
    return;
  }
  const answer: ApiError = {
    code: 'not-found',
    message: oneLine(`There is nothing at ${request.method} ${location}.`),
  };
  reply.code(404).send(answer);
}
