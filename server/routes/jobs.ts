import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import type { Job } from '../api.ts';
import type { Served } from '../served.ts';
import { openEventStreams } from './eventStreams.ts';
import { JobBody } from './jobRequest.ts';
import { CHANGES_LIMIT, Nothing, name } from './questions.ts';
import { writing } from './writing.ts';

const JobName = Type.Object({ job: name });

/** Runs and other experiments: asked for, followed, cancelled. */
export function jobRoutes({ queue }: Served): FastifyPluginAsyncTypebox {
  return async (app) => {
    const streams = openEventStreams();
    app.addHook('preClose', async () => streams.endAll());

    app.get('/jobs', { schema: { querystring: Nothing } }, (): Job[] => queue?.list() ?? []);

    app.post(
      '/jobs',
      { schema: { querystring: Nothing, body: JobBody }, bodyLimit: CHANGES_LIMIT },
      ({ body, ip }, reply): Job => {
        const job = writing(queue).submit(body, ip);
        reply.code(job.state === 'done' ? 200 : 202);
        return job;
      },
    );

    app.get(
      '/jobs/:job',
      { schema: { params: JobName, querystring: Nothing } },
      ({ params }): Job => writing(queue).find(params.job),
    );

    app.delete(
      '/jobs/:job',
      { schema: { params: JobName, querystring: Nothing } },
      ({ params }): Job => writing(queue).cancel(params.job),
    );

    app.get(
      '/jobs/:job/events',
      { schema: { params: JobName, querystring: Nothing } },
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
