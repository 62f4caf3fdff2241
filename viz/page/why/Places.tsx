import { useMemo } from 'preact/hooks';
import type { DifferenceRow, RunArm, RunIndicator } from '../../../server/api.ts';
import { placeDots } from '../../charts/placeDots.ts';
import { fileName } from '../../export/figure.ts';
import { spreadRows } from '../../export/spreadRows.ts';
import { quantityOf } from '../../numbers/quantity.ts';
import { type NumberScale, scaleFor } from '../../numbers/scale.ts';
import { NATION } from '../../state/choice.ts';
import { measureByRegion, places } from '../../state/reports/why.ts';
import type { View } from '../../state/run.ts';
import { regionNames } from '../../texts/regionNames.ts';
import { texts } from '../../texts/texts.ts';
import { type Side, sideOf, sidesSentence } from '../../words/why/sides.ts';
import { Notes } from '../parts/Notes.tsx';
import { Picture } from '../parts/Picture.tsx';
import { SaveMenu } from '../parts/SaveMenu.tsx';
import { TableTwin } from '../parts/tableParts.tsx';

const COLOURS: Record<Side, string> = {
  above: 'var(--arm-2)',
  below: 'var(--arm-1)',
  unclear: 'var(--quiet)',
};

/** Which regions gain by the arm and which lose, in the chosen measure. */
export function Places({ view, arm }: { view: View; arm: RunArm }) {
  const measure = measureByRegion(view);
  if (measure === null) return null;
  return <Measured view={view} arm={arm} measure={measure} />;
}

function Measured({ view, arm, measure }: { view: View; arm: RunArm; measure: RunIndicator }) {
  const say = texts.value.why.places;
  const { run, year, indicator, chosenRegion, reference } = view;
  const all = places.value.value;
  const rows = useMemo(() => (all === undefined ? [] : ofRegions(all, measure.id)), [all, measure]);
  const isValued = measure.higherIsBetter !== null;
  const title = (isValued ? say.title : say.neutral)(measure.label, year);
  const names = regionNames(run.regions);
  const scale = scaleFor(
    quantityOf(measure, 'difference'),
    rows.flatMap(({ mean, p10, p90 }) => [mean, p10 ?? mean, p90 ?? mean]),
  );
  const sentence = sidesSentence(rows, measure.higherIsBetter, (id) => names.get(id) ?? id);
  const unit = [scale.unit, scale.note].filter((part) => part !== '').join(', ');
  const draw = useMemo(
    () => (width: number) =>
      placeDots(
        rows.map((row) => ({
          ...{ id: row.region, name: names.get(row.region) ?? row.region, ring: null },
          ...{ value: scale.toUnit(row.mean), colour: COLOURS[sideOf(row)] },
          low: row.p10 === null ? null : scale.toUnit(row.p10),
          high: row.p90 === null ? null : scale.toUnit(row.p90),
        })),
        {
          ...{ width, unit, chosen: chosenRegion, format: scale.formatUnitSigned },
          ariaLabel: `${title}. ${sentence}`,
        },
      ),
    [rows, view],
  );
  const figure = {
    name: fileName(run.run, 'who-gains', measure.id, arm.id, 'less', reference.id, year),
    ...{ title, subtitle: sentence, draw: [draw], lines: [], notes: say.notes },
    rows: () => spreadRows('difference', rows, view),
  };
  return (
    <section class="card">
      <div class="figure-head">
        <h2>{title}</h2>
        {all !== undefined && <SaveMenu figure={figure} run={run} />}
      </div>
      {all === undefined ? (
        <p class="empty tall">{texts.value.page.figuresLoading}</p>
      ) : (
        <>
          <p class="subtitle">
            {sentence}
            {measure.id !== indicator.id && ` ${say.instead(measure.label)}`}
          </p>
          <Picture draw={draw} />
          <Notes notes={say.notes} />
          <PlacesTable rows={rows} measure={measure} view={view} scale={scale} unit={unit} />
        </>
      )}
    </section>
  );
}

/** From the largest gain to the largest loss. */
function ofRegions(rows: DifferenceRow[], measure: string): DifferenceRow[] {
  return rows
    .filter(({ indicator, region }) => indicator === measure && region !== NATION)
    .sort((a, b) => b.mean - a.mean);
}

interface TableProps {
  rows: DifferenceRow[];
  measure: RunIndicator;
  view: View;
  scale: NumberScale;
  unit: string;
}

function PlacesTable({ rows, measure, view, scale, unit }: TableProps) {
  const say = texts.value.why.places;
  const names = regionNames(view.run.regions);
  const words = (side: Side) => {
    if (side === 'unclear') return say.verdicts.none;
    if (measure.higherIsBetter === null) return say.verdicts[side === 'above' ? 'more' : 'less'];
    return say.verdicts[(side === 'above') === measure.higherIsBetter ? 'gain' : 'loss'];
  };
  return (
    <TableTwin summary={say.table}>
      <table>
        <caption>{unit}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.value.choosers.region}</th>
            <th scope="col">
              {say.difference} <small>{texts.value.forecasts.interval}</small>
            </th>
            <th scope="col" class="words">
              {say.verdict}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.region} class={row.region === view.chosenRegion ? 'chosen' : ''}>
              <th scope="row">{names.get(row.region) ?? row.region}</th>
              <td>
                {scale.formatSigned(row.mean)}{' '}
                {row.p10 !== null && row.p90 !== null && (
                  <small>{scale.formatSignedRange(row.p10, row.p90)}</small>
                )}
              </td>
              <td class="words">{words(sideOf(row))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableTwin>
  );
}
