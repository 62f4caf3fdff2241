import type { AttributionReport } from '../../../server/api.ts';
import type { View } from '../../state/run.ts';
import { regionNames } from '../../texts/regionNames.ts';
import { texts } from '../../texts/texts.ts';
import { TwinTable } from '../parts/tableParts.tsx';

interface TableProps {
  change: AttributionReport['disproportion'][number];
  view: View;
  /** Tells this table from that of another index. */
  label: string;
  format(value: number): string;
}

/** The same change over the years in each arm, and between the arms by component and by region. */
export function GapTable({ change, view, label, format }: TableProps) {
  const say = texts.value.why.gap;
  const { firstYear, year, overTime, betweenArms } = change;
  const changes = [...overTime.map((one) => one.change), betweenArms];
  const names = regionNames(view.run.regions);
  const armName = (id: string) => view.run.arms.find((arm) => arm.id === id)?.name ?? id;
  const regions = betweenArms.regions
    .map(({ region }, at) => ({ region, at }))
    .sort((a, b) => Math.abs(totalAt(betweenArms, b.at)) - Math.abs(totalAt(betweenArms, a.at)));
  return (
    <TwinTable
      summary={say.table(label)}
      heads={[
        say.part,
        ...overTime.map(({ arm }) => say.overTime(armName(arm), firstYear, year)),
        say.between(year),
      ]}
    >
      <tbody>
        {betweenArms.components.map(({ id }, at) => (
          <tr key={id}>
            <th scope="row">{say.components[id] ?? id}</th>
            {changes.map(({ components }, column) => (
              <td key={column}>{format(components[at]!.estimate)}</td>
            ))}
          </tr>
        ))}
        <tr class="whole">
          <th scope="row">{say.whole}</th>
          {changes.map(({ total }, column) => (
            <td key={column}>{format(total.estimate)}</td>
          ))}
        </tr>
      </tbody>
      <tbody>
        {regions.map(({ region, at }) => (
          <tr key={region} class={region === view.chosenRegion ? 'chosen' : ''}>
            <th scope="row">{names.get(region) ?? region}</th>
            {changes.map((one, column) => (
              <td key={column}>{format(totalAt(one, at))}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </TwinTable>
  );
}

type Change = AttributionReport['disproportion'][number]['betweenArms'];

const totalAt = ({ regions }: Change, at: number): number => regions[at]?.total ?? 0;
