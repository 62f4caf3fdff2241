import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import type { Answer, JobRequest } from '../api.ts';
import { planJob } from '../jobs/runners.ts';
import { documented } from '../schemas/documented.ts';
import { AnswerTold } from '../schemas/reports.ts';
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
    app.get(
      '/answers/attribution',
      {
        schema: {
          querystring: OfRun,
          ...documented('reports', 'What there is on why two arms differ', AnswerTold),
        },
      },
      ({ query }) => {
        const { arms, ...rest } = query;
        const pair = arms?.split(',') as [string, string] | undefined;
        return answer({ kind: 'attribution', ...rest, ...(pair && { arms: pair }) });
      },
    );
    app.get(
      '/answers/claims',
      {
        schema: {
          querystring: OfClaims,
          ...documented('reports', 'What there is on the claims', AnswerTold),
        },
      },
      ({ query }) => answer({ kind: 'claims', ...query }),
    );
    app.get(
      '/answers/backtest',
      {
        schema: {
          querystring: OfScenario,
          ...documented('reports', 'What there is on how good forecasts were', AnswerTold),
        },
      },
      ({ query }) => answer({ kind: 'backtest', ...query }),
    );
  };
}
