import { useMemo } from 'preact/hooks';
import { smallMultiples } from '../../charts/smallMultiples.ts';
import { fileName } from '../../export/figure.ts';
import { spreadRows } from '../../export/spreadRows.ts';
import { NATION } from '../../state/choice.ts';
import { differences, summary, type View } from '../../state/run.ts';
import { texts } from '../../texts/texts.ts';
import { armLook } from '../parts/armLook.ts';
import { Notes } from '../parts/Notes.tsx';
import { Picture } from '../parts/Picture.tsx';
import { SaveMenu } from '../parts/SaveMenu.tsx';
import { TableTwin } from '../parts/tableParts.tsx';
import { type RegionFans, regionFans } from './regionFans.ts';

/** The chosen measure over the years in every region, side by side. */
export function Regions({ view }: { view: View }) {
  const { indicator, focusArm, reference, mapMode, run, year, chosenRegion } = view;
  const [values, changes] = [summary.value.value, differences.value.value];
  const say = texts.value.regions;
  const fans = useMemo(
    () =>
      values === undefined || changes === undefined ? null : regionFans(view, values, changes),
    [view, values, changes],
  );
  const isDifference = mapMode === 'difference';
  const title = say.title(indicator.label);
  const subtitle = isDifference
    ? texts.value.map.against(focusArm.name, reference.name)
    : texts.value.map.ofArm(focusArm.name);
  const draw = useMemo(
    () => (width: number) =>
      smallMultiples(fans?.charts ?? [], {
        ...armLook(run.arms, focusArm.id),
        ...{ width, year, isDifference, yearLabel: texts.value.choosers.year },
        unit: unitOf(fans),
        chosen: chosenRegion === NATION ? null : chosenRegion,
        ariaLabel: say.aria(title, subtitle),
      }),
    [fans],
  );
  if (indicator.level === 'nation') return null;
  const figure = {
    name: fileName(run.run, 'regions', indicator.id, focusArm.id, mapMode),
    ...{ title, subtitle, draw: [draw], lines: [], notes: say.notes },
    rows: () => spreadRows(isDifference ? 'difference' : 'forecast', fans?.rows ?? [], view),
  };
  return (
    <section class="card">
      <div class="figure-head">
        <h2>{title}</h2>
        {fans !== null && <SaveMenu figure={figure} run={run} />}
      </div>
      <p class="subtitle">{subtitle}</p>
      {fans === null ? (
        <p class="empty tall">{texts.value.page.figuresLoading}</p>
      ) : (
        <>
          <Picture draw={draw} />
          <Notes notes={say.notes} />
          <RegionYears fans={fans} view={view} />
        </>
      )}
    </section>
  );
}

function unitOf(fans: RegionFans | null): string {
  return [fans?.scale.unit, fans?.scale.note].filter(Boolean).join(', ');
}

/** Medians by region and year. */
function RegionYears({ fans, view }: { fans: RegionFans; view: View }) {
  const format =
    view.mapMode === 'difference' ? fans.scale.formatUnitSigned : fans.scale.formatUnit;
  const years = fans.charts[0]?.rows.map(({ year }) => year) ?? [];
  return (
    <TableTwin summary={texts.value.regions.table}>
      <table>
        <caption>
          {texts.value.forecasts.median}, {unitOf(fans)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{texts.value.choosers.region}</th>
            {years.map((year) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fans.charts.map(({ id, name, rows }) => (
            <tr key={id} class={id === view.chosenRegion ? 'chosen' : ''}>
              <th scope="row">{name}</th>
              {rows.map(({ year, p50 }) => (
                <td key={year}>{format(p50)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableTwin>
  );
}
