import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { attributionOf } from '../../reports/attribution/attributionOf.ts';
import { planAttribution } from '../../reports/attribution/plannedAttribution.ts';
import { loadScenario } from '../../scenarios/loadScenario.ts';
import type { Answer, AttributionReport, Job, JobRequest } from '../../server/api.ts';
import { SMALL_WITH_SERIES } from '../scenarios/smallSeries.ts';
import { serveForTests } from './serverUnderTest.ts';

const SCENARIO = 'small-country';
const size = { sample: 0.02, members: 2 };
const changes = [{ path: ['parameters', 'joinRate'], value: 0.03 }];

const { at, server } = serveForTests(
  async (at) => {
    for (const [name, text] of Object.entries(SMALL_WITH_SERIES)) {
      const file = at('scenarios', SCENARIO, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  },
  (at) => ({ scenariosFolder: at('scenarios') }),
);

async function ask<Content>(route: string, method = 'GET', body?: JobRequest): Promise<Content> {
  const response = await fetch(`${server.address}/api/${route}`, {
    method,
    headers: {
      origin: server.address,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return (await response.json()) as Content;
}

/** Asks for a job and waits for its end. */
async function done(request: JobRequest): Promise<Job> {
  let job = await ask<Job>('jobs', 'POST', request);
  while (job.state === 'queued' || job.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, 50));
    job = await ask<Job>(`jobs/${job.job}`);
  }
  return job;
}

test('the difference between the arms of a changed run is attributed as the command does it', async () => {
  const { run = '' } = await done({ kind: 'run', scenario: SCENARIO, changes, ...size });
  const question = `answers/attribution?run=${run}&measure=output&region=hill`;
  expect(await ask<Answer>(question)).toEqual({ report: null, job: null });

  const job = await done({ kind: 'attribution', run, measure: 'output', region: 'hill' });
  expect(job).toMatchObject({ state: 'done', kind: 'attribution' });
  expect(job.membersDone).toBe(job.members);
  expect(await ask<Answer>(question)).toEqual({ report: job.report, job: null });
  const report = await ask<AttributionReport>(`reports/${job.report}`);
  const parts = report.mechanisms.reduce((sum, { estimate }) => sum + estimate, 0);
  expect(parts + report.rest.estimate).toBeCloseTo(report.total.estimate, 6);

  const scenario = loadScenario(at('scenarios', SCENARIO), {
    changes: [...changes, ...Object.entries(size).map(([key, value]) => ({ path: [key], value }))],
  });
  const [first, last] = [scenario.arms[0].id, scenario.arms[scenario.arms.length - 1].id];
  const planned = planAttribution(scenario, {
    ...{ of: 'output@hill', arms: [first, last], runsFolder: at('command') },
  });
  expect(path.basename(planned.folder)).toBe(job.report);
  await attributionOf(planned, {});
  const bytes = (folder: string) =>
    readFileSync(at(folder, job.report ?? '', 'attribution.json'), 'utf8');
  expect(bytes('runs')).toBe(bytes('command'));
});

test('a backtest is made once; its scores can be had by measure', async () => {
  const job = await done({ kind: 'backtest', scenario: SCENARIO, background: true });
  expect(job).toMatchObject({ state: 'done', title: 'Two regions' });
  const again = await ask<Job>('jobs', 'POST', { kind: 'backtest', scenario: SCENARIO });
  expect(again).toMatchObject({ job: job.job, state: 'done' });
  const { report } = await ask<Answer>(`answers/backtest?scenario=${SCENARIO}`);
  const { scores } = await ask<{ scores: { indicator: string }[] }>(
    `reports/${report}/scores?indicator=employed`,
  );
  expect(scores.length).toBeGreaterThan(0);
  expect(scores.every(({ indicator }) => indicator === 'employed')).toBe(true);
});

test('a test of the claims that was stopped is told of, and can be taken up again', async () => {
  const request = { kind: 'claims', scenario: 'kazakhstan', quick: true } as const;
  const { job } = await ask<Job>('jobs', 'POST', request);
  const question = 'answers/claims?scenario=kazakhstan&quick=true';
  expect((await ask<Answer>(question)).job?.job).toBe(job);
  await ask<Job>(`jobs/${job}`, 'DELETE');
  expect(await ask<Answer>(question)).toMatchObject({ report: null, job: { state: 'cancelled' } });
  expect((await ask<Job>('jobs', 'POST', request)).state).toMatch(/queued|running/);
  await ask<Job>(`jobs/${job}`, 'DELETE');
});

test('a run whose scenario has changed since is not attributed', async () => {
  const { run } = await done({ kind: 'run', scenario: SCENARIO, ...size });
  const file = at('scenarios', SCENARIO, 'scenario.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('amount: 1000', 'amount: 2000'));
  expect(await ask(`answers/attribution?run=${run}`)).toMatchObject({
    code: 'inconsistent-data',
    message: expect.stringContaining('another form of the scenario'),
  });
  writeFileSync(file, text);
});
