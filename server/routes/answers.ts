import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import type { Answer, JobRequest } from '../api.ts';
import { planJob } from '../jobs/runners.ts';
import type { Served } from '../served.ts';
import { closed, name, year } from './questions.ts';

const OfRun = Type.Object(
  {
    run: name,
    /** Two, with a comma between them. */
    arms: Type.Optional(Type.String({ pattern: '^[^,]+,[^,]+$', maxLength: 400 })),
    measure: Type.Optional(name),
    region: Type.Optional(name),
    year: Type.Optional(year),
  },
  closed,
);
const OfClaims = Type.Object({ scenario: name, quick: Type.Optional(Type.Boolean()) }, closed);
const OfScenario = Type.Object({ scenario: name }, closed);

/** Whether there is a report on exactly this question, or a job that makes it. */
export function answerRoutes({ runners, queue }: Served): FastifyPluginAsyncTypebox {
  const answer = (request: JobRequest): Answer => {
    const { report = null, isAnswered } = planJob(runners, request);
    if (isAnswered) return { report, job: null };
    const jobs = queue?.list() ?? [];
    // One that has ended well while its report is gone says nothing.
    const job = jobs.find((one) => one.report === report && one.state !== 'done');
    return { report: null, job: job ?? null };
  };
  return async (app) => {
    app.get('/answers/attribution', { schema: { querystring: OfRun } }, ({ query }) => {
      const { arms, ...rest } = query;
      const pair = arms?.split(',') as [string, string] | undefined;
      return answer({ kind: 'attribution', ...rest, ...(pair && { arms: pair }) });
    });
    app.get('/answers/claims', { schema: { querystring: OfClaims } }, ({ query }) =>
      answer({ kind: 'claims', ...query }),
    );
    app.get('/answers/backtest', { schema: { querystring: OfScenario } }, ({ query }) =>
      answer({ kind: 'backtest', ...query }),
    );
  };
}
