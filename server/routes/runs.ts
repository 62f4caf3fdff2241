import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { readBoundaries } from '../../engine/results/boundaries.ts';
import { compareRuns } from '../../engine/results/compareRuns.ts';
import { convergence } from '../../engine/results/convergence.ts';
import {
  clusters,
  differences,
  flows,
  remotePay,
  summarise,
} from '../../engine/results/queries.ts';
import type {
  Boundaries,
  ClusterRow,
  Comparison,
  Convergence,
  DifferenceRow,
  FlowRow,
  RemotePayRow,
  RunDescription,
  RunListEntry,
  SummaryRow,
} from '../api.ts';
import { describeRun } from '../describeRun.ts';
import type { Shelf } from '../shelf.ts';
import { closed, Nothing, name, year } from './questions.ts';

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
const Against = Type.Object({ ...Rows.properties, with: name }, closed);
const ArmAndYear = Type.Object({ arm: name, year }, closed);
const Growth = Type.Object({ indicator: name, arm: name, year }, closed);
const Arm = Type.Object({ arm: name }, closed);

/** What runs hold. Names of runs are looked up on the shelf. */
export function runRoutes(shelf: Shelf): FastifyPluginAsyncTypebox {
  return async (app) => {
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
      '/runs/:run/comparison',
      { schema: { params: Run, querystring: Against } },
      async ({ params, query: { with: base, ...filter } }): Promise<Comparison> => {
        const others = [shelf.folderOf(params.run)];
        const [{ paired, members, rows }] = await compareRuns(shelf.folderOf(base), others, filter);
        return { paired, members, rows };
      },
    );

    app.get(
      '/runs/:run/flows',
      { schema: { params: Run, querystring: ArmAndYear } },
      ({ params, query }): Promise<FlowRow[]> => flows(shelf.folderOf(params.run), query),
    );

    app.get(
      '/runs/:run/remote-pay',
      { schema: { params: Run, querystring: ArmAndYear } },
      ({ params, query }): Promise<RemotePayRow[]> => remotePay(shelf.folderOf(params.run), query),
    );

    app.get(
      '/runs/:run/boundaries',
      { schema: { params: Run, querystring: Nothing } },
      ({ params: { run } }): Boundaries =>
        readBoundaries(shelf.folderOf(run)) ?? { type: 'FeatureCollection', features: [] },
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
