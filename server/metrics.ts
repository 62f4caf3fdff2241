import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { JobState } from './api.ts';
import type { EventStreams } from './routes/eventStreams.ts';
import type { Served } from './served.ts';

/** Seconds; the goal is 99 of 100 answers within 0.05. */
const BUCKETS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5];

const STATES: readonly JobState[] = ['queued', 'running', 'done', 'failed', 'cancelled'];

/** What Prometheus gathers, at /metrics. */
export function measure(app: FastifyInstance, { queue }: Served, streams: EventStreams): void {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const answers = new Histogram({
    name: 'aimaq_http_answer_seconds',
    help: 'Time from a question to the end of its answer',
    labelNames: ['method', 'route', 'status'] as const,
    ...{ buckets: BUCKETS, registers },
  });
  new Gauge({
    name: 'aimaq_jobs',
    help: 'Jobs that this server knows of',
    labelNames: ['state'] as const,
    registers,
    collect() {
      const jobs = queue?.list() ?? [];
      for (const state of STATES) {
        this.set({ state }, jobs.filter((job) => job.state === state).length);
      }
    },
  });
  new Gauge({
    name: 'aimaq_event_streams',
    help: 'Pages that follow a job',
    registers,
    collect() {
      this.set(streams.count());
    },
  });
  app.addHook('onResponse', async ({ method, routeOptions }, { statusCode, elapsedTime }) => {
    const route = routeOptions.url ?? 'none';
    answers.observe({ method, route, status: statusCode }, elapsedTime / 1000);
  });
  app.get('/metrics', { schema: { hide: true } }, async (_, reply) =>
    reply.type(register.contentType).send(await register.metrics()),
  );
}
