import { useMemo, useState } from 'preact/hooks';
import { fileName } from '../../export/figure.ts';
import { mapRows } from '../../export/mapRows.ts';
import { choice } from '../../state/choice.ts';
import { differences, flows, population, summary, type View } from '../../state/run.ts';
import { regionNames, shortRegionNames } from '../../texts/regionNames.ts';
import { texts } from '../../texts/texts.ts';
import { ArmChooser } from '../choosers/ArmChooser.tsx';
import { Switch } from '../choosers/Switch.tsx';
import { Picture } from '../parts/Picture.tsx';
import { SaveMenu } from '../parts/SaveMenu.tsx';
import { TableBox } from '../parts/tableParts.tsx';
import { FlowTable, largestFlows } from './FlowTable.tsx';
import { drawLegend, drawMap } from './mapDrawing.ts';
import { type MapFigures, mapFigures } from './mapFigures.ts';

/** Regions as circles, coloured by the chosen measure in the chosen year. */
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
          {map === null ? (
            <p class="empty tall">{texts.value.page.figuresLoading}</p>
          ) : (
            <DrawnMap view={view} map={map} title={title} arms={arms} />
          )}
        </>
      )}
    </section>
  );
}

function MapControls({ view }: { view: View }) {
  return (
    <div class="controls">
      <ArmChooser view={view} />
      <label class="field">
        <span>{texts.value.map.mode}</span>
        <select
          name="map-mode"
          value={view.mapMode}
          disabled={view.focusArm === view.reference}
          onChange={({ currentTarget }) => {
            choice.mapMode.value = currentTarget.value === 'value' ? 'value' : 'difference';
          }}
        >
          {(['difference', 'value'] as const).map((mode) => (
            <option key={mode} value={mode}>
              {texts.value.map.modes[mode]}
            </option>
          ))}
        </select>
      </label>
      <Switch name="flows" on={choice.showFlows} label={texts.value.map.flows} />
    </div>
  );
}

function DrawnMap(props: { view: View; map: MapFigures; title: string; arms: string }) {
  const { view, map, title, arms } = props;
  const label = texts.value.map.label(title, arms);
  const [pointed, setPointed] = useState<string | null>(null);
  const moves = choice.showFlows.value ? flows.value.value : undefined;
  const arrows = useMemo(() => (moves === undefined ? [] : largestFlows(moves)), [moves]);
  const drawing = useMemo(
    () => (width: number) => drawMap({ view, map, arrows, width, label, onPoint: setPointed }),
    [view, map, arrows, label],
  );
  const legend = useMemo(
    () => (width: number) => drawLegend(map, view.mapMode, width),
    [map, view.mapMode],
  );
  const notes = mapNotes(view);
  const figure = {
    name: fileName(view.run.run, 'map', view.indicator.id, view.focusArm.id, view.year),
    ...{ title, subtitle: arms, draw: [drawing, legend], lines: [], notes },
    rows: () => mapRows(view, map.rows, arrows),
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
            <li>{texts.value.map.hint}</li>
          </ul>
        </div>
        {moves !== undefined && <FlowTable view={view} arrows={arrows} />}
      </div>
      <MapTable view={view} map={map} />
    </div>
  );
}

/** How to read the map. */
function mapNotes({ mapMode, run }: View): string[] {
  const { unclear, size } = texts.value.map;
  const bySize = size(String(run.firstYear));
  return mapMode === 'difference' ? [unclear, bySize] : [bySize];
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

function MapTable({ view, map }: { view: View; map: MapFigures }) {
  const names = shortRegionNames(view.run.regions);
  const { unit, note } = map.scale;
  const inUnit = [unit, note].filter((part) => part !== '').join(', ');
  const rows = map.figures.toSorted((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity));
  return (
    <TableBox label={texts.value.map.table}>
      <table class="ranking">
        <caption>{inUnit}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.value.choosers.region}</th>
            <th scope="col">{texts.value.map.modes[view.mapMode]}</th>
            <th scope="col">{texts.value.forecasts.interval}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, said, short, interval }) => (
            <tr key={id} class={id === view.chosenRegion ? 'chosen' : ''}>
              <th scope="row">{names.get(id)}</th>
              <td>{short === '' ? said : short}</td>
              <td>{interval}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
