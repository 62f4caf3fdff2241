import { useMemo } from 'preact/hooks';
import type { ClaimsReport, RunDescription } from '../../../server/api.ts';
import { claimsChart } from '../../charts/claimsChart.ts';
import { claimRows } from '../../export/claimRows.ts';
import { fileName } from '../../export/figure.ts';
import { texts } from '../../texts/texts.ts';
import { claimWords, effectFigures } from '../../words/claims.ts';
import { reportSource } from '../../words/reportSource.ts';
import { FigureHead } from '../parts/FigureHead.tsx';
import { Notes } from '../parts/Notes.tsx';
import { Picture } from '../parts/Picture.tsx';
import { TwinTable } from '../parts/tableParts.tsx';
import { Verdict } from './Verdict.tsx';

/** All claims in one picture and one table. */
export function AllClaims({ report, run }: { report: ClaimsReport; run: RunDescription }) {
  const say = texts.value.claims;
  const title = say.picture;
  const said = report.claims.map(({ id, verdict }) => `${id} ${say.verdicts[verdict]}`).join(', ');
  const draw = useMemo(
    () => (width: number) =>
      claimsChart(
        report.claims.map(({ id, verdict, effect }) => ({
          ...{ id, verdict, said: say.verdicts[verdict] },
          ...{ estimate: effect.estimate, low: effect.low, high: effect.high },
        })),
        { width, against: say.against, for: say.for, ariaLabel: `${title}: ${said}.` },
      ),
    [report, say],
  );
  const figure = {
    name: fileName(report.scenario, 'claims', report.question.slice(0, 8)),
    ...{ title, subtitle: say.meaning, draw: [draw], lines: [], notes: say.pictureNotes },
    rows: () => claimRows(report),
  };
  return (
    <section class="card">
      <FigureHead figure={figure} run={run} source={reportSource(report)} />
      <Picture draw={draw} />
      <Notes notes={say.pictureNotes} />
      <ClaimsTable report={report} />
    </section>
  );
}

function ClaimsTable({ report }: { report: ClaimsReport }) {
  const { columns, table } = texts.value.claims;
  const share = new Intl.NumberFormat(texts.value.locale, { style: 'percent' });
  return (
    <TwinTable
      summary={table}
      heads={[
        columns.claim,
        { text: columns.verdict, isWords: true },
        ...[columns.effect, columns.interval, columns.robustness],
      ]}
    >
      <tbody>
        {report.claims.map((claim) => {
          const { figure, interval } = effectFigures(claim.effect);
          return (
            <tr key={claim.id}>
              <th scope="row">
                {claim.id} {claimWords(claim).claim}
              </th>
              <td class="words">
                <Verdict verdict={claim.verdict} />
              </td>
              <td>{figure}</td>
              <td>{interval}</td>
              <td>
                {claim.robustness === null
                  ? texts.value.numbers.none
                  : share.format(claim.robustness)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </TwinTable>
  );
}
