import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import type { ApiError } from '../api.ts';
import { VIEWER_POLICY } from './policies.ts';
import { demandToken } from './token.ts';

const QUESTIONS_A_MINUTE = 3000;

/** For answers without a page to an address that is none, which no hook sees. */
export const BARE_PROTECTIONS = {
  'content-security-policy': "default-src 'none'",
  'x-content-type-options': 'nosniff',
} as const;

const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Who may ask a server, and how often. */
export interface Access {
  /** The address that it is to listen on. */
  host: string;
  /** Demanded of everyone where it is given. */
  token?: string | undefined;
  /** Of one client. */
  questionsAMinute?: number | undefined;
}

/** What browsers may do with the page, who may ask, how often, and under which name. */
export async function secure(
  app: FastifyInstance,
  { host, token, questionsAMinute: max = QUESTIONS_A_MINUTE }: Access,
): Promise<void> {
  await app.register(helmet, {
    // The server speaks plain HTTP to its own machine.
    hsts: false,
    contentSecurityPolicy: false,
  });
  app.addHook('onRequest', async (_, reply) => {
    reply.header('content-security-policy', VIEWER_POLICY.join('; '));
  });
  await app.register(rateLimit, { max, timeWindow: '1 minute' });
  if (isLoopback(host)) refuseForeignNames(app);
  refuseForeignPages(app);
  refuseWritesOfNoPage(app, token !== undefined);
  if (token !== undefined) await demandToken(app, token);
}

export function isLoopback(host: string): boolean {
  return loopback.test(host.includes(':') ? `[${host}]` : host);
}

/** A page elsewhere could point its own name at this machine and read the answers (DNS rebinding). */
function refuseForeignNames(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (loopback.test(nameIn(request.headers.host))) return;
    const answer: ApiError = {
      code: 'foreign-host',
      message: 'This server answers on this machine only: open it as localhost or 127.0.0.1.',
    };
    return reply.code(403).send(answer);
  });
}

/** Browsers say from which page a script asks; only the viewer's own may. */
function refuseForeignPages(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const { origin, host } = request.headers;
    if (origin === undefined || URL.parse(origin)?.host === host) return;
    const answer: ApiError = {
      code: 'foreign-origin',
      message: 'This server answers its own page only.',
    };
    return reply.code(403).send(answer);
  });
}

/**
 * What may change something says from which page it comes, and what has a body says that it is JSON:
 * a form on another page can say neither.
 */
function refuseWritesOfNoPage(app: FastifyInstance, hasToken: boolean): void {
  app.addHook('onRequest', async (request, reply) => {
    const { origin, authorization, 'content-type': type } = request.headers;
    if (READING.has(request.method)) return;
    // Pages elsewhere cannot send a token.
    if (origin === undefined && !(hasToken && authorization !== undefined)) {
      const answer: ApiError = {
        code: 'foreign-origin',
        message: 'What changes something must name its page in the header Origin.',
      };
      return reply.code(403).send(answer);
    }
    if (request.method === 'DELETE' && type === undefined) return;
    if (type !== undefined && /^application\/json\s*(;|$)/i.test(type)) return;
    const answer: ApiError = {
      code: 'wrong-type',
      message: 'The body must be application/json.',
    };
    return reply.code(415).send(answer);
  });
}

function nameIn(host = ''): string {
  return URL.parse(`http://${host}`)?.hostname ?? '';
}
