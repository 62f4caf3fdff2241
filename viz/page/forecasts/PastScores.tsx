import type { BacktestScores } from '../../../server/api.ts';
import { fileName } from '../../export/figure.ts';
import { NATION } from '../../state/choice.ts';
import { backtest, SCORED } from '../../state/reports/backtest.ts';
import type { View } from '../../state/run.ts';
import { texts } from '../../texts/texts.ts';
import { errorWords, pastSentences, placeName, REGIONS, ratioOf } from '../../words/pastScores.ts';
import { FigureHead } from '../parts/FigureHead.tsx';
import { ColumnHeads, TableBox } from '../parts/tableParts.tsx';
import { ReportGate } from '../reports/ReportGate.tsx';

/** Methods of the table: what the charts show, what is published, what is easiest. */
const METHODS = ['model', 'combination', 'last-value'];

/** How good forecasts of the chosen measure were from past years. */
export function PastScores({ view }: { view: View }) {
  const say = texts.value.reports.backtest;
  const scores = backtest.report.value;
  const isReady = backtest.state.value.status === 'ready' && scores !== undefined;
  const { indicator, run } = view;
  const isScored = SCORED[indicator.id] !== undefined;
  return (
    <section class="past">
      <h3>{say.title}</h3>
      {!isScored && <p>{say.notScored(indicator.label)}</p>}
      {isScored && !isReady && (
        <ReportGate
          on={backtest}
          hint={say.hint}
          label={say.title}
          command={`npm run -s aimaq -- backtest ${run.scenario}`}
        />
      )}
      {isScored && isReady && (
        <>
          <p>{pastSentences(scores, view).join(' ')}</p>
          <ScoresTable scores={scores} view={view} />
        </>
      )}
    </section>
  );
}

function ScoresTable({ scores, view }: { scores: BacktestScores; view: View }) {
  const say = texts.value.reports.backtest;
  const { columns } = say;
  const place = view.region === NATION ? scores.nation : view.region;
  const rows = scores.scores
    .filter(({ region, method }) => [place, REGIONS].includes(region) && METHODS.includes(method))
    .toSorted(
      (a, b) =>
        Number(a.region === REGIONS) - Number(b.region === REGIONS) ||
        a.horizon - b.horizon ||
        METHODS.indexOf(a.method) - METHODS.indexOf(b.method),
    );
  const naiveOf = ({ region, horizon }: (typeof rows)[number]) =>
    rows.find(
      (row) => row.method === 'last-value' && row.region === region && row.horizon === horizon,
    );
  const print = new Intl.NumberFormat(texts.value.locale, { maximumFractionDigits: 2 });
  const share = new Intl.NumberFormat(texts.value.locale, { style: 'percent' });
  const figure = {
    name: fileName(view.run.run, 'backtest', view.indicator.id),
    ...{ title: `${say.title} ${view.indicator.label}`, subtitle: '', draw: [], lines: [] },
    notes: [say.note],
    rows: () =>
      scores.scores.map(({ intervalScore: _, coverage, ...row }) => ({
        ...{ ...row, coverage_50: coverage[50], coverage_80: coverage[80] },
        coverage_95: coverage[95],
      })),
  };
  return (
    <details class="twin">
      <summary>{say.table}</summary>
      <FigureHead figure={figure} run={view.run}>
        <p class="quiet">{say.note}</p>
      </FigureHead>
      <TableBox label={say.table}>
        <table>
          <ColumnHeads
            heads={[
              columns.place,
              columns.horizon,
              { text: columns.method, isWords: true },
              columns.n,
              columns.error,
              columns.ratio,
              columns.held,
            ]}
          />
          <tbody>
            {rows.map((row) => {
              const ratio = ratioOf(row, naiveOf(row));
              return (
                <tr key={`${row.region} ${row.horizon} ${row.method}`}>
                  <th scope="row">{placeName(row.region, scores, view)}</th>
                  <td>{row.horizon}</td>
                  <td class="words">{say.methods[row.method] ?? row.method}</td>
                  <td>{row.n}</td>
                  <td>{errorWords(view.indicator, row.mae)}</td>
                  <td>{ratio === null ? texts.value.numbers.none : print.format(ratio)}</td>
                  <td>{share.format(row.coverage[80])}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableBox>
    </details>
  );
}
