import { useMemo } from 'preact/hooks';
import type { ClaimsReport, RunDescription } from '../../../server/api.ts';
import { claimsChart } from '../../charts/claimsChart.ts';
import { claimRows } from '../../export/claimRows.ts';
import { fileName } from '../../export/figure.ts';
import { texts } from '../../texts/texts.ts';
import { claimWords, effectFigures } from '../../words/claims.ts';
import { reportSource } from '../../words/reportSource.ts';
import { Notes } from '../parts/Notes.tsx';
import { Picture } from '../parts/Picture.tsx';
import { SaveMenu } from '../parts/SaveMenu.tsx';
import { TableTwin } from '../parts/tableParts.tsx';
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
      <div class="figure-head">
        <h2>{title}</h2>
        <SaveMenu figure={figure} run={run} source={reportSource(report)} />
      </div>
      <Picture draw={draw} />
      <Notes notes={say.pictureNotes} />
      <TableTwin summary={say.table}>
        <ClaimsTable report={report} />
      </TableTwin>
    </section>
  );
}

function ClaimsTable({ report }: { report: ClaimsReport }) {
  const { columns } = texts.value.claims;
  const share = new Intl.NumberFormat(texts.value.locale, { style: 'percent' });
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{columns.claim}</th>
          <th scope="col" class="words">
            {columns.verdict}
          </th>
          <th scope="col">{columns.effect}</th>
          <th scope="col">{columns.interval}</th>
          <th scope="col">{columns.robustness}</th>
        </tr>
      </thead>
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
    </table>
  );
}
