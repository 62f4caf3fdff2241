import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../server/startServer.ts';
import { startFile } from '../cli/aimaq.ts';
import { askingAt, smallHouse } from './serverUnderTest.ts';

const TOKEN = 'a-token-of-the-tests';
const { at, remove, start } = smallHouse();
let server: RunningServer;

beforeAll(async () => {
  server = await start({ token: TOKEN });
});
afterAll(async () => {
  await server.close();
  remove();
});

const ask = (place: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${server.address}${place}`, { headers, method, redirect: 'manual' });

describe('a server with a token', () => {
  test.each(['/', '/api/health', '/api/runs', '/metrics', '/docs', '/nothing'])(
    'answers nobody without it: %s',
    async (place) => {
      for (const headers of [
        {},
        { authorization: 'Bearer wrong' },
        { authorization: TOKEN },
        { cookie: `aimaq-session=${TOKEN}` },
        { cookie: 'aimaq-session=%ZZ' },
      ] as Record<string, string>[]) {
        const answer = await ask(place, headers);
        expect(answer.status).toBe(401);
        expect((await answer.json()).code).toBe('token-missing');
      }
      expect((await ask(`${place}?token=wrong`)).status).toBe(401);
    },
  );

  test('answers programs that send it, from no page, and takes their JSON', async () => {
    const authorization = `Bearer ${TOKEN}`;
    expect((await ask('/api/health', { authorization })).status).toBe(200);
    const json = { authorization, 'content-type': 'application/json' };
    const check = await fetch(`${server.address}/api/scenarios/small/check`, {
      ...{ method: 'POST', headers: json, body: '{"changes":[]}' },
    });
    expect(check.status).toBe(200);
  });

  test('gives people who open its link a cookie that does not tell it', async () => {
    const answer = await ask(`/?run=a%22b&token=${TOKEN}&year=2030`);
    const page = await answer.text();
    expect(page).toContain('url=./?run=a%22b&amp;year=2030"');
    expect(page).not.toContain(TOKEN);
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^aimaq-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(cookie).not.toContain(TOKEN);
    const [session] = cookie.split(';', 1);
    expect((await ask('/api/health', { cookie: session })).status).toBe(200);
  });

  test('leads to no other server', async () => {
    const page = await (await ask(`//evil.example/a?token=${TOKEN}`)).text();
    expect(page).toContain('url=./a"');
  });

  test('demands one that cannot be guessed', async () => {
    await expect(start({ token: 'short' })).rejects.toMatchObject({ code: 'bad-option' });
    await expect(start({ token: 'with a space in it' })).rejects.toThrow('without spaces');
  });
});

test.each(['0.0.0.0', '::', '192.0.2.1'])(
  'no server without a token listens on %s',
  async (host) => {
    await expect(start({ host })).rejects.toMatchObject({
      code: 'bad-option',
      message: expect.stringContaining('needs a token'),
    });
  },
);

test('the command takes the token from the environment, and writes it nowhere', async () => {
  const serve = ['serve', '--host', '0.0.0.0', '--port', '0', '--runs', 'runs'];
  const program = startFile('cli/main.ts', serve, at(), { AIMAQ_TOKEN: TOKEN });
  const said = await program.said(/http:\S+:\d+/);
  const port = /:(\d+),/.exec(said)?.[1];
  const address = `http://127.0.0.1:${port}`;
  expect((await fetch(`${address}/api/runs`)).status).toBe(401);
  expect((await fetch(`${address}/?token=${TOKEN}`)).status).toBe(200);
  program.child.kill('SIGTERM');
  const { code, stdout, stderr } = await program.ended;
  expect(code).toBe(0);
  expect(stdout + stderr).not.toContain(TOKEN);
});

describe('what changes something', () => {
  const body = JSON.stringify({ kind: 'run', scenario: 'small', members: 1 });
  const json = 'application/json';
  let open: RunningServer;
  beforeAll(async () => {
    open = await startServer({ runsFolder: at('open'), scenariosFolder: at('own') });
  });
  afterAll(() => open.close());

  test.each([
    ['from no page', { 'content-type': json }, 403],
    ['from another page', { 'content-type': json, origin: 'http://evil.example' }, 403],
    ['of a form', { 'content-type': 'text/plain', origin: 'own' }, 415],
    [
      'with the fields of a form',
      { 'content-type': 'application/x-www-form-urlencoded', origin: 'own' },
      415,
    ],
    ['in JSON', { 'content-type': `${json}; charset=utf-8`, origin: 'own' }, 202],
  ])('%s', async (_, { origin, ...headers }: Record<string, string>, status) => {
    const own = origin === 'own' ? open.address : origin;
    const answer = await fetch(`${open.address}/api/jobs`, {
      ...{ method: 'POST', body },
      headers: { ...headers, ...(own === undefined ? {} : { origin: own }) },
    });
    expect(answer.status).toBe(status);
    if (status === 202) await askingAt(open.address).ended((await answer.json()).job);
  });
});
