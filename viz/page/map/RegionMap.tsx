import { useMemo, useState } from 'preact/hooks';
import { fileName } from '../../export/figure.ts';
import { mapRows } from '../../export/mapRows.ts';
import { boundaries, flows, remotePay } from '../../state/between.ts';
import { choice } from '../../state/choice.ts';
import { differences, population, summary, type View } from '../../state/run.ts';
import { regionNames } from '../../texts/regionNames.ts';
import { texts } from '../../texts/texts.ts';
import { FiguresLoading } from '../parts/FiguresLoading.tsx';
import { Picture } from '../parts/Picture.tsx';
import { SaveMenu } from '../parts/SaveMenu.tsx';
import { largestArrows, movesAsArrows, payAsArrows } from './arrows.ts';
import { FlowTable } from './FlowTable.tsx';
import { MapControls } from './MapControls.tsx';
import { MapTable } from './MapTable.tsx';
import { drawLegend, drawMap } from './mapDrawing.ts';
import { type MapFigures, mapFigures } from './mapFigures.ts';

/** Regions as circles or as they lie, coloured by the chosen measure in the chosen year. */
export function RegionMap({ view }: { view: View }) {
  const { indicator, year, focusArm, reference, mapMode } = view;
  const [values, changes, people] = [
    summary.value.value,
    differences.value.value,
    population.value.value,
  ];
  const map = useMemo(
    () =>
      values === undefined || changes === undefined || people === undefined
        ? null
        : mapFigures(view, values, changes, people),
    [view, values, changes, people],
  );
  const isGround = choice.mapShape.value === 'boundaries' && view.run.hasBoundaries;
  const isReady = map !== null && (!isGround || boundaries.value.value !== undefined);
  const title = texts.value.map.title(indicator.label, year);
  const arms =
    mapMode === 'difference'
      ? texts.value.map.against(focusArm.name, reference.name)
      : texts.value.map.ofArm(focusArm.name);
  return (
    <section class="card map">
      <h2>{title}</h2>
      <p class="subtitle">{arms}</p>
      {indicator.level === 'nation' ? (
        <p class="empty">{texts.value.map.nationOnly(indicator.label)}</p>
      ) : (
        <>
          <MapControls view={view} />
          {isReady ? (
            <DrawnMap view={view} map={map} isGround={isGround} title={title} arms={arms} />
          ) : (
            <FiguresLoading />
          )}
        </>
      )}
    </section>
  );
}

/** The arrows that are chosen, as far as they have arrived. */
function useArrows() {
  const kind = choice.mapArrows.value;
  const [moves, pay] = [flows.value.value, remotePay.value.value];
  return useMemo(() => {
    if (kind === 'moves' && moves !== undefined) {
      return { kind, arrows: largestArrows(movesAsArrows(moves)) };
    }
    if (kind === 'pay' && pay !== undefined) {
      return { kind, arrows: largestArrows(payAsArrows(pay)) };
    }
    return null;
  }, [kind, moves, pay]);
}

function DrawnMap(props: {
  view: View;
  map: MapFigures;
  isGround: boolean;
  title: string;
  arms: string;
}) {
  const { view, map, isGround, title, arms } = props;
  const say = texts.value.map;
  const label = say.label(title, arms);
  const [pointed, setPointed] = useState<string | null>(null);
  const between = useArrows();
  const ground = isGround ? boundaries.value.value : undefined;
  const drawing = useMemo(
    () => (width: number) =>
      drawMap({
        ...{ view, map, width, label, ground, onPoint: setPointed },
        arrows: between?.arrows ?? [],
      }),
    [view, map, between, label, ground],
  );
  const legend = useMemo(
    () => (width: number) => drawLegend(map, view.mapMode, width),
    [map, view.mapMode],
  );
  const notes = mapNotes(view, isGround);
  const figure = {
    name: fileName(view.run.run, 'map', view.indicator.id, view.focusArm.id, view.year),
    ...{ title, subtitle: arms, draw: [drawing, legend], lines: [], notes },
    rows: () => mapRows(view, map.rows, between),
  };
  return (
    <div class="pair">
      <div>
        <div class="map-frame">
          <SaveMenu figure={figure} run={view.run} />
          <Picture draw={drawing} />
          <Tooltip view={view} map={map} id={pointed} />
        </div>
        <div class="map-key">
          <Picture draw={legend} />
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
            <li>{say.hint}</li>
          </ul>
        </div>
        {between !== null && <FlowTable view={view} {...between} />}
      </div>
      <MapTable view={view} map={map} />
    </div>
  );
}

/** How to read the map. */
function mapNotes({ mapMode, run }: View, isGround: boolean): string[] {
  const { unclear, size, onGround } = texts.value.map;
  const shape = isGround ? onGround : size(String(run.firstYear));
  return mapMode === 'difference' ? [unclear, shape] : [shape];
}

function Tooltip({ view, map, id }: { view: View; map: MapFigures; id: string | null }) {
  const figure = map.figures.find((one) => one.id === id);
  if (figure === undefined) return null;
  return (
    <div class="tooltip" aria-hidden="true">
      <strong>{regionNames(view.run.regions).get(figure.id)}</strong>
      <span>{figure.said}</span>
      {figure.interval !== '' && <span>{texts.value.map.interval(figure.interval)}</span>}
    </div>
  );
}
