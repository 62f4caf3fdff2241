import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { runState } from '../../engine/results/folder/runState.ts';

/** As much of a request, and of its reply, as is needed here; routes type theirs by their schemas. */
interface Asking {
  url: string;
  headers: IncomingHttpHeaders;
}

interface Replying {
  code(status: number): unknown;
  headers(values: Record<string, string>): unknown;
  send(payload?: unknown): unknown;
}

interface Kept {
  etag: string;
  bytes: Buffer;
  /** Null where it would not be shorter by much. */
  gzipped: Buffer | null;
}

/** Bytes of all answers that are kept. */
const MOST_BYTES = 128 * 2 ** 20;

/** Bytes of an answer that is worth compressing. */
const WORTH = 1024;

/**
 * Answers questions to run folders from what was answered before, as long as no folder has changed
 * since. The same question by many at once is worked out once.
 */
export interface KeptAnswers {
  /** Sends the answer that `make` gives, or tells the client that it has it already. */
  answer<Answer>(
    request: Asking,
    reply: Replying,
    folders: readonly string[],
    make: () => Answer | Promise<Answer>,
  ): Promise<Answer>;
}

export function keepAnswers(): KeptAnswers {
  const cache = new LRUCache<string, Kept, () => unknown>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ bytes, gzipped }) => bytes.length + (gzipped?.length ?? 0) + 200,
    fetchMethod: async (_key, _stale, { context }) => keep(await context()),
  });
  return {
    async answer<Answer>(
      request: Asking,
      reply: Replying,
      folders: readonly string[],
      make: () => Answer | Promise<Answer>,
    ) {
      const key = [request.url, ...folders.map(runState)].join('\n');
      const kept = await cache.forceFetch(key, { context: make });
      send(kept, request, reply);
      // It is sent already; routes say by their types what it was.
      return reply as Answer;
    },
  };
}

function send({ etag, bytes, gzipped }: Kept, request: Asking, reply: Replying): void {
  reply.headers({ etag, 'cache-control': 'private, no-cache', vary: 'accept-encoding' });
  if (hasAlready(request, etag)) {
    reply.code(304);
    reply.send();
    return;
  }
  const isShort = gzipped !== null && takesGzip(request);
  reply.headers({
    'content-type': 'application/json; charset=utf-8',
    ...(isShort ? { 'content-encoding': 'gzip' } : {}),
  });
  reply.send(isShort ? gzipped : bytes);
}

async function keep(answer: unknown): Promise<Kept> {
  const bytes = Buffer.from(JSON.stringify(answer));
  // Weak: the same answer comes in more than one coding.
  const etag = `W/"${createHash('sha256').update(bytes).digest('base64url')}"`;
  return { etag, bytes, gzipped: bytes.length < WORTH ? null : await promisify(gzip)(bytes) };
}

function hasAlready({ headers }: Asking, etag: string): boolean {
  const known = headers['if-none-match']?.split(',').map((text) => text.trim()) ?? [];
  return known.includes(etag) || known.includes('*');
}

function takesGzip({ headers }: Asking): boolean {
  const coding = /(?:^|,)\s*gzip\s*(?:;\s*q=([\d.]+))?\s*(?:,|$)/i.exec(
    String(headers['accept-encoding'] ?? ''),
  );
  return coding !== null && Number(coding[1] ?? 1) > 0;
}
