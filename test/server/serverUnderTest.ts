// A server with a small scenario, asked as a page of its own would ask.
import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll } from 'vitest';
import type { Job, JobRequest } from '../../server/api.ts';
import { type RunningServer, type ServerOptions, startServer } from '../../server/startServer.ts';
import { scratch } from '../results/syntheticRun.ts';
import { SMALL } from '../scenarios/smallFiles.ts';

export interface Answer<Body> {
  status: number;
  body: Body;
}

export interface Asked {
  get<Body>(place: string): Promise<Answer<Body>>;
  post<Body>(place: string, body: unknown): Promise<Answer<Body>>;
  cancel(job: string): Promise<Answer<Job>>;
  run(request: Partial<JobRequest>): Promise<Answer<Job>>;
  /** Waits until a job has ended. */
  ended(job: string): Promise<Job>;
}

type Place = (...parts: string[]) => string;

/** A server of what `prepare` puts into a folder of its own, for all tests of a file. */
export function serveForTests(
  prepare: (at: Place) => Promise<void> | void,
  options: (at: Place) => Partial<ServerOptions> = () => ({}),
) {
  const { at, remove } = scratch();
  let server: RunningServer;
  beforeAll(async () => {
    await prepare(at);
    server = await startServer({ runsFolder: at('runs'), ...options(at) });
  });
  afterAll(async () => {
    await server.close();
    remove();
  });
  return {
    at,
    server: {
      get address() {
        return server.address;
      },
    },
  };
}

/** A folder with the scenario `small` among those that are saved. */
export function smallHouse() {
  const { at, remove } = scratch();
  mkdirSync(at('own', 'small'), { recursive: true });
  for (const [name, text] of Object.entries(SMALL)) writeFileSync(at('own', 'small', name), text);
  const start = (options: Partial<ServerOptions> = {}): Promise<RunningServer> =>
    startServer({ runsFolder: at('runs'), scenariosFolder: at('own'), ...options });
  return { at, remove, start };
}

export function askingAt(address: string): Asked {
  const send = async (place: string, init: RequestInit = {}) => {
    const headers = { origin: address, ...init.headers };
    const response = await fetch(`${address}/api/${place}`, { ...init, headers });
    return { status: response.status, body: await response.json() };
  };
  const json = { 'content-type': 'application/json' };
  const post = (place: string, body: unknown) =>
    send(place, { method: 'POST', headers: json, body: JSON.stringify(body) });
  return {
    get: (place) => send(place),
    post,
    cancel: (job) => send(`jobs/${job}`, { method: 'DELETE' }),
    run: (request) => post('jobs', { kind: 'run', scenario: 'small', ...request }),
    async ended(job) {
      for await (const news of events(address, job)) {
        if (!['queued', 'running'].includes(news.state)) return news;
      }
      throw new Error(`the events of ${job} ended before it did`);
    },
  };
}

/** What is told of a job, from now on. */
export async function* events(address: string, job: string): AsyncGenerator<Job> {
  const response = await fetch(`${address}/api/jobs/${job}/events`, {
    headers: { 'last-event-id': '7' },
  });
  const stream = response.body?.pipeThrough(new TextDecoderStream()) ?? [];
  let text = '';
  for await (const part of stream) {
    text += part;
    const whole = text.split('\n\n');
    text = whole.pop() ?? '';
    for (const event of whole) {
      const data = event.split('\n').find((line) => line.startsWith('data: '));
      if (data !== undefined) yield JSON.parse(data.slice(6));
    }
  }
}
