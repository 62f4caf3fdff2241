import { useMemo } from 'preact/hooks';
import { armsChart } from '../../charts/overTime/armsChart.ts';
import { fileName } from '../../export/figure.ts';
import { spreadRows } from '../../export/spreadRows.ts';
import { choice } from '../../state/choice.ts';
import { KEY_MEASURES, keyFigures } from '../../state/region.ts';
import type { View } from '../../state/run.ts';
import { regionNames } from '../../texts/regionNames.ts';
import { texts } from '../../texts/texts.ts';
import { ForecastTable } from '../forecasts/ForecastTable.tsx';
import { type Fans, fansOf } from '../forecasts/fans.ts';
import { ArmKey } from '../parts/ArmKey.tsx';
import { armLook } from '../parts/armLook.ts';
import { FigureHead } from '../parts/FigureHead.tsx';
import { Picture } from '../parts/Picture.tsx';

/** What matters most in a region, each in a small chart with all arms. */
export function KeyCharts({ view }: { view: View }) {
  const { run, shownArms, chosenRegion } = view;
  const say = texts.value.region.charts;
  const place = regionNames(run.regions).get(chosenRegion)!;
  const isReady = keyFigures.value.value !== undefined;
  const measures = KEY_MEASURES.flatMap((wanted) =>
    run.indicators.filter(({ id }) => id === wanted),
  );
  return (
    <section class="card" aria-busy={!isReady}>
      <h2>{say.title(place)}</h2>
      <p class="subtitle">{say.subtitle}</p>
      <ul class="arm-keys">
        {shownArms.map(({ id, name }) => (
          <li key={id}>
            <ArmKey look={armLook(run.arms, id)} /> {name}
          </li>
        ))}
      </ul>
      <div class="key-charts">
        {measures.map((measure) => (
          <KeyChart
            key={measure.id}
            view={{ ...view, indicator: measure, region: chosenRegion }}
            place={place}
          />
        ))}
      </div>
    </section>
  );
}

/** `view` is of the measure that the chart shows. */
function KeyChart({ view, place }: { view: View; place: string }) {
  const { indicator, run, focusArm, shownArms, year } = view;
  const say = texts.value.region.charts;
  const all = keyFigures.value.value;
  const rows = useMemo(
    () => all?.filter((row) => row.indicator === indicator.id),
    [all, indicator.id],
  );
  const fans = useMemo(
    () => (rows === undefined ? null : fansOf(view, rows, [])),
    [rows, shownArms, texts.value],
  );
  const draw = useMemo(
    () => (width: number) =>
      armsChart(fans === null ? [] : linesOf(view, fans), fans?.history ?? [], {
        ...{ width, height: 190, year },
        years: fans?.years ?? [run.firstYear, run.lastYear],
        values: fans?.valueDomain ?? [0, 1],
        alignedWith: fans?.valueDomain ?? [0, 1],
        unit: fans?.valueUnit ?? '',
        ariaLabel: say.aria(
          indicator.label,
          place,
          shownArms
            .map(({ id, name }) => say.value(name, fans?.valueAt(id, year) ?? ''))
            .join('; '),
        ),
      }),
    [fans, year, focusArm],
  );
  const figure = {
    name: fileName(run.run, 'region', view.region, indicator.id),
    ...{ title: `${indicator.label}, ${place}`, subtitle: '', draw: [draw] },
    lines: shownArms.map(({ id, name }) => ({ ...armLook(run.arms, id), name })),
    notes: [say.subtitle],
    rows: () => spreadRows('forecast', rows ?? [], view),
  };
  return (
    <article>
      <FigureHead figure={figure} run={run}>
        <h3>{indicator.label}</h3>
      </FigureHead>
      <Picture draw={draw} />
      {fans !== null && <ForecastTable view={view} fans={fans} name={say.table(indicator.label)} />}
      <button
        type="button"
        class="plain"
        aria-pressed={choice.indicator.value === indicator.id}
        onClick={() => {
          choice.indicator.value = indicator.id;
          document.querySelector('.forecasts')?.scrollIntoView({ block: 'start' });
        }}
      >
        {say.detail(indicator.label)} ↓
      </button>
    </article>
  );
}

function linesOf({ run, shownArms, focusArm }: View, fans: Fans) {
  return shownArms.map(({ id }) => ({
    ...armLook(run.arms, id),
    rows: fans.values.get(id) ?? [],
    isFocus: id === focusArm.id,
  }));
}
