import type { Arrow } from '../../charts/map/flowArrows.ts';
import type { ArrowKind } from '../../state/choice.ts';
import type { View } from '../../state/run.ts';
import { regionNames } from '../../texts/regionNames.ts';
import { texts } from '../../texts/texts.ts';
import { TwinTable } from '../parts/tableParts.tsx';
import { amountPrinter } from './arrows.ts';

/** What the arrows of the map mean, and the same in figures. */
export function FlowTable(props: { view: View; kind: ArrowKind; arrows: Arrow[] }) {
  const { view, kind, arrows } = props;
  const names = regionNames(view.run.regions);
  const say = texts.value.map.arrows[kind];
  const [largest] = arrows;
  if (largest === undefined) return <p class="subtitle">{say.absent}</p>;
  const amounts = arrows.map(({ amount }) => amount);
  const printer = amountPrinter(kind, view, amounts);
  const said = `${printer.say(largest.amount)} (${names.get(largest.origin)} → ${names.get(largest.destination)})`;
  return (
    <>
      <p class="subtitle">{say.key(arrows.length, said)}</p>
      <TwinTable
        summary={say.table}
        heads={[say.origin, { text: say.destination, isWords: true }, printer.unit]}
      >
        <tbody>
          {arrows.map((row) => (
            <tr key={`${row.origin} ${row.destination}`}>
              <th scope="row">{names.get(row.origin)}</th>
              <td class="words">{names.get(row.destination)}</td>
              <td>{printer.print(row.amount)}</td>
            </tr>
          ))}
        </tbody>
      </TwinTable>
    </>
  );
}
