import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiError, Job } from '../../server/api.ts';
import type { RunningServer } from '../../server/startServer.ts';
import { aimaq, startFile } from '../cli/aimaq.ts';
import { fingerprints } from '../results/syntheticRun.ts';
import { type Asked, askingAt, events, smallHouse } from './serverUnderTest.ts';

const { at, remove, start } = smallHouse();
let server: RunningServer;
let ask: Asked;

beforeAll(async () => {
  server = await start();
  ask = askingAt(server.address);
});
afterAll(async () => {
  await server.close();
  remove();
});

/** Some seconds of work, in the lane of jobs that somebody waits for. */
const lengthy = { sample: 1, members: 60, changes: [{ path: ['years'], value: 30 }] };

describe('a run', () => {
  const request = {
    members: 2,
    seed: '12',
    changes: [
      { path: ['arms', 'mills', 'clusters', '0', 'memberShare'], value: 0.4 },
      { path: ['parameters', 'catchUpRate'], value: 0.05 },
    ],
  };

  test('leaves the bytes that the command leaves', async () => {
    const { status, body: job } = await ask.run(request);
    expect(status).toBe(202);
    expect(job).toMatchObject({ kind: 'run', members: 2, years: 8, title: 'Two regions' });
    expect(await ask.ended(job.job)).toMatchObject({
      ...{ state: 'done', membersDone: 2, yearsDone: 8, secondsLeft: null, queuedBehind: 0 },
    });
    const command = ['run', 'own/small', '--members', '2', '--seed', '12', '--out', 'command'];
    const set = ['arms.mills.clusters.0.memberShare=0.4', 'parameters.catchUpRate=0.05'];
    const { code } = await aimaq([...command, ...set.flatMap((one) => ['--set', one])], at());
    expect(code).toBe(0);
    expect(fingerprints(at('runs', job.run ?? ''))).toEqual(fingerprints(at('command')));
  });

  test('is not made twice', async () => {
    const { status, body } = await ask.run(request);
    expect([status, body.state]).toEqual([200, 'done']);
    expect((await ask.get<Job[]>('jobs')).body.map(({ job }) => job)).toEqual([body.job]);
    expect((await ask.get<Job>(`jobs/${body.job}`)).body).toEqual(body);
  });

  test('can be cancelled and asked for again, and keeps what is done', async () => {
    const { body: job } = await ask.run(lengthy);
    for await (const news of events(server.address, job.job)) if (news.membersDone > 1) break;
    expect((await ask.cancel(job.job)).body.state).toBe('cancelled');
    const next = await ask.run({ members: 1 });
    expect((await ask.ended(next.body.job)).state).toBe('done');
    const kept = readdirSync(at('runs', job.run ?? '', 'members')).length;
    expect(kept).toBeGreaterThan(1);
    expect(existsSync(at('runs', job.run ?? '', 'summary.parquet'))).toBe(false);

    expect((await ask.run(lengthy)).body.state).toBe('running');
    for await (const { membersDone } of events(server.address, job.job)) {
      if (membersDone === 0) continue;
      expect(membersDone).toBeGreaterThanOrEqual(kept);
      break;
    }
    await ask.cancel(job.job);
    expect((await ask.cancel(job.job)).body.state).toBe('cancelled');
  });
});

describe('events', () => {
  test('begin with the present state, also after the end, and end with the job', async () => {
    const { body } = await ask.run({ members: 3 });
    const heard: Job[] = [];
    for await (const news of events(server.address, body.job)) heard.push(news);
    expect(heard.at(-1)?.state).toBe('done');
    const years = heard.map(({ yearsDone }) => yearsDone);
    expect(years).toEqual(years.toSorted((a, b) => a - b));
    const again: Job[] = [];
    for await (const news of events(server.address, body.job)) again.push(news);
    expect(again).toEqual([heard.at(-1)]);
  });

  test('do not keep a server from closing', async () => {
    const other = await start({ runsFolder: at('closing') });
    const { body } = await askingAt(other.address).run(lengthy);
    const stream = events(other.address, body.job);
    await stream.next();
    const before = performance.now();
    await other.close();
    expect(performance.now() - before).toBeLessThan(4000);
    await stream.return(undefined);
    const kept = JSON.parse(readFileSync(at('closing', '.jobs', `${body.job}.json`), 'utf8'));
    expect(kept.state).toBe('queued');
  });
});

test('jobs wait in turns, and those in the background for all others', async () => {
  const { body: first } = await ask.run({ ...lengthy, seed: 'first' });
  const seeds = ['second', 'third'];
  const others = [];
  for (const seed of seeds) others.push((await ask.run({ ...lengthy, seed })).body);
  expect(others.map(({ state, queuedBehind }) => [state, queuedBehind])).toEqual([
    ['queued', 1],
    ['queued', 2],
  ]);
  const { body: behind } = await ask.run({ ...lengthy, seed: 'behind', background: true });
  expect(behind.state).toBe('running');
  await ask.cancel(first.job);
  const [second, third] = others;
  for await (const { state, queuedBehind } of events(server.address, second.job)) {
    if (state !== 'queued') break;
    expect(queuedBehind).toBeLessThan(2);
  }
  expect((await ask.get<Job>(`jobs/${third.job}`)).body.queuedBehind).toBe(1);
  for (const { job } of [second, third, behind]) await ask.cancel(job);
});

describe('what is refused', () => {
  test.each([
    [{ scenario: 'nowhere' }, 404, 'scenario-missing', 'no scenario "nowhere"'],
    [{ scenario: '../own/small' }, 404, 'scenario-missing', ''],
    [{ kind: 'swim' as 'run' }, 400, 'unknown-name', 'no kind "swim"'],
    [{ colour: 1 }, 400, 'unknown-key', '"colour"'],
    [{ sample: 2 }, 400, 'out-of-range', '"sample"'],
    [{ changes: [{ path: ['years'], value: 'x' }] }, 400, 'wrong-type', 'years: must be'],
    [{ changes: [{ path: ['yeras'], value: 3 }] }, 400, 'unknown-key', 'did you mean "years"'],
    [{ changes: [{ path: ['years', '0'], value: null }] }, 400, 'unknown-name', 'years'],
    [{ changes: [{ path: ['extensions'], value: ['a.ts'] }] }, 400, 'bad-option', 'code'],
    [{ changes: [{ path: ['data', 'regions'], value: 'x.csv' }] }, 404, 'file-missing', 'x.csv'],
    [{ scenario: 'kazakhstan', sample: 1, members: 1e5 }, 413, 'too-large', 'days'],
  ])('%j', async (request, status, code, sentence) => {
    const found = await ask.run(request as object);
    expect(found.status).toBe(status);
    const { code: given, message } = found.body as unknown as ApiError;
    expect(given).toBe(code);
    expect(message).toContain(sentence);
    expect(message).not.toContain(at());
  });

  test('a job that is not there', async () => {
    for (const place of ['jobs/run-none', 'jobs/run-none/events']) {
      expect(await ask.get<ApiError>(place)).toMatchObject({
        status: 404,
        body: { code: 'job-missing' },
      });
    }
  });

  test('more jobs than one may have', async () => {
    const jobs: string[] = [];
    for (let seed = 0; seed < 10; seed++) {
      const { status, body } = await ask.run({ ...lengthy, seed: `s${seed}` });
      expect(status).toBe(202);
      jobs.push(body.job);
    }
    const more = await ask.run({ ...lengthy, seed: 'one more' });
    expect(more).toMatchObject({ status: 429, body: { code: 'too-many-jobs' } });
    for (const job of jobs.reverse()) await ask.cancel(job);
  });
});

test('a server that was killed goes on where it was', async () => {
  const serve = ['serve', '--port', '0', '--json', '--runs', 'killed', '--scenarios', 'own'];
  const killed = startFile('cli/main.ts', serve, at());
  const { address } = JSON.parse(/\{[^}]*\}/.exec(await killed.said(/\{[^}]*\}/))?.[0] ?? '');
  const { body: job } = await askingAt(address).run({ ...lengthy, members: 12 });
  for await (const { membersDone } of events(address, job.job)) if (membersDone > 1) break;
  killed.child.kill('SIGKILL');
  await killed.ended;
  const next = await start({ runsFolder: at('killed') });
  expect(await askingAt(next.address).ended(job.job)).toMatchObject({
    ...{ state: 'done', membersDone: 12, run: job.run },
  });
  await next.close();
});
