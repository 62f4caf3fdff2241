import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { convergence } from '../engine/results/convergence.ts';
import { clusters, differences, flows, summarise } from '../engine/results/queries.ts';
import type {
  ClusterRow,
  Convergence,
  DifferenceRow,
  FlowRow,
  Health,
  RunDescription,
  RunListEntry,
  SummaryRow,
} from './api.ts';
import { describeRun } from './describeRun.ts';
import type { Shelf } from './shelf.ts';

const name = Type.String({ minLength: 1, maxLength: 200 });
const year = Type.Integer({ minimum: 1, maximum: 9999 });
const closed = { additionalProperties: false };

const Run = Type.Object({ run: name });
const Rows = Type.Object(
  {
    indicator: Type.Optional(name),
    arm: Type.Optional(name),
    region: Type.Optional(name),
    year: Type.Optional(year),
  },
  closed,
);
const ArmAndYear = Type.Object({ arm: name, year }, closed);
const Growth = Type.Object({ indicator: name, arm: name, year }, closed);
const Arm = Type.Object({ arm: name }, closed);
const Nothing = Type.Object({}, closed);

/** The routes under /api. Names of runs are looked up on the shelf. */
export function apiRoutes(shelf: Shelf, version: string): FastifyPluginAsyncTypebox {
  return async (app) => {
    // A run that goes on answers differently every moment.
    app.addHook('onSend', async (_, reply) => {
      reply.header('cache-control', 'no-store');
    });

    app.get(
      '/health',
      { schema: { querystring: Nothing } },
      (): Health => ({
        status: 'ok',
        version,
      }),
    );

    app.get('/runs', { schema: { querystring: Nothing } }, (): RunListEntry[] =>
      shelf.list().map(({ run, titles, complete }) => ({ run, title: titles, complete })),
    );

    app.get(
      '/runs/:run',
      { schema: { params: Run, querystring: Nothing } },
      ({ params: { run } }): RunDescription => describeRun(run, shelf.folderOf(run)),
    );

    app.get(
      '/runs/:run/summary',
      { schema: { params: Run, querystring: Rows } },
      ({ params, query }): Promise<SummaryRow[]> => summarise(shelf.folderOf(params.run), query),
    );

    app.get(
      '/runs/:run/differences',
      { schema: { params: Run, querystring: Rows } },
      ({ params, query }): Promise<DifferenceRow[]> =>
        differences(shelf.folderOf(params.run), query),
    );

    app.get(
      '/runs/:run/flows',
      { schema: { params: Run, querystring: ArmAndYear } },
      ({ params, query }): Promise<FlowRow[]> => flows(shelf.folderOf(params.run), query),
    );

    app.get(
      '/runs/:run/convergence',
      { schema: { params: Run, querystring: Growth } },
      ({ params, query }): Promise<Convergence> => convergence(shelf.folderOf(params.run), query),
    );

    app.get(
      '/runs/:run/clusters',
      { schema: { params: Run, querystring: Arm } },
      ({ params, query }): Promise<ClusterRow[]> => clusters(shelf.folderOf(params.run), query),
    );
  };
}
