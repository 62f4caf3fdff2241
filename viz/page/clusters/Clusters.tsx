import type { ClusterRow } from '../../../server/api.ts';
import { clusterRows } from '../../export/clusterRows.ts';
import { fileName } from '../../export/figure.ts';
import { formatCount } from '../../numbers/count.ts';
import { quantityOf } from '../../numbers/quantity.ts';
import { scaleFor } from '../../numbers/scale.ts';
import { clusters, type View } from '../../state/run.ts';
import { translated } from '../../texts/localise.ts';
import { shortRegionNames } from '../../texts/regionNames.ts';
import { texts } from '../../texts/texts.ts';
import { ArmFigureHead } from '../parts/FigureHead.tsx';
import { ColumnHeads, TableBox } from '../parts/tableParts.tsx';

/** Regions named beside a cluster before the rest is folded away. */
const NAMED = 3;

/** What each cluster of the arm makes, whom it employs and what it costs. */
export function Clusters({ view }: { view: View }) {
  const { focusArm, year, run } = view;
  const rows = clusters.value.value?.filter((row) => row.year === year);
  const title = texts.value.clusters.title(focusArm.name, year);
  const figure = {
    name: fileName(run.run, 'clusters', focusArm.id, year),
    ...{ title, subtitle: '', draw: [], lines: [], notes: [] },
    rows: () => clusterRows(rows ?? [], focusArm.id, run.currency),
  };
  return (
    <section class="card clusters">
      <ArmFigureHead figure={figure} view={view} isReady={rows !== undefined && rows.length > 0} />
      {rows === undefined && <p class="empty">{texts.value.page.figuresLoading}</p>}
      {rows?.length === 0 && <p class="empty">{texts.value.clusters.none(focusArm.name)}</p>}
      {rows !== undefined && rows.length > 0 && (
        <>
          <p class="subtitle">{texts.value.clusters.note}</p>
          <TableBox label={title}>
            <ClusterTable rows={rows} view={view} currency={run.currency} />
          </TableBox>
        </>
      )}
    </section>
  );
}

function ClusterTable(props: { rows: ClusterRow[]; view: View; currency: string }) {
  const { rows, view, currency } = props;
  const say = texts.value.clusters;
  const unit = `million ${currency}`;
  const moneyScale = (values: number[]) => scaleFor(quantityOf({ unit, kind: 'money' }), values);
  const output = moneyScale(rows.map((row) => row.output));
  const outlays = moneyScale(rows.map((row) => row.outlays));
  const names = shortRegionNames(view.run.regions);
  return (
    <table>
      <ColumnHeads
        heads={[
          say.cluster,
          { text: say.output, small: output.unit },
          ...[say.jobs, say.funded, say.remote, say.seats],
          { text: say.outlays, small: outlays.unit },
          { text: say.residences, isWords: true },
        ]}
      />
      <tbody>
        {rows.map((row) => (
          <tr key={row.cluster}>
            <th scope="row">{translated(view.run, row.name)}</th>
            <td>{output.format(row.output)}</td>
            <td>{jobs(row.jobs)}</td>
            <td>{jobs(row.fundedJobs)}</td>
            <td>{jobs(row.remoteJobs)}</td>
            <td>{jobs(row.seats)}</td>
            <td>{outlays.format(row.outlays)}</td>
            <td class="words">
              <Residences row={row} names={names} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Residences({ row, names }: { row: ClusterRow; names: Map<string, string> }) {
  const list = row.jobsByResidence.map(({ region, jobs: count }) =>
    texts.value.clusters.jobsPer(names.get(region) ?? region, jobs(count)),
  );
  const [first, rest] = [list.slice(0, NAMED), list.slice(NAMED)];
  if (rest.length === 0) return <>{first.join(', ')}</>;
  return (
    <details>
      <summary>
        {first.join(', ')} {texts.value.clusters.more(rest.length)}
      </summary>
      {rest.join(', ')}
    </details>
  );
}

/** A mean over members is not known to the last job. */
function jobs(count: number): string {
  return formatCount(Number(count.toPrecision(3)));
}
