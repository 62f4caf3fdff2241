import type { DifferenceRow } from '../../../server/api.ts';
import type { NumberScale } from '../../numbers/scale.ts';
import type { View } from '../../state/run.ts';
import { texts } from '../../texts/texts.ts';
import { TableTwin } from '../parts/tableParts.tsx';

interface TableProps {
  rows: DifferenceRow[];
  flows: string[];
  view: View;
  scale: NumberScale;
  unit: string;
}

/** The accounts year by year, with 80 % intervals. */
export function MoneyTable({ rows, flows, view, scale, unit }: TableProps) {
  const say = texts.value.why.money;
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
  const at = (flow: string, year: number) =>
    rows.find((row) => row.indicator === flow && row.year === year);
  return (
    <TableTwin summary={say.table}>
      <table>
        <caption>{unit}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.value.choosers.year}</th>
            {flows.map((flow) => (
              <th key={flow} scope="col">
                {say.flows[flow]} <small>{texts.value.forecasts.interval}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year} class={year === view.year ? 'chosen' : ''}>
              <th scope="row">{year}</th>
              {flows.map((flow) => (
                <Cell key={flow} row={at(flow, year)} scale={scale} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableTwin>
  );
}

function Cell({ row, scale }: { row: DifferenceRow | undefined; scale: NumberScale }) {
  if (row === undefined) return <td>{texts.value.numbers.none}</td>;
  const { mean, p10, p90 } = row;
  return (
    <td>
      {scale.formatSigned(mean)}{' '}
      {p10 !== null && p90 !== null && p10 !== p90 && (
        <small>{scale.formatSignedRange(p10, p90)}</small>
      )}
    </td>
  );
}
