import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { readBoundaries } from '../../engine/results/folder/boundaries.ts';
import { compareRuns } from '../../engine/results/queries/compareRuns.ts';
import { convergence } from '../../engine/results/queries/convergence.ts';
import {
  clusters,
  differences,
  flows,
  remotePay,
  summarise,
} from '../../engine/results/queries/queries.ts';
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
import { documented } from '../schemas/documented.ts';
import * as answers from '../schemas/runs.ts';
import { describeRun } from '../shelves/describeRun.ts';
import { type KeptAnswers, keepAnswers } from '../shelves/keptAnswers.ts';
import type { Shelf } from '../shelves/shelf.ts';
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

type KeptAnswer = KeptAnswers['answer'];

/** Answers a question to one run from its folder. */
type Ask = <Answer>(
  request: Parameters<KeptAnswer>[0] & { params: { run: string } },
  reply: Parameters<KeptAnswer>[1],
  make: (folder: string) => Answer | Promise<Answer>,
) => Promise<Answer>;

/** What runs hold. Names of runs are looked up on the shelf. */
export function runRoutes(shelf: Shelf): FastifyPluginAsyncTypebox {
  const kept = keepAnswers();
  const ask: Ask = (request, reply, make) => {
    const folder = shelf.folderOf(request.params.run);
    return kept.answer(request, reply, [folder], () => make(folder));
  };
  return async (app) => {
    app.get(
      '/runs',
      {
        schema: {
          querystring: Nothing,
          ...documented('runs', 'The runs here, the newest first', answers.RunList),
        },
      },
      (): RunListEntry[] =>
        shelf.list().map(({ run, titles, complete }) => ({ run, title: titles, complete })),
    );

    app.get(
      '/runs/:run',
      {
        schema: {
          params: Run,
          querystring: Nothing,
          ...documented(
            'runs',
            'What a run is: its arms, regions, indicators, sources',
            answers.Run,
          ),
        },
      },
      (request, reply): Promise<RunDescription> =>
        ask(request, reply, (folder) => describeRun(request.params.run, folder)),
    );

    app.get(
      '/runs/:run/summary',
      {
        schema: {
          params: Run,
          querystring: Rows,
          ...documented('runs', 'Mean and quantiles over members', answers.Summary),
        },
      },
      (request, reply): Promise<SummaryRow[]> =>
        ask(request, reply, (folder) => summarise(folder, request.query)),
    );

    app.get(
      '/runs/:run/differences',
      {
        schema: {
          params: Run,
          querystring: Rows,
          ...documented(
            'runs',
            'Arms less the reference arm, member by member',
            answers.Differences,
          ),
        },
      },
      (request, reply): Promise<DifferenceRow[]> =>
        ask(request, reply, (folder) => differences(folder, request.query)),
    );

    app.get(
      '/runs/:run/comparison',
      {
        schema: {
          params: Run,
          querystring: Against,
          ...documented('runs', 'The run less another one', answers.Compared),
        },
      },
      (request, reply): Promise<Comparison> => {
        const { with: other, ...filter } = request.query;
        const [run, base] = [request.params.run, other].map((name) => shelf.folderOf(name));
        return kept.answer(request, reply, [run, base], async () => {
          const [{ paired, members, rows }] = await compareRuns(base, [run], filter);
          return { paired, members, rows };
        });
      },
    );

    app.get(
      '/runs/:run/flows',
      {
        schema: {
          params: Run,
          querystring: ArmAndYear,
          ...documented('runs', 'Persons who moved between regions in a year', answers.Flows),
        },
      },
      (request, reply): Promise<FlowRow[]> =>
        ask(request, reply, (folder) => flows(folder, request.query)),
    );

    app.get(
      '/runs/:run/remote-pay',
      {
        schema: {
          params: Run,
          querystring: ArmAndYear,
          ...documented(
            'runs',
            'Pay of remote workers by region of work and residence',
            answers.RemotePay,
          ),
        },
      },
      (request, reply): Promise<RemotePayRow[]> =>
        ask(request, reply, (folder) => remotePay(folder, request.query)),
    );

    app.get(
      '/runs/:run/boundaries',
      {
        schema: {
          params: Run,
          querystring: Nothing,
          ...documented(
            'runs',
            'Where the regions lie, as GeoJSON',
            Type.Unsafe<Boundaries>({ type: 'object' }),
          ),
        },
      },
      (request, reply): Promise<Boundaries> =>
        ask(
          request,
          reply,
          (folder) => readBoundaries(folder) ?? { type: 'FeatureCollection', features: [] },
        ),
    );

    app.get(
      '/runs/:run/convergence',
      {
        schema: {
          params: Run,
          querystring: Growth,
          ...documented('runs', 'Whether poorer regions grow faster', answers.Growths),
        },
      },
      (request, reply): Promise<Convergence> =>
        ask(request, reply, (folder) => convergence(folder, request.query)),
    );

    app.get(
      '/runs/:run/clusters',
      {
        schema: {
          params: Run,
          querystring: Arm,
          ...documented('runs', 'The clusters of an arm, year by year', answers.Clusters),
        },
      },
      (request, reply): Promise<ClusterRow[]> =>
        ask(request, reply, (folder) => clusters(folder, request.query)),
    );
  };
}
