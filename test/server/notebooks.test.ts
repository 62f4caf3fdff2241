import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningServer } from '../../server/startServer.ts';
import { LIVE, notebookText } from '../viz/notebooks/notebookText.ts';
import { smallHouse } from './serverUnderTest.ts';

const { at, remove, start } = smallHouse();
let server: RunningServer;

beforeAll(async () => {
  mkdirSync(at('notebooks'));
  writeFileSync(at('notebooks', 'live.html'), LIVE);
  writeFileSync(at('secret.html'), notebookText('Secret', []));
  symlinkSync(at('secret.html'), at('notebooks', 'linked.html'));
  server = await start({ notebooksFolder: at('notebooks') });
});
afterAll(async () => {
  await server.close();
  remove();
});

async function put(name: string, text: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.address}/api/notebooks/${name}`, {
    method: 'PUT',
    headers: { origin: server.address, 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ text }),
  });
  return { status: response.status, body: await response.json() };
}

async function open(name: string) {
  const response = await fetch(`${server.address}/api/notebooks/${name}`);
  return { status: response.status, body: await response.json() };
}

test('the list names what is in the folder, links left out', async () => {
  const list = await (await fetch(`${server.address}/api/notebooks`)).json();
  expect(list).toEqual([{ notebook: 'live', title: { en: 'Live', ru: 'Live', kk: 'Live' } }]);
  expect((await open('linked')).status).toBe(404);
});

test('a file is written over only by who saw its last version', async () => {
  const { body } = await open('live');
  const first = notebookText('First', ['1']);
  const ours = { 'if-match': `"${body.version}"` };
  const written = await put('live', first, ours);
  expect(written).toMatchObject({ status: 200, body: { text: first } });
  expect(readFileSync(at('notebooks', 'live.html'), 'utf8')).toBe(first);
  const late = await put('live', notebookText('Late', []), ours);
  expect(late).toMatchObject({ status: 412, body: { code: 'edited-meanwhile' } });
  expect(await put('live', first)).toMatchObject({ status: 428 });
  expect(readFileSync(at('notebooks', 'live.html'), 'utf8')).toBe(first);
});

test('a new file takes no name that is taken, and no name that leads elsewhere', async () => {
  const isNew = { 'if-none-match': '*' };
  const text = notebookText('New', []);
  expect(await put('fresh', text, isNew)).toMatchObject({ status: 201 });
  expect(await put('fresh', text, isNew)).toMatchObject({ status: 409 });
  expect(await put('linked', text, isNew)).toMatchObject({ status: 409 });
  expect(readFileSync(at('secret.html'), 'utf8')).toContain('Secret');
  for (const name of ['..%2Fout', 'Caps', 'a.b', '%2e%2e', 'a%00']) {
    expect((await put(name, text, isNew)).status, name).toBeGreaterThanOrEqual(400);
  }
  expect(await put('other', 'no notebook', isNew)).toMatchObject({ status: 400 });
  expect(existsSync(at('out.html'))).toBe(false);
});

test('a server that only reads saves nothing', async () => {
  const reading = await start({ notebooksFolder: at('notebooks'), readOnly: true });
  try {
    const response = await fetch(`${reading.address}/api/notebooks/more`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'if-none-match': '*' },
      body: JSON.stringify({ text: LIVE }),
    });
    expect(response.status).toBe(403);
    expect(existsSync(at('notebooks', 'more.html'))).toBe(false);
  } finally {
    await reading.close();
  }
});
