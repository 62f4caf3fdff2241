// One question in every way in which it can be run, interrupted at random points: the same bytes.
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { RUN_TABLES, storedMembers } from '../../engine/results/folder/layout.ts';
import { TABLES } from '../../engine/results/folder/members.ts';
import { type Started, startFile } from '../cli/aimaq.ts';
import { REDIS_PASSWORD, type RedisServer, startRedis } from '../redis/redisServer.ts';
import { fingerprints, scratch } from '../results/syntheticRun.ts';
import { chance } from './random.ts';

// Up to seven programs one after the other, also on a machine that has other work.
vi.setConfig({ testTimeout: 300_000 });

const folder = scratch();
const MEMBERS = 8;
const question = [
  ...['run', 'kazakhstan', '--sample', '0.001', '--members', String(MEMBERS), '--years', '2'],
  ...['--arms', 'none,internet', '--json'],
];
const { below, share } = chance('same bytes');

let redis: RedisServer | undefined;
let whole: Record<string, string>;
let printed: string;

beforeAll(async () => {
  const one = await run('whole', '--threads', '1').ended;
  expect(one.code).toBe(0);
  printed = one.stdout.replace('whole', 'RUN');
  whole = fingerprints(folder.at('whole'));
  // The tables over all members and of each, the manifest, their description and the boundaries.
  expect(Object.keys(whole)).toHaveLength(RUN_TABLES.length + TABLES.length * MEMBERS + 3);
});
afterAll(async () => {
  await redis?.stop();
  folder.remove();
});

function run(into: string, ...options: string[]): Started {
  return startFile('cli/main.ts', [...question, '--out', into, ...options], folder.at(''));
}

async function expectWhole(into: string, run: Started): Promise<void> {
  const { code, stdout, stderr } = await run.ended;
  expect({ code, stderr }).toMatchObject({ code: 0 });
  expect(stdout.replace(into, 'RUN')).toBe(printed);
  expect(fingerprints(folder.at(into))).toEqual(whole);
}

/** Resolves at some moment after so many members are stored. */
async function untilStored(into: string, count: number): Promise<void> {
  while (storedMembers(folder.at(into)).length < count) await sleep(5);
  await sleep(80 * share());
}

test.each(['2', '4'])('%s threads', async (threads) => {
  await expectWhole(`threads-${threads}`, run(`threads-${threads}`, '--threads', threads));
});

test('three shards on machines of their own, merged', async () => {
  const parts = [1, 2, 3].map((index) => `part-${index}`);
  for (const [at, part] of parts.entries()) {
    const { code } = await run(part, '--threads', '1', '--shard', `${at + 1}/3`).ended;
    expect(code).toBe(0);
  }
  const merge = ['merge', 'merged', ...parts, '--json'];
  await expectWhole('merged', startFile('cli/main.ts', merge, folder.at('')));
});

test('interrupted and killed at random points, and resumed', async () => {
  for (const [at, signal] of (['SIGINT', 'SIGKILL'] as const).entries()) {
    const stopped = run('stopped', '--threads', '1');
    await untilStored('stopped', 1 + at);
    stopped.child.kill(signal);
    const { code, stdout, stderr } = await stopped.ended;
    expect({ code, stdout }).toEqual({ code: signal === 'SIGINT' ? 130 : null, stdout: '' });
    if (signal === 'SIGINT') expect(stderr).toContain('run again to go on');
    expect(storedMembers(folder.at('stopped')).length).toBeLessThan(MEMBERS);
    expect(existsSync(folder.at('stopped', 'summary.parquet'))).toBe(false);
  }
  const resumed = run('stopped');
  await expectWhole('stopped', resumed);
  expect((await resumed.ended).stderr).toMatch(/[2-7] of 8 members are in stopped already/);
});

test('three workers, of which one is killed, and no password anywhere', async () => {
  redis = await startRedis();
  const env = { AIMAQ_REDIS: redis.url };
  const options = ['worker', '--threads', '1', '--takeover', '1'];
  const workers = [1, 2, 3].map(() => startFile('cli/main.ts', options, folder.at(''), env));
  const asking = run('workers', '--executor', 'bullmq', '--redis', redis.url);
  await untilStored('workers', 1 + below(3));
  const [killed, ...others] = workers;
  killed.child.kill('SIGKILL');
  await expectWhole('workers', asking);

  for (const { child } of others) child.kill('SIGTERM');
  const ends = await Promise.all([...workers, asking].map(({ ended }) => ended));
  expect(ends.map(({ code }) => code)).toEqual([null, 0, 0, 0]);
  const said = ends.map(({ stdout, stderr }) => stdout + stderr).join('');
  expect(said).toContain('is done');
  expect(said).not.toContain(REDIS_PASSWORD);
  expect(readFileSync(folder.at('workers', 'manifest.json'), 'utf8')).not.toContain('redis');
});
