import type { FlowRow } from '../../../server/api.ts';
import { formatCount } from '../../numbers/count.ts';
import type { View } from '../../state/run.ts';
import { regionNames } from '../../texts/regionNames.ts';
import { texts } from '../../texts/texts.ts';
import { TableTwin } from '../parts/tableParts.tsx';

const SHOWN = 12;

/** The largest moves from one region to another, largest first. */
export function largestFlows(rows: FlowRow[]): FlowRow[] {
  return rows
    .filter(({ origin, destination, persons }) => origin !== destination && persons > 0)
    .sort((a, b) => b.persons - a.persons)
    .slice(0, SHOWN);
}

/** What the arrows of the map mean, and the same in figures. */
export function FlowTable({ view, arrows }: { view: View; arrows: FlowRow[] }) {
  const names = regionNames(view.run.regions);
  const [largest] = arrows;
  if (largest === undefined) return <p class="subtitle">{texts.value.map.noFlows}</p>;
  const persons = (count: number) => formatCount(Number(count.toPrecision(3)));
  const said = `${persons(largest.persons)} (${names.get(largest.origin)} → ${names.get(largest.destination)})`;
  return (
    <>
      <p class="subtitle">{texts.value.map.flowsKey(arrows.length, said)}</p>
      <TableTwin summary={texts.value.map.flowsTable}>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.value.map.origin}</th>
              <th scope="col">{texts.value.map.destination}</th>
              <th scope="col">{texts.value.map.persons}</th>
            </tr>
          </thead>
          <tbody>
            {arrows.map((row) => (
              <tr key={`${row.origin} ${row.destination}`}>
                <th scope="row">{names.get(row.origin)}</th>
                <td class="words">{names.get(row.destination)}</td>
                <td>{persons(row.persons)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableTwin>
    </>
  );
}
