import { quantityOf } from '../../numbers/quantity.ts';
import { scaleFor } from '../../numbers/scale.ts';
import { standing } from '../../state/region.ts';
import type { View } from '../../state/run.ts';
import { regionNames } from '../../texts/regionNames.ts';
import { texts } from '../../texts/texts.ts';
import { RegionLink } from '../parts/PageLink.tsx';
import { ColumnHeads, TableBox } from '../parts/tableParts.tsx';

const MEASURES = ['population', 'employed'];

/** All regions by name, with their size. */
export function RegionList({ view }: { view: View }) {
  const say = texts.value.region;
  const rows = standing.value.value ?? [];
  const names = [...regionNames(view.run.regions)].sort(([, a], [, b]) =>
    a.localeCompare(b, texts.value.locale),
  );
  const measures = view.run.indicators.filter(({ id }) => MEASURES.includes(id));
  return (
    <section class="card">
      <h3>
        {view.focusArm.name}, {view.year}
      </h3>
      <p class="subtitle">{say.chooseHint}</p>
      <TableBox label={say.choose}>
        <table>
          <ColumnHeads
            heads={[texts.value.choosers.region, ...measures.map(({ label }) => label)]}
          />
          <tbody>
            {names.map(([id, name]) => (
              <tr key={id}>
                <th scope="row">
                  <RegionLink region={id}>{name}</RegionLink>
                </th>
                {measures.map((measure) => {
                  const row = rows.find(
                    ({ indicator, region }) => indicator === measure.id && region === id,
                  );
                  const value = row === undefined ? '' : sayValue(measure, row.mean);
                  return <td key={measure.id}>{value}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </section>
  );
}

function sayValue(measure: View['indicator'], value: number): string {
  return scaleFor(quantityOf(measure), [value]).say(value);
}
