import net from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { writeRun } from '../results/syntheticRun.ts';
import { serveForTests } from './serverUnderTest.ts';

const { at, server } = serveForTests(async (at) => {
  await writeRun(at('runs', 'one'));
});

/** Everything that comes back on a connection until it ends. */
async function send(bytes: string): Promise<string> {
  const socket = net.connect(Number(new URL(server.address).port), '127.0.0.1');
  socket.end(Buffer.from(bytes, 'latin1'));
  return text(socket);
}

const HOST = 'Host: localhost\r\nConnection: close\r\n';

test.each([
  ['an address of backslashes', `GET /\\ HTTP/1.1\r\n${HOST}\r\n`],
  ['an address of another machine', `GET http://evil.example/x HTTP/1.1\r\n${HOST}\r\n`],
  ['an address that is none', `GET http://[ HTTP/1.1\r\n${HOST}\r\n`],
  ['an asterisk', `OPTIONS * HTTP/1.1\r\n${HOST}\r\n`],
  ['raw bytes in the address', `GET /\xff\xfe HTTP/1.1\r\n${HOST}\r\n`],
  ['no name', 'GET /api/health HTTP/1.1\r\nConnection: close\r\n\r\n'],
  ['two names', `GET /api/health HTTP/1.1\r\nHost: evil.example\r\n${HOST}\r\n`],
  ['a method that is none', `FETCH /api/health HTTP/1.1\r\n${HOST}\r\n`],
  ['no HTTP', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ['a header of 20 KB', `GET / HTTP/1.1\r\n${HOST}X: ${'a'.repeat(20_000)}\r\n\r\n`],
  [
    'two lengths of the body',
    `POST /api/runs HTTP/1.1\r\n${HOST}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  ],
  [
    'a body of 20 KB',
    `POST /x HTTP/1.1\r\n${HOST}Content-Length: 20000\r\n\r\n${'a'.repeat(20_000)}`,
  ],
])('%s: refused, and the server lives', async (_, bytes) => {
  const answer = await send(bytes);
  expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
  expect(answer).not.toMatch(/\n\s+at |node_modules|node:internal/);
  expect(answer).not.toContain(at());
  expect(await send(`GET /api/health HTTP/1.1\r\n${HOST}\r\n`)).toMatch(/^HTTP\/1\.1 200 /);
});

test.each([['/api/runs/%ZZ'], ['/api/runs/whole%00'], ['/%2e%2e/%ff'], ['/api/runs/%1b%5b2J']])(
  'the answer to %s has its protections and nothing that a terminal obeys',
  async (path) => {
    const answer = await send(`GET ${path} HTTP/1.1\r\n${HOST}\r\n`);
    const [head, body] = answer.split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(head).toMatch(/content-security-policy: default-src 'none'/i);
    expect(head).toMatch(/x-content-type-options: nosniff/i);
    expect(JSON.parse(body).message).not.toMatch(/\p{Cc}/u);
  },
);

test.each([
  ['http://evil.example', 403],
  ['null', 403],
  ['http://localhost.evil.example', 403],
  ['http://localhost:1', 403],
  ['http://localhost', 200],
])('a page of %s is answered %i', async (origin, status) => {
  const answer = await send(`GET /api/runs HTTP/1.1\r\n${HOST}Origin: ${origin}\r\n\r\n`);
  expect(answer).toMatch(`HTTP/1.1 ${status} `);
  expect(answer).not.toMatch(/access-control-allow-origin/i);
});
