import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { InputError } from '../../engine/errors.ts';
import type { ApiError } from '../api.ts';

const COOKIE = 'aimaq-session';

/** Fewer characters could be found by trying. */
const SHORTEST = 16;

/** Errors: `bad-option` for a token that could be guessed. */
export function checkToken(token: string): void {
  if (token.length >= SHORTEST && /^[\x21-\x7e]+$/.test(token)) return;
  const sentence = `The token must be ${SHORTEST} or more letters, digits and signs without spaces.`;
  throw new InputError('bad-option', sentence);
}

/**
 * Only who knows the token is answered: programs send it in the header Authorization, people open a
 * link with ?token= once, which leaves a cookie. The cookie is made of the token, and does not tell it.
 */
export async function demandToken(app: FastifyInstance, token: string): Promise<void> {
  await app.register(fastifyCookie);
  const session = createHmac('sha256', token).update('a session of the viewer').digest('base64url');
  app.addHook('onRequest', async (request, reply) => {
    const { token: given, ...rest } = request.query as Record<string, unknown>;
    if (typeof given === 'string' && request.method === 'GET' && same(given, token)) {
      return reply
        .setCookie(COOKIE, session, { path: '/', httpOnly: true, sameSite: 'strict' })
        .header('cache-control', 'no-store')
        .type('text/html; charset=utf-8')
        .send(pageThatLeadsTo(addressOf(request, rest)));
    }
    const { [COOKIE]: cookie = '' } = request.cookies;
    if (same(bearerOf(request), token) || same(cookie, session)) return;
    const answer: ApiError = {
      code: 'token-missing',
      message: 'Open the address with ?token=… once, or send the header Authorization: Bearer ….',
    };
    return reply.code(401).header('www-authenticate', 'Bearer').send(answer);
  });
}

/** In a time that does not tell how much of it is right. */
function same(given: string, wanted: string): boolean {
  const [a, b] = [given, wanted].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(a, b);
}

function bearerOf({ headers }: FastifyRequest): string {
  return /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
}

/** The same page without the token, relative: it can lead to no other server. */
function addressOf({ url }: FastifyRequest, query: Record<string, unknown>): string {
  const [location] = url.split('?', 1);
  const fields = Object.entries(query).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, String(value)]),
  );
  const search = new URLSearchParams(fields).toString();
  return `./${location.slice(location.lastIndexOf('/') + 1)}${search === '' ? '' : `?${search}`}`;
}

/** Not a redirect: after one from another site browsers would not send the cookie yet. */
function pageThatLeadsTo(address: string): string {
  const attribute = address.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!doctype html><meta charset="utf-8"><title>aimaq</title><meta http-equiv="refresh" content="0;url=${attribute}">`;
}
