import { Validator } from '@seriousme/openapi-schema-validator';
import { Compile } from 'typebox/compile';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningServer } from '../../server/startServer.ts';
import { writeRun } from '../results/syntheticRun.ts';
import { type Asked, askingAt, smallHouse } from './serverUnderTest.ts';

interface Operation {
  summary?: string;
  tags?: string[];
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
}

const { at, remove, start } = smallHouse();
let server: RunningServer;
let ask: Asked;
let document: { openapi: string; paths: Record<string, Record<string, Operation>> };

beforeAll(async () => {
  await writeRun(at('runs', 'whole'));
  server = await start();
  ask = askingAt(server.address);
  document = await (await fetch(`${server.address}/docs/json`)).json();
});
afterAll(async () => {
  await server.close();
  remove();
});

test('the document is valid OpenAPI 3.1', async () => {
  expect(document.openapi).toBe('3.1.0');
  const { valid, errors } = await new Validator().validate(document);
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
});

test('every route says what it does, answers and refuses', () => {
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
  expect(operations.length).toBeGreaterThan(25);
  for (const { summary, tags, responses } of operations) {
    expect(summary).toMatch(/^[A-Z]/);
    expect(tags).toHaveLength(1);
    expect(responses).toHaveProperty('4XX');
    const answered = Object.keys(responses).filter((status) => status.startsWith('2'));
    expect(answered.length).toBeGreaterThan(0);
    for (const status of answered) expect(responses[status].content).toBeDefined();
  }
});

describe('answers are as the document says', () => {
  test.each([
    ['health'],
    ['runs'],
    ['runs/{run}'],
    ['runs/{run}/summary'],
    ['runs/{run}/differences'],
    ['runs/{run}/comparison', 'with=whole'],
    ['runs/{run}/flows', 'arm=internet&year=2021'],
    ['runs/{run}/remote-pay', 'arm=internet&year=2021'],
    ['runs/{run}/clusters', 'arm=internet'],
    ['runs/{run}/convergence', 'indicator=employed&arm=none&year=2021'],
    ['runs/{run}/boundaries'],
    ['scenarios'],
    ['scenarios/{scenario}'],
    ['reports'],
    ['answers/claims', 'scenario=kazakhstan'],
    ['jobs'],
    ['notebooks'],
    ['notebooks/{notebook}'],
  ])('%s', async (place, query = '') => {
    const asked = place
      .replace('{run}', 'whole')
      .replace('{scenario}', 'small')
      .replace('{notebook}', 'a-first-look');
    const { status, body } = await ask.get(`${asked}?${query}`);
    expect(status).toBe(200);
    checkAgainst(`/api/${place}`, 'get', '200', body);
  });

  test('of what is sent', async () => {
    const run = await ask.run({ members: 1 });
    checkAgainst('/api/jobs', 'post', String(run.status), run.body);
    checkAgainst('/api/jobs/{job}', 'get', '200', await ask.ended(run.body.job));
    const check = await ask.post('scenarios/small/check', {
      changes: [{ path: ['years'], value: 0 }],
    });
    checkAgainst('/api/scenarios/{scenario}/check', 'post', '200', check.body);
    const refused = await ask.get('runs/nowhere');
    checkAgainst('/api/runs/{run}', 'get', '4XX', refused.body);
  });
});

/** Also with what it does not mention refused, so that nothing is left out of the document. */
function checkAgainst(place: string, method: string, status: string, body: unknown): void {
  const content = document.paths[place][method].responses[status].content ?? {};
  const { schema } = content['application/json'];
  const found = [...Compile(closed(schema) as never).Errors(body)].slice(0, 2);
  expect(found.map(({ instancePath, message }) => `${instancePath} ${message}`)).toEqual([]);
}

function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const parts = Object.entries(schema).map(([key, part]) => [key, closed(part)]);
  const isObject = 'properties' in schema && 'type' in schema && schema.type === 'object';
  return { ...Object.fromEntries(parts), ...(isObject ? { additionalProperties: false } : {}) };
}

test('the page of the document takes nothing from elsewhere', async () => {
  const page = await fetch(`${server.address}/docs`);
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
  const text = await page.text();
  expect(text).not.toMatch(/(src|href)="(https?:)?\/\//);
  expect(text).not.toMatch(/<script>|style="/);
  for (const [, file] of text.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)) {
    expect((await fetch(new URL(file, `${server.address}/docs`))).status).toBe(200);
  }
});

test('what Prometheus gathers names answers, jobs and streams', async () => {
  const text = await (await fetch(`${server.address}/metrics`)).text();
  expect(text).toMatch(
    /^aimaq_http_answer_seconds_count\{.*route="\/api\/jobs",status="202"\} 1$/m,
  );
  expect(text).toMatch(/^aimaq_jobs\{state="done"\} 1$/m);
  expect(text).toMatch(/^aimaq_event_streams 0$/m);
  expect(text).toMatch(/^process_resident_memory_bytes \d+/m);
});
