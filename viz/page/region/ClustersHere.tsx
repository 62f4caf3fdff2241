import type { ClusterRow, DifferenceRow } from '../../../server/api.ts';
import { fileName } from '../../export/figure.ts';
import { formatCount } from '../../numbers/count.ts';
import { quantityOf } from '../../numbers/quantity.ts';
import { scaleFor } from '../../numbers/scale.ts';
import { formatShare } from '../../numbers/share.ts';
import { clusters, placeDifferences, type View } from '../../state/run.ts';
import { translated } from '../../texts/localise.ts';
import { texts } from '../../texts/texts.ts';
import { ArmFigureHead } from '../parts/FigureHead.tsx';
import { ColumnHeads, TableBox } from '../parts/tableParts.tsx';

/** What the clusters of the arm do in the region: jobs funded, net, displaced, and which clusters. */
export function ClustersHere({ view }: { view: View }) {
  const { run, focusArm, year, chosenRegion, reference } = view;
  const say = texts.value.region.clusters;
  const rows = clusters.value.value
    ?.filter((row) => row.year === year)
    .filter((row) => row.regions.includes(chosenRegion) || jobsHere(row, chosenRegion) > 0);
  const title = say.title(focusArm.name, year);
  const figure = {
    name: fileName(run.run, 'region', chosenRegion, 'clusters', focusArm.id, year),
    ...{ title, subtitle: '', draw: [], lines: [], notes: [] },
    rows: () =>
      (rows ?? []).map((row) => ({
        ...{ arm: focusArm.id, cluster: row.cluster, year, region: chosenRegion },
        ...{ measure: 'jobs', unit: 'persons', mean: jobsHere(row, chosenRegion) },
      })),
  };
  const lead = leadOf(view, placeDifferences.value.value ?? []);
  return (
    <section class="card clusters-here" aria-busy={rows === undefined}>
      <ArmFigureHead figure={figure} view={view} isReady={rows !== undefined && rows.length > 0} />
      {rows === undefined && <p class="empty">{texts.value.page.figuresLoading}</p>}
      {rows?.length === 0 && (
        <p class="empty">
          {focusArm === reference ? texts.value.clusters.none(focusArm.name) : say.noneHere}
        </p>
      )}
      {lead !== null && <p class="lead">{lead}</p>}
      {rows !== undefined && rows.length > 0 && (
        <>
          <TableBox label={title}>
            <Table rows={rows} view={view} />
          </TableBox>
          <p class="notes">{say.note}</p>
        </>
      )}
    </section>
  );
}

function Table({ rows, view }: { rows: ClusterRow[]; view: View }) {
  const say = texts.value.region.clusters;
  const region = view.chosenRegion;
  const sorted = rows.toSorted((a, b) => jobsHere(b, region) - jobsHere(a, region));
  return (
    <table>
      <ColumnHeads heads={[say.cluster, say.stands, say.jobs, say.share]} />
      <tbody>
        {sorted.map((row) => {
          const jobs = jobsHere(row, region);
          return (
            <tr key={row.cluster}>
              <th scope="row">{translated(view.run, row.name)}</th>
              <td>{row.regions.includes(region) ? say.yes : say.no}</td>
              <td>{formatCount(Number(jobs.toPrecision(3)))}</td>
              <td>
                {row.jobs > 0 ? `${formatShare(jobs / row.jobs)}\u00a0%` : texts.value.numbers.none}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Of the cluster, held by who lives in the region. */
function jobsHere(row: ClusterRow, region: string): number {
  return row.jobsByResidence.find((one) => one.region === region)?.jobs ?? 0;
}

/**
 * Funded jobs against all jobs won. Means of differences add up, so what is not on funded seats is
 * the rest.
 */
function leadOf({ focusArm, reference, run }: View, rows: DifferenceRow[]): string | null {
  const mean = (id: string) =>
    rows.find((row) => row.indicator === id && row.arm === focusArm.id)?.mean;
  const [funded, net] = [mean('cluster_jobs'), mean('employed')];
  const employed = run.indicators.find(({ id }) => id === 'employed');
  if (funded === undefined || net === undefined || employed === undefined) return null;
  const scale = scaleFor(quantityOf(employed, 'difference'), [funded, net, net - funded]);
  return texts.value.region.clusters.lead({
    ...{ funded: scale.saySigned(funded), net: scale.saySigned(net) },
    ...{ other: scale.saySigned(net - funded), reference: reference.name },
  });
}
