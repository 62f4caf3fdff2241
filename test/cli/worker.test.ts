// The command of a worker, and what the two sides of a queue say when there is no Redis for them.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { REDIS_PASSWORD, type RedisServer, startRedis } from '../redis/redisServer.ts';
import { scratch } from '../results/syntheticRun.ts';
import { type Started, startFile } from './aimaq.ts';

const folder = scratch();
let redis: RedisServer;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(async () => {
  await redis.stop();
  folder.remove();
});

function start(args: string[], url = redis.url): Started {
  return startFile('cli/main.ts', args, folder.at(''), { AIMAQ_REDIS: url });
}

const asking = [
  ...['run', 'kazakhstan', '--sample', '0.001', '--members', '4', '--executor', 'bullmq'],
  ...['--redis-timeout', '1'],
];

test('says who it is, gives its members back when told to end, and ends with 0', async () => {
  const worker = start(['worker', '--threads', '1', '--takeover', '300']);
  await worker.said(/Worker of aimaq \S+ with DuckDB \S+, 1 thread, waits at Redis at 127.0.0.1:/);
  const run = start([...asking, '--out', 'given-back', '--quiet']);
  await worker.said('Member 1 of kazakhstan is done');
  worker.child.kill('SIGTERM');
  expect((await worker.ended).code).toBe(0);
  // Given back, not left to be missed: that would take five minutes.
  const next = start(['worker', '--threads', '2', '--takeover', '300', '--idle', '1']);
  expect((await run.ended).code).toBe(0);
  expect(await next.ended).toMatchObject({ code: 0, stdout: '' });
});

test('a Redis that goes away for too long ends run and worker with 1, in one line', async () => {
  const run = start([...asking, '--members', '400', '--out', 'lost']);
  const worker = start(['worker', '--redis-timeout', '1']);
  await worker.said(/Member \d+ of kazakhstan is done/);
  await redis.kill();
  for (const { code, stderr } of await Promise.all([run.ended, worker.ended])) {
    expect(code).toBe(1);
    expect(stderr).toMatch(/^aimaq: Redis at 127\.0\.0\.1:\d+ cannot be used: .+\.$/m);
    expect(stderr).not.toContain(REDIS_PASSWORD);
    expect(stderr).not.toMatch(/^ +at /m);
  }
  await redis.restart();
});

test('a wrong password is refused at once and not repeated', async () => {
  const url = redis.url.replace(REDIS_PASSWORD, 'not-the-password');
  const { code, stderr } = await start(['worker'], url).ended;
  expect(code).toBe(1);
  expect(stderr).toMatch(/^aimaq: Redis at 127\.0\.0\.1:\d+ refuses: WRONGPASS .+\n$/);
  expect(stderr).not.toContain('not-the-password');
});
