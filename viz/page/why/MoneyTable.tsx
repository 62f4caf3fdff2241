import type { DifferenceRow } from '../../../server/api.ts';
import type { NumberScale } from '../../numbers/scale.ts';
import type { View } from '../../state/run.ts';
import { texts } from '../../texts/texts.ts';
import { SpreadCell, TwinTable } from '../parts/tableParts.tsx';

interface TableProps {
  rows: DifferenceRow[];
  flows: string[];
  view: View;
  scale: NumberScale;
}

/** The accounts year by year, with 80 % intervals. */
export function MoneyTable({ rows, flows, view, scale }: TableProps) {
  const say = texts.value.why.money;
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
  const at = (flow: string, year: number) =>
    rows.find((row) => row.indicator === flow && row.year === year);
  return (
    <TwinTable
      summary={say.table}
      caption={scale.unitAndNote}
      heads={[
        texts.value.choosers.year,
        ...flows.map((flow) => ({
          text: say.flows[flow] ?? flow,
          small: texts.value.forecasts.interval,
        })),
      ]}
    >
      <tbody>
        {years.map((year) => (
          <tr key={year} class={year === view.year ? 'chosen' : ''}>
            <th scope="row">{year}</th>
            {flows.map((flow) => (
              <SpreadCell key={flow} row={at(flow, year)} scale={scale} />
            ))}
          </tr>
        ))}
      </tbody>
    </TwinTable>
  );
}
