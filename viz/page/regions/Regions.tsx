import { useMemo } from 'preact/hooks';
import { smallMultiples } from '../../charts/overTime/smallMultiples.ts';
import { fileName } from '../../export/figure.ts';
import { spreadRows } from '../../export/spreadRows.ts';
import { NATION } from '../../state/choice.ts';
import { differences, summary, type View } from '../../state/run.ts';
import { texts } from '../../texts/texts.ts';
import { armLook } from '../parts/armLook.ts';
import { FigureCard } from '../parts/FigureCard.tsx';
import { TwinTable } from '../parts/tableParts.tsx';
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
        unit: fans?.scale.unitAndNote ?? '',
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
    <FigureCard figure={figure} run={run} isReady={fans !== null}>
      {fans !== null && <RegionYears fans={fans} view={view} />}
    </FigureCard>
  );
}

/** Medians by region and year. */
function RegionYears({ fans, view }: { fans: RegionFans; view: View }) {
  const format =
    view.mapMode === 'difference' ? fans.scale.formatUnitSigned : fans.scale.formatUnit;
  const years = fans.charts[0]?.rows.map(({ year }) => year) ?? [];
  return (
    <TwinTable
      summary={texts.value.regions.table}
      caption={`${texts.value.forecasts.median}, ${fans.scale.unitAndNote}`}
      heads={[texts.value.choosers.region, ...years.map(String)]}
    >
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
    </TwinTable>
  );
}
