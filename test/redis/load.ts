// What one Redis bears, without any simulation; prints a line a measurement:
//   node run.mjs test/redis/load.ts
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import { openMemberQueue } from '../../engine/experiments/queue/memberQueue.ts';
import { dropDelivery, readDelivery } from '../../engine/experiments/queue/results.ts';
import { storeMemberFiles } from '../../engine/results/folder/members.ts';
import { openRun } from '../../engine/results/folder/runFolder.ts';
import { currentVersions } from '../../engine/results/manifest/versions.ts';
import { type Started, startFile } from '../cli/aimaq.ts';
import { syntheticManifest } from '../results/syntheticRun.ts';
import { startRedis } from './redisServer.ts';

const RUN = 'load';
const job = { run: RUN, question: 'none', folder: null };
const redis = await startRedis();
const client = new Redis(redis.url, { maxRetriesPerRequest: null });
const folder = mkdtempSync(path.join(tmpdir(), 'aimaq-load-'));

let ended: (member: number) => void = () => {};
const queue = await openMemberQueue(client, currentVersions(), job, (member) => ended(member));

await memory(100_000);
for (const bytes of [0, 200_000]) await throughput(bytes === 0 ? 20_000 : 2000, bytes);
await latency(200);
await taking(300, 200_000);
await machines(1000, 2, 10_000, 6000);

await queue.close();
client.disconnect();
await redis.stop();
rmSync(folder, { recursive: true });

/** What members that wait take in memory, and how fast they are asked for. */
async function memory(count: number): Promise<void> {
  const before = await info('memory', 'used_memory');
  const seconds = await timed(() => queue.add(numbers(count)));
  const bytes = (await info('memory', 'used_memory')) - before;
  tell(`${count} members waiting`, {
    'asked for in s': seconds,
    'memory MB': bytes / 1e6,
    'bytes a member': bytes / count,
  });
  await client.flushall();
}

/** Members a second with workers that do nothing, and what each costs Redis of its processor. */
async function throughput(count: number, bytes: number): Promise<void> {
  const crew = await sleepers(2, 1, 8, 0, bytes);
  const cpuBefore = await processor();
  const seconds = await timed(() => untilDone(count, () => queue.add(numbers(count))));
  const cpu = (await processor()) - cpuBefore;
  tell(`${count} members without work, ${bytes} bytes each, 2 workers`, {
    'members a second': count / seconds,
    'Redis ms of processor a member': (1000 * cpu) / count,
    'Redis peak memory MB': (await info('memory', 'used_memory_peak')) / 1e6,
  });
  await end(crew);
}

/** From asking for a member to hearing that it is done, when nothing else is asked. */
async function latency(count: number): Promise<void> {
  const crew = await sleepers(1, 1, 1, 0, 0);
  const times: number[] = [];
  for (let index = 0; index < count; index++) {
    times.push(1000 * (await timed(() => untilDone(1, () => queue.add([index])))));
  }
  times.sort((a, b) => a - b);
  tell('one member at a time', {
    'median ms': times[count / 2],
    '95 % ms': times[Math.floor(count * 0.95)],
  });
  await end(crew);
}

/** How fast the one who asks takes members from Redis and stores them, flushed to the disk. */
async function taking(count: number, bytes: number): Promise<void> {
  const crew = await sleepers(1, 1, 8, 0, bytes);
  await untilDone(count, () => queue.add(numbers(count)));
  await end(crew);
  const run = await openRun(path.join(folder, 'run'), syntheticManifest({ members: count }));
  const before = process.cpuUsage();
  const seconds = await timed(async () => {
    for (const member of numbers(count)) {
      const delivery = await readDelivery(client, RUN, member);
      if (!delivery || !('files' in delivery)) throw new Error(`member ${member} is not there`);
      await storeMemberFiles(run, member, delivery.files);
      await dropDelivery(client, RUN, member);
    }
  });
  const { user, system } = process.cpuUsage(before);
  tell(`${count} members of ${bytes} bytes taken and stored`, {
    'members a second': count / seconds,
    'ms of processor a member': (user + system) / 1000 / count,
  });
  await client.flushall();
}

/** Many machines whose members take a while: how near they come to never waiting. */
async function machines(
  count: number,
  slots: number,
  milliseconds: number,
  members: number,
): Promise<void> {
  const crew = await sleepers(4, count / 4, slots, milliseconds, 0);
  const connections = await info('clients', 'connected_clients');
  const cpuBefore = await processor();
  const seconds = await timed(() => untilDone(members, () => queue.add(numbers(members))));
  const ideal = ((members / (count * slots)) * milliseconds) / 1000;
  tell(`${count} workers of ${slots}, ${members} members of ${milliseconds / 1000} s`, {
    's without any waiting': ideal,
    s: seconds,
    'busy %': (100 * ideal) / seconds,
    connections,
    'Redis % of a processor': (100 * ((await processor()) - cpuBefore)) / seconds,
    'memory MB': (await info('memory', 'used_memory')) / 1e6,
  });
  await end(crew);
}

async function untilDone(count: number, ask: () => Promise<void>): Promise<void> {
  const done = Promise.withResolvers<void>();
  let left = count;
  ended = () => {
    if (--left === 0) done.resolve();
  };
  await ask();
  await done.promise;
}

async function sleepers(
  processes: number,
  ...settings: [workers: number, slots: number, milliseconds: number, bytes: number]
): Promise<Started[]> {
  const crew = Array.from({ length: processes }, () =>
    startFile('test/redis/sleepers.ts', settings.map(String), folder, { AIMAQ_REDIS: redis.url }),
  );
  await Promise.all(crew.map((one) => one.said('ready')));
  return crew;
}

async function end(crew: readonly Started[]): Promise<void> {
  for (const { child } of crew) child.kill('SIGKILL');
  await Promise.all(crew.map((one) => one.ended));
}

async function info(section: string, field: string): Promise<number> {
  const text = await client.info(section);
  return Number(new RegExp(`^${field}:([\\d.]+)`, 'm').exec(text)?.[1]);
}

async function processor(): Promise<number> {
  return (await info('cpu', 'used_cpu_user')) + (await info('cpu', 'used_cpu_sys'));
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await act();
  return (performance.now() - before) / 1000;
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

function tell(what: string, figures: Record<string, number>): void {
  const shown = Object.entries(figures).map(
    ([name, value]) => `${name} ${value.toFixed(value < 10 ? 2 : 0)}`,
  );
  console.log(`${what}: ${shown.join(', ')}`);
}
