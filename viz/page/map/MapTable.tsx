import type { View } from '../../state/run.ts';
import { shortRegionNames } from '../../texts/regionNames.ts';
import { texts } from '../../texts/texts.ts';
import { RegionLink } from '../parts/PageLink.tsx';
import { ColumnHeads, TableBox } from '../parts/tableParts.tsx';
import type { MapFigures } from './mapFigures.ts';

/** The regions of the map by their figures, each a way to what is told of it. */
export function MapTable({ view, map }: { view: View; map: MapFigures }) {
  const names = shortRegionNames(view.run.regions);
  const { unit, note } = map.scale;
  const inUnit = [unit, note].filter((part) => part !== '').join(', ');
  const rows = map.figures.toSorted((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity));
  return (
    <TableBox label={texts.value.map.table}>
      <table class="ranking">
        <caption>{inUnit}</caption>
        <ColumnHeads
          heads={[
            texts.value.choosers.region,
            texts.value.map.modes[view.mapMode],
            texts.value.forecasts.interval,
          ]}
        />
        <tbody>
          {rows.map(({ id, said, short, interval }) => (
            <tr key={id} class={id === view.chosenRegion ? 'chosen' : ''}>
              <th scope="row">
                <RegionLink region={id}>{names.get(id)}</RegionLink>
              </th>
              <td>{short === '' ? said : short}</td>
              <td>{interval}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
