import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import type { Job } from '../api.ts';
import { documented, documentedFile, documentedMade } from '../schemas/documented.ts';
import * as answers from '../schemas/jobs.ts';
import type { Served } from '../served.ts';
import type { EventStreams } from './eventStreams.ts';
import { JobBody } from './jobRequest.ts';
import { CHANGES_LIMIT, Nothing, name } from './questions.ts';
import { writing } from './writing.ts';

const JobName = Type.Object({ job: name });

/** Runs and other experiments: asked for, followed, cancelled. */
export function jobRoutes({ queue }: Served, streams: EventStreams): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/jobs',
      {
        schema: {
          querystring: Nothing,
          ...documented('jobs', 'All jobs, the newest first', answers.JobList),
        },
      },
      (): Job[] => queue?.list() ?? [],
    );

    app.post(
      '/jobs',
      {
        schema: {
          querystring: Nothing,
          body: JobBody,
          ...documentedMade(
            'jobs',
            'Asks for a run, an attribution, a test of the claims or a backtest',
            [200, 202],
            answers.JobTold,
          ),
        },
        bodyLimit: CHANGES_LIMIT,
      },
      ({ body, ip }, reply): Job => {
        const job = writing(queue).submit(body, ip);
        reply.code(job.state === 'done' ? 200 : 202);
        return job;
      },
    );

    app.get(
      '/jobs/:job',
      {
        schema: {
          params: JobName,
          querystring: Nothing,
          ...documented('jobs', 'How far a job is', answers.JobTold),
        },
      },
      ({ params }): Job => writing(queue).find(params.job),
    );

    app.delete(
      '/jobs/:job',
      {
        schema: {
          params: JobName,
          querystring: Nothing,
          ...documented('jobs', 'Cancels a job; what is done of it is kept', answers.JobTold),
        },
      },
      ({ params }): Job => writing(queue).cancel(params.job),
    );

    app.get(
      '/jobs/:job/events',
      {
        schema: {
          params: JobName,
          querystring: Nothing,
          ...documentedFile(
            'jobs',
            'Tells how a job goes on, as server-sent events',
            'text/event-stream',
          ),
        },
      },
      ({ params }, reply) => {
        const open = writing(queue);
        const stream = streams.open(open.find(params.job), (listener) =>
          open.watch(params.job, listener),
        );
        return reply.type('text/event-stream; charset=utf-8').send(stream);
      },
    );
  };
}
