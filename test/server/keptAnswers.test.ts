import { rmSync } from 'node:fs';
import http from 'node:http';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { storeMember } from '../../engine/results/folder/members.ts';
import { openRun } from '../../engine/results/folder/runFolder.ts';
import { summarise } from '../../engine/results/queries/queries.ts';
import type { SummaryRow } from '../../server/api.ts';
import { syntheticManifest, syntheticResults, writeRun } from '../results/syntheticRun.ts';
import { serveForTests } from './serverUnderTest.ts';

const { at, server } = serveForTests(async (at) => {
  await writeRun(at('runs', 'whole'));
});

/** Takes what is sent as it is: `fetch` would unpack it. */
function get(place: string, headers: http.OutgoingHttpHeaders = {}) {
  return new Promise<{ status: number; headers: http.IncomingHttpHeaders; bytes: Buffer }>(
    (resolve, reject) => {
      http
        .get(`${server.address}/api/${place}`, { headers }, (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part) => parts.push(part));
          response.on('end', () =>
            resolve({
              ...{ status: response.statusCode ?? 0, headers: response.headers },
              bytes: Buffer.concat(parts),
            }),
          );
        })
        .on('error', reject);
    },
  );
}

test('an answer is the same however often it is asked for, and in either coding', async () => {
  const first = await get('runs/whole/summary');
  expect(JSON.parse(String(first.bytes))).toEqual(await summarise(at('runs', 'whole')));
  for (const coding of ['gzip', 'br;q=0.5, gzip;q=0.1']) {
    const { headers, bytes } = await get('runs/whole/summary', { 'accept-encoding': coding });
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', etag: first.headers.etag });
    expect(gunzipSync(bytes).equals(first.bytes)).toBe(true);
  }
  const plain = await get('runs/whole/summary', { 'accept-encoding': 'gzip;q=0' });
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.bytes.equals(first.bytes)).toBe(true);
});

test('a client that has it is told so', async () => {
  const { headers } = await get('runs/whole/summary');
  expect(headers['cache-control']).toBe('private, no-cache');
  for (const tag of [headers.etag, `"other", ${headers.etag}`]) {
    const again = await get('runs/whole/summary', { 'if-none-match': tag });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
  }
  expect((await get('runs/whole/summary', { 'if-none-match': '"other"' })).status).toBe(200);
  const other = await get('runs/whole/summary?year=2021');
  expect(other.headers.etag).not.toBe(headers.etag);
});

test('what goes on, is made anew or is gone is not answered from before', async () => {
  const manifest = syntheticManifest();
  const folder = await writeRun(at('runs', 'going'), manifest, [2]);
  const ask = async () => {
    const { status, bytes } = await get('runs/going/summary?indicator=employed&region=north');
    return [status, JSON.parse(String(bytes))] as [number, SummaryRow[]];
  };
  const means = async () => (await ask())[1].map(({ mean }) => mean);
  expect(new Set(await means())).toEqual(new Set([102]));
  const run = await openRun(folder, manifest);
  await storeMember(run, 4, syntheticResults(4, manifest), manifest.parameters);
  expect(new Set(await means())).toEqual(new Set([103]));
  rmSync(folder, { recursive: true });
  expect((await ask())[0]).toBe(404);
  await writeRun(at('runs', 'going'), manifest, [1]);
  expect(new Set(await means())).toEqual(new Set([101]));
});

test('a question that is refused is refused again', async () => {
  for (let time = 0; time < 2; time++) {
    const { status, headers } = await get('runs/whole/summary?indicator=nothing');
    expect([status, headers['cache-control']]).toEqual([400, 'no-store']);
  }
});
