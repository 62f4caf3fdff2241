import { formatCount } from '../../../numbers/count.ts';
import { clusters, clustersBefore, type Result } from '../../../state/change/results.ts';
import { changeTexts } from '../../../texts/change/texts.ts';
import { texts } from '../../../texts/texts.ts';
import { moneyInWords } from '../../../words/change/money.ts';
import { localName } from '../../../words/change/naming.ts';
import { ColumnHeads, TableBox } from '../../parts/tableParts.tsx';

const MILLION = 1e6;

/** How many workplaces each cluster of the arm has, now and before. */
export function ClusterSeats({ shown }: { shown: Result }) {
  const say = changeTexts.value.result;
  const { year } = shown.view;
  const rows = clusters.value.value;
  const before = clustersBefore.value.value ?? [];
  const title = say.seats(year);
  const own = rows?.filter((row) => row.year === year) ?? [];
  const outlays = (cluster: string) =>
    (rows ?? [])
      .filter((row) => row.cluster === cluster && row.year <= year)
      .reduce((sum, row) => sum + row.outlays * MILLION, 0);
  if (rows === undefined || own.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <TableBox label={title}>
        <table>
          <ColumnHeads heads={[say.cluster, say.seatsNow, say.jobs, say.remote, say.outlays]} />
          <tbody>
            {own.map((row) => {
              const earlier = before.find(
                (one) => one.cluster === row.cluster && one.year === year,
              );
              return (
                <tr key={row.cluster}>
                  <th scope="row">{localName(row.name)}</th>
                  <td>
                    {formatCount(row.seats)}
                    {earlier !== undefined && shown.isChanged && (
                      <small>
                        {say.seatsWas} {formatCount(earlier.seats)}
                      </small>
                    )}
                  </td>
                  <td>{formatCount(row.jobs)}</td>
                  <td>{formatCount(row.remoteJobs)}</td>
                  <td>{moneyInWords(outlays(row.cluster))}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableBox>
      <p class="subtitle">{texts.value.clusters.note}</p>
    </>
  );
}
