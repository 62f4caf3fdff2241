// Members asked for and simulated through a real Redis, both sides in this process.
import { rmSync } from 'node:fs';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { askWorkers } from '../../../engine/experiments/queue/askWorkers.ts';
import { queueName, runName, WORKERS_KEY } from '../../../engine/experiments/queue/names.ts';
import { putFailure } from '../../../engine/experiments/queue/results.ts';
import { serveMembers } from '../../../engine/experiments/queue/worker.ts';
import { runManifest } from '../../../engine/experiments/runManifest.ts';
import { openThreads, type Threads } from '../../../engine/experiments/simulations.ts';
import { runIntoFolder, type StoredRunOptions } from '../../../engine/experiments/storedRun.ts';
import type { Study } from '../../../engine/experiments/study.ts';
import { storedMembers } from '../../../engine/results/folder/layout.ts';
import { currentVersions } from '../../../engine/results/manifest/versions.ts';
import { type RedisServer, startRedis } from '../../redis/redisServer.ts';
import { fingerprints, scratch } from '../../results/syntheticRun.ts';
import { smallStudy } from '../smallStudy.ts';

const folder = scratch();
const study = smallStudy({ members: 6 });
let server: RedisServer;
let client: Redis;
let pool: Threads;
let whole: Record<string, string>;

beforeAll(async () => {
  server = await startRedis();
  client = new Redis(server.url, { maxRetriesPerRequest: null });
  client.on('error', () => {});
  pool = openThreads(2);
  await runIntoFolder(study, folder.at('whole'), runManifest(study, currentVersions()), { pool });
  whole = fingerprints(folder.at('whole'));
});
afterAll(async () => {
  client.disconnect();
  await pool.destroy();
  await server.stop();
  folder.remove();
});

let stop: AbortController;
let working: Promise<number>[];
beforeEach(async () => {
  await client.flushall();
  stop = new AbortController();
  working = [];
});
afterEach(async () => {
  stop.abort();
  await Promise.all(working);
});

const place = () => ({ url: server.url, patience: 20 });

function work(onMember?: (study: string, member: number) => void): void {
  const options = { redis: place(), threads: 2, takeover: 1, signal: stop.signal, pool, onMember };
  working.push(serveMembers(options));
}

function ask(
  into: string,
  { shared = false, say, of = study, ...options }: Asking = {},
): Promise<boolean> {
  return runIntoFolder(of, folder.at(into), runManifest(of, currentVersions()), {
    executor: askWorkers({ redis: place(), shared, say }),
    ...options,
  });
}
type Asking = StoredRunOptions & { shared?: boolean; say?: (it: string) => void; of?: Study };

const waiting = () =>
  client.keys('aimaq:*').then((keys) => keys.filter((key) => /\d-\d+$/.test(key)));

test.each([false, true])(
  'members come back to the same bytes; shared folder: %s',
  async (shared) => {
    const said: string[] = [];
    let years = 0;
    const asking = ask(`back ${shared}`, {
      shared,
      onYear: () => years++,
      say: (sentence) => {
        if (said.push(sentence) === 1) work();
      },
    });
    expect(await asking).toBe(true);
    expect(fingerprints(folder.at(`back ${shared}`))).toEqual(whole);
    expect(years).toBe(6 * 2 * 2);
    expect(said[0]).toMatch(/^No worker is at Redis at 127\.0\.0\.1:\d+ yet/);
    // Nothing of it stays behind but the question, for those who ask again.
    const keys = await client.keys('aimaq:*');
    expect(keys.filter((key) => key.includes(':results:'))).toEqual([]);
    expect(await waiting()).toEqual([]);
  },
);

test('what Redis forgets is asked for again', async () => {
  let forgotten = false;
  const forget = () => {
    if (!forgotten) void client.flushall();
    forgotten = true;
  };
  const asking = ask('forgotten');
  work(forget);
  expect(await asking).toBe(true);
  expect(forgotten).toBe(true);
  expect(fingerprints(folder.at('forgotten'))).toEqual(whole);
});

test('a Redis that is killed and started again is found again', async () => {
  const asking = ask('restarted');
  let done = 0;
  const restarted = Promise.withResolvers<void>();
  work(() => {
    if (++done === 2) server.restart().then(restarted.resolve, restarted.reject);
  });
  expect(await asking).toBe(true);
  await restarted.promise;
  expect(fingerprints(folder.at('restarted'))).toEqual(whole);
});

test('a thread that dies costs an attempt, not the member', async () => {
  const asking = ask('threads');
  let killed = 0;
  work(() => {
    if (killed++ < 3) void pool.threads[0].terminate();
  });
  expect(await asking).toBe(true);
  expect(killed).toBeGreaterThan(2);
  expect(fingerprints(folder.at('threads'))).toEqual(whole);
});

test('a run that is stopped takes back its members; others go on with it', async () => {
  const stopAsking = new AbortController();
  work();
  const asking = ask('stopped', {
    signal: stopAsking.signal,
    onMember: () => stopAsking.abort(),
  });
  expect(await asking).toBe(false);
  await expect.poll(waiting, { timeout: 10_000 }).toEqual([]);
  const kept = storedMembers(folder.at('stopped'));
  expect(kept.length).toBeLessThan(6);
  // Results that came too late for the one are there for the next, by whatever executor.
  expect(await ask('stopped')).toBe(true);
  expect(fingerprints(folder.at('stopped'))).toEqual(whole);
});

test('two runs of one question, in folders of their own, share the work', async () => {
  work();
  expect(await Promise.all([ask('twin 1'), ask('twin 2')])).toEqual([true, true]);
  expect(fingerprints(folder.at('twin 1'))).toEqual(whole);
  expect(fingerprints(folder.at('twin 2'))).toEqual(whole);
});

test('a question that cannot be answered is refused as it is here', async () => {
  const [indicator] = runManifest(study, currentVersions()).indicators;
  const bad = { ...study, indicators: [{ ...indicator, id: 'bad', formula: '1 +' }] };
  work();
  await expect(ask('bad', { of: bad })).rejects.toMatchObject({ code: 'bad-formula' });
  await expect.poll(waiting, { timeout: 10_000 }).toEqual([]);
});

test('a folder that workers do not see is said to be missing', async () => {
  const asking = ask('unseen', {
    shared: true,
    onStart: () => rmSync(folder.at('unseen'), { recursive: true }),
  });
  work();
  await expect(asking).rejects.toThrow(/member \d on .+: There is no run in the folder .+unseen/);
});

test('what went wrong before somebody asked anew is forgotten', async () => {
  const { question } = runManifest(study, currentVersions()).hashes;
  const failure = { failed: { message: 'the disk of last week', stack: '' } };
  await putFailure(client, runName(question, null), 2, failure);
  work();
  expect(await ask('mended')).toBe(true);
  expect(fingerprints(folder.at('mended'))).toEqual(whole);
});

test('workers of another version only are an error', async () => {
  const sign = { id: 'x', host: 'other', threads: 8, version: 'aimaq 9.9.9 with DuckDB v9' };
  await client.zadd(WORKERS_KEY, Math.ceil(Date.now() / 1000) + 60, JSON.stringify(sign));
  await expect(ask('other')).rejects.toThrow(
    /The workers at Redis at .+ are aimaq 9\.9\.9 with DuckDB v9, this is aimaq .+: start workers/,
  );
  expect(storedMembers(folder.at('other'))).toEqual([]);
});

test('each version has a queue of its own', () => {
  const own = currentVersions();
  expect(queueName({ ...own, aimaq: '9.9.9' })).not.toBe(queueName(own));
  expect(queueName({ ...own, duckdb: 'v9' })).not.toBe(queueName(own));
});

test('an idle worker ends by itself', async () => {
  const options = { redis: place(), threads: 1, takeover: 1, signal: stop.signal, pool, idle: 1 };
  expect(await serveMembers(options)).toBe(0);
  expect(await client.zcard(WORKERS_KEY)).toBe(0);
});
