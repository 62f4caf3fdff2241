// Reports that the real program made, and a job that goes on until the test says otherwise.
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { Answer, BacktestScores, Health, Job } from '../../server/api.ts';

/** What the server has to tell of reports from now on. */
export interface ReportsTold {
  reports?: 'ready' | 'none' | 'working' | 'failed' | undefined;
  readOnly?: boolean | undefined;
}

export interface FixtureReports {
  tell(what: ReportsTold): void;
  /** Undefined where the question is about something else. */
  answer(url: URL): unknown;
  /** Whether it was a question about jobs, which it has answered then. */
  takes(request: IncomingMessage, response: ServerResponse): boolean;
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, 'reports', `${name}.json`), 'utf8'));

const job: Job = {
  ...{ job: 'a-job', kind: 'attribution', state: 'running', title: 'A job', queuedBehind: 0 },
  ...{ membersDone: 12, members: 64, yearsDone: 384, years: 2048, secondsLeft: 150 },
};

export function fixtureReports(): FixtureReports {
  const told: { reports: NonNullable<ReportsTold['reports']>; readOnly: boolean } = {
    ...{ reports: 'ready', readOnly: false },
  };
  const listeners = new Set<ServerResponse>();
  const now = (): Job => {
    if (told.reports === 'working') return job;
    if (told.reports === 'failed') return { ...job, state: 'failed', message: 'No disk is left.' };
    return { ...job, state: told.reports === 'ready' ? 'done' : 'cancelled' };
  };
  const send = (response: ServerResponse) =>
    response.write(`event: job\ndata: ${JSON.stringify(now())}\n\n`);

  function answerTo(kind: string): Answer {
    if (told.reports === 'ready') return { report: kind, job: null };
    return { report: null, job: told.reports === 'none' ? null : now() };
  }

  return {
    tell(what) {
      for (const [name, value] of Object.entries(what)) {
        if (value !== undefined) Object.assign(told, { [name]: value });
      }
      for (const response of listeners) send(response);
    },
    answer({ pathname, searchParams }) {
      const [topic, name = ''] = pathname.slice('/api/'.length).split('/');
      if (topic === 'health') {
        return { status: 'ok', version: '0.1.0', readOnly: told.readOnly } satisfies Health;
      }
      // Of the claims only the quick test is there.
      if (searchParams.get('quick') === 'false') return { report: null, job: null };
      if (topic === 'answers') return answerTo(name);
      if (topic !== 'reports') return undefined;
      if (name !== 'backtest') return read(name);
      const scores = read('scores') as BacktestScores;
      const wanted = scores.scores.filter((row) => row.indicator === searchParams.get('indicator'));
      return { ...scores, scores: wanted } satisfies BacktestScores;
    },
    takes(request, response) {
      const { pathname } = new URL(request.url ?? '/', 'http://fixture');
      if (!pathname.startsWith('/api/jobs')) return false;
      if (pathname.endsWith('/events')) {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        listeners.add(response);
        response.on('close', () => listeners.delete(response));
        send(response);
        return true;
      }
      if (request.method === 'POST') told.reports = 'working';
      if (request.method === 'DELETE') told.reports = 'none';
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(now()));
      return true;
    },
  };
}
