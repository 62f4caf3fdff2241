import type { IncomingHttpHeaders } from 'node:http';
import fc from 'fast-check';
import { TEXTS } from './nasty.ts';
import { writes } from './writes.ts';

export interface HttpInput {
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS' | 'PATCH';
  url: string;
  headers: IncomingHttpHeaders;
  body?: string;
}

const RUNS = [
  'whole',
  'going',
  'torn',
  'nowhere',
  '..',
  '%2e%2e%2foutside',
  'whole%00',
  '%ZZ',
  '.',
];
const TABLES = ['summary', 'differences', 'flows', 'clusters', 'luck'];
const FIELDS = [
  'indicator',
  'arm',
  'region',
  'year',
  'colour',
  '__proto__',
  'constructor',
  'arm[]',
];
const VALUES = [
  'employed',
  'none',
  'internet',
  'all',
  'north',
  '2020',
  '2021',
  "' OR 1=1 --",
  'a;b',
];
const HEADERS = [
  ...['host', 'origin', 'referer', 'accept', 'accept-encoding', 'range', 'if-none-match', 'cookie'],
  ...['if-modified-since', 'content-type', 'content-length', 'transfer-encoding', 'connection'],
  ...[
    'x-forwarded-for',
    'x-forwarded-host',
    'sec-fetch-site',
    'upgrade',
    'expect',
    'x-http-method',
  ],
];
const HEADER_VALUES = [
  ...[
    'localhost',
    'evil.example',
    'http://evil.example',
    'null',
    'http://127.0.0.1:80',
    '[::1]',
    '@',
  ],
  ...['text/html', '*/*', 'gzip', 'br;q=0', 'bytes=0-', 'bytes=9-1', 'bytes=-1', '0', '-1', '1e9'],
  ...[
    'application/json',
    'text/plain',
    'multipart/form-data',
    'chunked',
    'upgrade',
    'websocket',
    '',
  ],
  ...[
    'cross-site',
    'same-origin',
    'none',
    '127.0.0.1.evil.example',
    'localhost:99999',
    'a'.repeat(9000),
  ],
];

const piece = fc.oneof(
  fc.constantFrom(...VALUES),
  fc.constantFrom(...TEXTS).map(escaped),
  fc.string({ unit: 'binary', maxLength: 30 }).map(escaped),
  fc.string({ maxLength: 20 }),
);

const path = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.oneof(fc.constantFrom(...RUNS), piece), fc.oneof(fc.constantFrom(...TABLES), piece))
      .map(([run, table]) => `/api/runs/${run}/${table}`),
  },
  fc.oneof(fc.constantFrom(...RUNS), piece).map((run) => `/api/runs/${run}`),
  fc.constantFrom(
    '/',
    '/api',
    '/api/',
    '/api/health',
    '/api/runs',
    '/api/scenarios',
    '/api/scenarios/small',
    '/api/scenarios/small/folder.zip',
    '/api/schema',
    '/api/jobs',
    '/api/jobs/run-small',
    '/api/jobs/run-small/events',
    '/api/runs/whole/folder.zip',
    '/metrics',
    '/docs',
    '/docs/json',
    '/docs/static/..%2f..%2findex.js',
    '/assets/main-1.js',
    '//',
    '/.env',
  ),
  fc.constantFrom(
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '/assets/..%2f..%2fsecret.txt',
  ),
  fc.array(piece, { maxLength: 5 }).map((parts) => `/${parts.join('/')}`),
);

const query = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...FIELDS), piece), piece), { maxLength: 4 })
  .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'));

const headers = fc.dictionary(
  fc.constantFrom(...HEADERS),
  fc.oneof(fc.constantFrom(...HEADER_VALUES), fc.string({ maxLength: 40 })),
  { maxKeys: 4, noNullPrototype: true },
);

const reads: fc.Arbitrary<HttpInput> = fc
  .record({
    method: fc.oneof(
      { weight: 8, arbitrary: fc.constant('GET' as const) },
      fc.constantFrom('HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'),
    ),
    path,
    query: fc.oneof(fc.constant(''), query),
    headers: fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, headers),
    body: fc.option(
      fc.oneof(
        fc.json(),
        fc.string(),
        fc.constantFrom('{"__proto__":{"a":1}}', 'x'.repeat(20_000)),
      ),
      { nil: undefined },
    ),
  })
  .map(({ path: location, query: asked, method, headers: said, body }) => ({
    method: method as HttpInput['method'],
    url: asked === '' ? location : `${location}?${asked}`,
    headers: said,
    ...(body === undefined ? {} : { body }),
  }));

/** Requests to the server, most of them nearly right. */
export const requests: fc.Arbitrary<HttpInput> = fc.oneof(
  { weight: 2, arbitrary: reads },
  { weight: 1, arbitrary: writes },
);

/** Lone halves of surrogate pairs have no escape. */
function escaped(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
