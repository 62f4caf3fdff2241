import { useMemo } from 'preact/hooks';
import type { DifferenceRow, RunArm, RunIndicator } from '../../../server/api.ts';
import { placeDots } from '../../charts/places/placeDots.ts';
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
import { FigureCard } from '../parts/FigureCard.tsx';
import { SpreadCell, TwinTable } from '../parts/tableParts.tsx';

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
          ...{ width, unit: scale.unitAndNote, chosen: chosenRegion },
          format: scale.formatUnitSigned,
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
    <FigureCard
      figure={figure}
      run={run}
      isReady={all !== undefined}
      lead={
        <p class="subtitle">
          {sentence}
          {measure.id !== indicator.id && ` ${say.instead(measure.label)}`}
        </p>
      }
    >
      <PlacesTable rows={rows} measure={measure} view={view} scale={scale} />
    </FigureCard>
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
}

function PlacesTable({ rows, measure, view, scale }: TableProps) {
  const say = texts.value.why.places;
  const names = regionNames(view.run.regions);
  const words = (side: Side) => {
    if (side === 'unclear') return say.verdicts.none;
    if (measure.higherIsBetter === null) return say.verdicts[side === 'above' ? 'more' : 'less'];
    return say.verdicts[(side === 'above') === measure.higherIsBetter ? 'gain' : 'loss'];
  };
  return (
    <TwinTable
      summary={say.table}
      caption={scale.unitAndNote}
      heads={[
        texts.value.choosers.region,
        { text: say.difference, small: texts.value.forecasts.interval },
        { text: say.verdict, isWords: true },
      ]}
    >
      <tbody>
        {rows.map((row) => (
          <tr key={row.region} class={row.region === view.chosenRegion ? 'chosen' : ''}>
            <th scope="row">{names.get(row.region) ?? row.region}</th>
            <SpreadCell row={row} scale={scale} />
            <td class="words">{words(sideOf(row))}</td>
          </tr>
        ))}
      </tbody>
    </TwinTable>
  );
}
