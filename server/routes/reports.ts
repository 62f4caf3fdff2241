import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import Type from 'typebox';
import { InputError } from '../../engine/errors.ts';
import type { BacktestReport } from '../../reports/backtest/backtestReport.ts';
import type { BacktestScores, ReportListEntry } from '../api.ts';
import { documented } from '../schemas/documented.ts';
import * as answers from '../schemas/reports.ts';
import type { ReportShelf } from '../shelves/reportShelf.ts';
import { closed, Nothing, name } from './questions.ts';

const Report = Type.Object({ report: name });
const OfIndicator = Type.Object({ indicator: name }, closed);

/** What experiments left behind. Names of reports are looked up on the shelf. */
export function reportRoutes(shelf: ReportShelf): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/reports',
      {
        schema: {
          querystring: Nothing,
          ...documented('reports', 'The reports here', answers.ReportList),
        },
      },
      (): ReportListEntry[] => shelf.list().map(({ file: _, ...entry }) => entry),
    );

    app.get(
      '/reports/:report',
      {
        schema: {
          params: Report,
          querystring: Nothing,
          ...documented(
            'reports',
            'A report, as its command prints it with --json',
            answers.Report,
          ),
        },
      },
      ({ params: { report } }, reply): string => {
        reply.type('application/json; charset=utf-8');
        return shelf.read(report);
      },
    );

    app.get(
      '/reports/:report/scores',
      {
        schema: {
          params: Report,
          querystring: OfIndicator,
          ...documented('reports', 'How good forecasts of an indicator were', answers.Scores),
        },
      },
      ({ params: { report }, query: { indicator } }) => scoresIn(shelf.read(report), indicator),
    );
  };
}

/** Errors: `bad-option` for a report that holds no scores. */
function scoresIn(text: string, indicator: string): BacktestScores {
  const { origins, horizons, nation, methods, scores } = JSON.parse(text) as BacktestReport;
  if (scores === undefined) {
    throw new InputError('bad-option', 'Only backtests have scores.');
  }
  const rows = scores.filter((row) => row.indicator === indicator);
  return { origins, horizons, nation, methods, scores: rows };
}
