import { useMemo } from 'preact/hooks';
import type { Convergence as ConvergenceAnswer } from '../../../server/api.ts';
import { convergenceChart } from '../../charts/places/convergenceChart.ts';
import { growthRows } from '../../export/disproportionRows.ts';
import { fileName } from '../../export/figure.ts';
import { quantityOf } from '../../numbers/quantity.ts';
import { type NumberScale, scaleFor } from '../../numbers/scale.ts';
import { NATION } from '../../state/choice.ts';
import { growth } from '../../state/disproportion.ts';
import type { View } from '../../state/run.ts';
import { shortRegionNames } from '../../texts/regionNames.ts';
import { texts } from '../../texts/texts.ts';
import { slopeSentence } from '../../words/slopeSentence.ts';
import { FigureCard } from '../parts/FigureCard.tsx';
import { FiguresLoading } from '../parts/FiguresLoading.tsx';
import { TwinTable } from '../parts/tableParts.tsx';
import { levelIndicator } from './basis.ts';

/** Whether poorer regions grow faster than richer ones. */
export function Convergence({ view }: { view: View }) {
  const { year, run, focusArm } = view;
  const say = texts.value.disproportion.convergence;
  const found = growth.value.value;
  const title = say.title(levelIndicator(view).label, focusArm.name);
  if (year > run.firstYear && found !== undefined) {
    return <Drawn view={view} found={found} title={title} />;
  }
  return (
    <section class="card">
      <h2>{title}</h2>
      {year === run.firstYear ? <p class="empty tall">{say.tooEarly}</p> : <FiguresLoading />}
    </section>
  );
}

function Drawn({ view, found, title }: { view: View; found: ConvergenceAnswer; title: string }) {
  const { run, focusArm, year, chosenRegion } = view;
  const say = texts.value.disproportion.convergence;
  const indicator = levelIndicator(view);
  const sentence =
    found.slope === null
      ? say.noSlope
      : slopeSentence(found.slope, { firstYear: run.firstYear, year, members: run.membersDone });
  const scale = scaleFor(
    quantityOf(indicator),
    found.regions.map(({ start }) => start),
  );
  const rates = scaleFor(
    quantityOf({ unit: '%', kind: 'percent' }),
    found.regions.flatMap(({ p10, p90 }) => [p10, p90]),
  );
  const draw = useMemo(() => {
    const names = shortRegionNames(run.regions);
    const { slope } = found;
    return (width: number) =>
      convergenceChart(
        found.regions.map((region) => ({
          ...region,
          id: region.region,
          name: names.get(region.region)!,
          start: scale.toUnit(region.start),
          said: `${names.get(region.region)}\n${rates.formatSigned(region.mean)} % (80 %: ${rates.formatSignedRange(region.p10, region.p90)})`,
        })),
        {
          ...{ width, growth: say.growth },
          level: say.level(run.firstYear, scale.unit),
          line:
            slope === null
              ? null
              : (start) => slope.intercept + slope.mean * Math.log2(start / scale.toUnit(1)),
          chosen: chosenRegion === NATION ? null : chosenRegion,
          formatLevel: scale.formatUnit,
          ariaLabel: `${title}. ${sentence}`,
        },
      );
  }, [found, view]);
  const figure = {
    name: fileName(run.run, 'convergence', indicator.id, focusArm.id, year),
    ...{ title, subtitle: sentence, draw: [draw], lines: [], notes: say.notes },
    rows: () => growthRows(found.regions, { arm: focusArm.id, year, indicator }),
  };
  return (
    <FigureCard figure={figure} run={run}>
      <GrowthTable view={view} found={found} scale={scale} rates={rates} />
    </FigureCard>
  );
}

function GrowthTable(props: {
  view: View;
  found: ConvergenceAnswer;
  scale: NumberScale;
  rates: NumberScale;
}) {
  const { view, found, scale, rates } = props;
  const say = texts.value.disproportion.convergence;
  const names = shortRegionNames(view.run.regions);
  return (
    <TwinTable
      summary={say.table}
      heads={[
        texts.value.choosers.region,
        { text: say.start(view.run.firstYear), small: scale.unit },
        say.growth,
        texts.value.forecasts.interval,
      ]}
    >
      <tbody>
        {found.regions
          .toSorted((a, b) => a.start - b.start)
          .map(({ region, start, mean, p10, p90 }) => (
            <tr key={region} class={region === view.chosenRegion ? 'chosen' : ''}>
              <th scope="row">{names.get(region)}</th>
              <td>{scale.format(start)}</td>
              <td>{rates.formatSigned(mean)}</td>
              <td>{rates.formatSignedRange(p10, p90)}</td>
            </tr>
          ))}
      </tbody>
    </TwinTable>
  );
}
