import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultParameters } from '../../engine/model/parameters.ts';
import { storeMember } from '../../engine/results/folder/members.ts';
import { openRun } from '../../engine/results/folder/runFolder.ts';
import { differences, summarise } from '../../engine/results/queries/queries.ts';
import { type RunningServer, startServer } from '../../server/startServer.ts';
import { scratch, syntheticManifest, syntheticResults, writeRun } from '../results/syntheticRun.ts';

const { at, remove } = scratch();
let server: RunningServer;

beforeAll(async () => {
  await writeRun(at('runs', 'whole run'));
  await writeRun(at('runs', 'going'), syntheticManifest({ title: 'Going on' }), [2]);
  await writeRun(at('outside'));
  mkdirSync(at('runs', 'torn'));
  writeFileSync(at('runs', 'torn', 'manifest.json'), '{');
  mkdirSync(at('viewer', 'assets'), { recursive: true });
  writeFileSync(at('viewer', 'index.html'), '<!doctype html><title>aimaq</title>');
  writeFileSync(at('viewer', 'assets', 'main-1.js'), `export default ${'1'.repeat(3000)};`);
  writeFileSync(at('secret.txt'), 'secret');
  server = await startServer({ runsFolder: at('runs'), viewerFolder: at('viewer') });
});
afterAll(async () => {
  await server.close();
  remove();
});

interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}

/** Asks for exactly this path: `fetch` would tidy it first and set the Host itself. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        body += part;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    request.on('error', reject);
    request.end();
  });
}

async function getJson(path: string) {
  const { status, headers, body } = await get(`/api/${path}`);
  expect(headers['content-type']).toBe('application/json; charset=utf-8');
  return { status, answer: JSON.parse(body) };
}

describe('the answers', () => {
  test('listen on this machine only', () => {
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  test('tell that the server lives', async () => {
    const { status, answer } = await getJson('health');
    expect([status, answer.status]).toEqual([200, 'ok']);
    expect(answer.version).toMatch(/^\d+\.\d+\.\d+/);
  });

  test('set a run beside another, by the members that both have', async () => {
    const query = 'indicator=employed&region=all&year=2020&arm=none';
    const { answer } = await getJson(`runs/going/comparison?with=whole%20run&${query}`);
    expect(answer).toMatchObject({ paired: true, members: 1, rows: [{ base: 302, other: 302 }] });
    const unknown = await getJson('runs/going/comparison?with=nothing');
    expect([unknown.status, unknown.answer.code]).toEqual([404, 'run-missing']);
    expect((await getJson('runs/going/comparison')).status).toBe(400);
  });

  test('list the runs that can be read', async () => {
    const { answer } = await getJson('runs');
    expect(answer).toHaveLength(2);
    expect(answer).toContainEqual({
      run: 'whole run',
      title: { en: 'Synthetic country', ru: 'Синтетическая страна', kk: 'Синтетикалық ел' },
      complete: true,
    });
    expect(answer).toContainEqual({
      run: 'going',
      title: { en: 'Going on', ru: 'Going on', kk: 'Going on' },
      complete: false,
    });
  });

  test('describe a run in its currency', async () => {
    const { answer } = await getJson('runs/whole%20run');
    const { regions, sources, history, seed, sample } = syntheticManifest();
    expect(answer).toMatchObject({
      run: 'whole run',
      scenario: 'synthetic',
      complete: true,
      modelVersion: '0.1.0',
      members: 4,
      membersDone: 4,
      currency: 'KZT',
      firstYear: 2020,
      lastYear: 2021,
      referenceArm: 'none',
      arms: [
        { id: 'none', name: 'No cluster' },
        { id: 'internet', name: 'Internet clusters' },
      ],
      regions,
      sources,
      history,
      seed,
      sample,
    });
    const units: Record<string, string> = Object.fromEntries(
      answer.indicators.map(({ id, unit }: { id: string; unit: string }) => [id, unit]),
    );
    expect(units.mean_pay).toBe('KZT a month, base-year prices');
    expect(units.public_cost_per_net_job).toBe('KZT, base-year prices');
    expect(Object.values(units).join()).not.toContain('currency');
  });

  test('give the rows of summary and differences', async () => {
    const folder = at('runs', 'whole run');
    const summary = await getJson('runs/whole%20run/summary?region=south&year=2021');
    expect(summary.answer).toEqual(await summarise(folder, { region: 'south', year: 2021 }));
    expect(summary.answer.length).toBeGreaterThan(0);
    const all = await getJson('runs/whole%20run/differences');
    expect(all.answer).toEqual(await differences(folder));
    const cost = await getJson(
      'runs/whole%20run/differences?indicator=public_cost_per_net_job&arm=internet',
    );
    expect(cost.answer[0].mean).toBeCloseTo(3e6 / 70, 6);
    expect(cost.answer[0].p95).toBeNull();
  });

  test('give flows and clusters', async () => {
    const flows = await getJson('runs/whole%20run/flows?arm=internet&year=2020');
    expect(flows.answer[0]).toEqual({ origin: 'north', destination: 'south', persons: 12.5 });
    const clusters = await getJson('runs/whole%20run/clusters?arm=internet');
    expect(clusters.answer[0]).toMatchObject({ cluster: 'zeta', name: 'Zeta', fundedJobs: 10 });
  });

  test('give growth against the level at the start', async () => {
    const question = 'runs/whole%20run/convergence?indicator=employed&arm=none';
    const { answer } = await getJson(`${question}&year=2021`);
    expect(answer.regions.map(({ region }: { region: string }) => region)).toEqual([
      'north',
      'south',
    ]);
    expect(answer.slope.mean).toBeGreaterThan(0);
    const refused = await getJson(`${question}&year=2020`);
    expect([refused.status, refused.answer.code]).toEqual([400, 'out-of-range']);
    expect((await getJson(question)).answer.code).toBe('missing-key');
  });

  test('follow a run that goes on', async () => {
    const question = 'runs/going/summary?indicator=employed&arm=none&region=all&year=2020';
    expect((await getJson(question)).answer[0].mean).toBe(302);
    const run = await openRun(at('runs', 'going'), syntheticManifest());
    await storeMember(run, 4, syntheticResults(4), defaultParameters());
    expect((await getJson(question)).answer[0].mean).toBe(303);
    expect((await getJson('runs/going')).answer).toMatchObject({
      complete: false,
      members: 4,
      membersDone: 2,
    });
  });

  test('are compressed for those who take it, and asked for again each time', async () => {
    const { headers } = await get('/api/runs/whole%20run/summary', { 'accept-encoding': 'gzip' });
    expect(headers['content-encoding']).toBe('gzip');
    expect(headers['cache-control']).toBe('private, no-cache');
  });
});

describe('a wrong question', () => {
  test.each([
    ['runs/nowhere', 404, 'run-missing', 'There is no run "nowhere" here.'],
    ['runs/nowhere/summary', 404, 'run-missing', 'There is no run "nowhere" here.'],
    ['runs/torn', 409, 'run-unreadable', 'Expected the manifest of a run'],
    [
      'runs/whole%20run/summary?indicator=luck',
      400,
      'unknown-name',
      'There is no indicator "luck"',
    ],
    ['runs/whole%20run/summary?region=%27%20OR%201', 400, 'unknown-name', 'no region "\' OR 1"'],
    ['runs/whole%20run/summary?year=soon', 400, 'wrong-type', 'The field "year" must be integer.'],
    ['runs/whole%20run/summary?year=2050', 400, 'out-of-range', 'from 2020 to 2021, found 2050'],
    ['runs/whole%20run/summary?colour=red', 400, 'unknown-key', 'There is no field "colour"'],
    ['runs/whole%20run/summary?arm=none&arm=internet', 400, 'wrong-type', 'The field "arm"'],
    ['runs/whole%20run/differences?arm=', 400, 'out-of-range', 'The field "arm"'],
    ['runs/whole%20run/flows?arm=none', 400, 'missing-key', 'The field "year" is missing.'],
    ['runs/whole%20run/flows?arm=luck&year=2020', 400, 'unknown-name', 'known are none, internet'],
    ['runs/whole%20run/clusters', 400, 'missing-key', 'The field "arm" is missing.'],
    ['runs/%ZZ', 400, 'bad-request', "'/api/runs/%ZZ' is not a valid url"],
    [
      'runs/whole%20run/luck',
      404,
      'not-found',
      'There is nothing at GET /api/runs/whole%20run/luck.',
    ],
    ['', 404, 'not-found', 'There is nothing at GET /api/.'],
  ])('%s', async (question, status, code, sentence) => {
    const found = await getJson(question);
    expect(found.status).toBe(status);
    expect(Object.keys(found.answer).sort()).toEqual(['code', 'message']);
    expect(found.answer.code).toBe(code);
    expect(found.answer.message).toContain(sentence);
    expect(found.answer.message).not.toContain(at());
    expect(found.answer.message.split('\n')).toHaveLength(1);
  });

  test('that would change something has no answer', async () => {
    const { status, body } = await get(
      '/api/runs/whole%20run',
      { origin: server.address, host: new URL(server.address).host },
      'DELETE',
    );
    expect([status, JSON.parse(body).code]).toEqual([404, 'not-found']);
    expect(existsSync(at('runs', 'whole run', 'manifest.json'))).toBe(true);
  });
});

describe('paths that lead out of the house', () => {
  test.each([
    '/api/runs/..%2Foutside',
    '/api/runs/..%2Foutside/summary',
    '/api/runs/../outside',
    '/api/runs/.',
    '/api/runs/%2e%2e',
    '/api/runs/whole%20run%2F..%2F..%2Foutside',
    `/api/runs/%2Fetc%2Fpasswd`,
    '/api/runs/whole%20run%00',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5c..%5csecret.txt',
    '//secret.txt',
  ])('%s', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(body).not.toContain('secret"');
    expect(body).not.toBe('secret');
    expect(body).not.toContain('Synthetic country');
  });
});

describe('the viewer', () => {
  test('is served with its files', async () => {
    const page = await get('/');
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.headers['cache-control']).toBe('no-cache');
    const script = await get('/assets/main-1.js');
    expect([script.status, script.headers['cache-control']]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ]);
  });

  test.each([
    ['/map', './'],
    ['/deep/er?run=a&year=2021', './../?run=a&year=2021'],
  ])('is where any page is looked for: %s', async (path, location) => {
    const { status, headers } = await get(path, { accept: 'text/html,*/*' });
    expect([status, headers.location]).toEqual([302, location]);
  });

  test('has no files that are not there', async () => {
    expect((await get('/assets/main-2.js', { accept: 'text/html' })).status).toBe(404);
  });

  test('may run its own scripts only', async () => {
    for (const path of ['/', '/api/health', '/api/nothing']) {
      const { headers } = await get(path);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("connect-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('upgrade-insecure-requests');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['access-control-allow-origin']).toBeUndefined();
      expect(headers['x-ratelimit-limit']).toBe('3000');
    }
  });
});

describe('names of the server', () => {
  test.each(['localhost', 'localhost:99', '127.0.0.1', '[::1]:80'])('%s is known', async (host) => {
    expect((await get('/api/health', { host })).status).toBe(200);
  });

  test.each(['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example:80', '@'])(
    '%s is foreign',
    async (host) => {
      for (const path of ['/api/runs', '/', '/nothing']) {
        const { status, body } = await get(path, { host });
        expect([status, JSON.parse(body).code]).toEqual([403, 'foreign-host']);
      }
    },
  );
});

describe('a server', () => {
  test('serves chosen runs under distinct names', async () => {
    await writeRun(at('other place', 'outside'), syntheticManifest({ title: 'Other' }));
    const chosen = await startServer({ runs: [at('outside'), at('other place', 'outside')] });
    const list = await (await fetch(`${chosen.address}/api/runs`)).json();
    expect(list).toMatchObject([
      { run: 'outside', title: { kk: 'Синтетикалық ел' }, complete: true },
      { run: 'outside-2', title: { kk: 'Other' }, complete: true },
    ]);
    const second = await (await fetch(`${chosen.address}/api/runs/outside-2`)).json();
    expect(second).toMatchObject({ run: 'outside-2', title: 'Other' });
    expect((await fetch(`${chosen.address}/`)).status).toBe(404);
    await chosen.close();
    await expect(fetch(`${chosen.address}/api/health`)).rejects.toThrow();
  });

  test('answers what was asked before it closed, and closes at once then', async () => {
    const closing = await startServer({ runs: [at('outside')] });
    const answer = fetch(`${closing.address}/api/runs/outside/differences`);
    await fetch(`${closing.address}/api/health`);
    const before = performance.now();
    const closed = closing.close();
    expect((await answer).status).toBe(200);
    expect(await (await answer).json()).not.toEqual([]);
    await closed;
    expect(performance.now() - before).toBeLessThan(2500);
  });

  test('asks those to wait who ask without end', async () => {
    const busy = await startServer({ runs: [at('outside')] });
    const ask = () => fetch(`${busy.address}/api/health`).then(({ status }) => status);
    const statuses: number[] = [];
    for (let batch = 0; batch < 30; batch++) {
      statuses.push(...(await Promise.all(Array.from({ length: 100 }, ask))));
    }
    expect(new Set(statuses)).toEqual(new Set([200]));
    const refused = await fetch(`${busy.address}/api/health`);
    expect(refused.status).toBe(429);
    expect(await refused.json()).toEqual({
      code: 'too-many-requests',
      message: 'Too many questions: wait a minute.',
    });
    await busy.close();
  });

  test('closes although somebody never takes their answer', async () => {
    writeFileSync(at('viewer', 'large.bin'), Buffer.alloc(64 * 1024 * 1024));
    const held = await startServer({ runsFolder: at('runs'), viewerFolder: at('viewer') });
    const socket = net.connect(Number(new URL(held.address).port), '127.0.0.1');
    socket.on('error', () => {});
    await once(socket, 'connect');
    socket.write('GET /large.bin HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await once(socket, 'readable');
    const before = performance.now();
    await held.close();
    expect(performance.now() - before).toBeLessThan(20_000);
    socket.destroy();
  });

  test.each([
    ['a port that is taken', () => ({ port: Number(new URL(server.address).port) }), 'is taken'],
    ['a port that is none', () => ({ port: 70_000 }), 'from 0 to 65535, found 70000'],
    [
      'a host that is not here',
      () => ({ host: '192.0.2.1', token: 'a-token-of-the-tests' }),
      '"192.0.2.1" is no address',
    ],
  ])('does not start on %s', async (_, options, sentence) => {
    await expect(startServer({ runsFolder: at('runs'), ...options() })).rejects.toMatchObject({
      code: 'bad-option',
      message: expect.stringContaining(sentence),
    });
  });

  test('does not start without the run or the viewer it is to show', async () => {
    await expect(startServer({ runs: [at('nowhere')] })).rejects.toMatchObject({
      code: 'run-missing',
    });
    await expect(
      startServer({ runsFolder: at('runs'), viewerFolder: at('runs') }),
    ).rejects.toMatchObject({ code: 'file-missing' });
  });

  test('has no runs where there is no folder yet', async () => {
    const bare = await startServer({ runsFolder: at('not yet') });
    expect(await (await fetch(`${bare.address}/api/runs`)).json()).toEqual([]);
    await bare.close();
  });
});
