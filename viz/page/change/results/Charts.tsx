import { useMemo } from 'preact/hooks';
import { differenceChart } from '../../../charts/overTime/differenceChart.ts';
import { fanChart } from '../../../charts/overTime/fanChart.ts';
import { type Figure, fileName } from '../../../export/figure.ts';
import { observedRows, spreadRows } from '../../../export/spreadRows.ts';
import { differences, type Result, summary, summaryBefore } from '../../../state/change/results.ts';
import { changeTexts } from '../../../texts/change/texts.ts';
import { regionNames } from '../../../texts/regionNames.ts';
import { texts } from '../../../texts/texts.ts';
import { ChartKey, chartNotes } from '../../forecasts/ChartKey.tsx';
import { ForecastTable } from '../../forecasts/ForecastTable.tsx';
import { fansOf } from '../../forecasts/fans.ts';
import { armLook } from '../../parts/armLook.ts';
import { FigureHead } from '../../parts/FigureHead.tsx';
import { Picture } from '../../parts/Picture.tsx';
import type { ComparedNames } from './Outcome.tsx';

/** Id of what the arm is compared with, among the rows of the charts. */
const BEFORE = 'before';
const HEIGHTS = { fan: 210, difference: 170 };

interface ChartsProps {
  shown: Result;
  names: ComparedNames;
  isCompared: boolean;
}

/** The arm's forecast over that of what it is compared with, and under it their difference. */
export function Charts({ shown, names, isCompared }: ChartsProps) {
  const say = changeTexts.value.result;
  const { before, view } = shown;
  const { run, focusArm, reference, indicator, region, year } = view;
  const rows = summary.value.value ?? [];
  const earlier = summaryBefore.value.value ?? [];
  const changes = differences.value.value?.rows ?? [];
  const place = texts.value.place.inSentence(regionNames(run.regions).get(region) ?? null);
  const title = texts.value.forecasts.title(indicator.label, place);
  const look = armLook(run.arms, focusArm.id);
  const shownRows = useMemo(() => {
    const own = rows.filter(({ arm }) => arm === focusArm.id);
    const other =
      before === null
        ? rows.filter(({ arm }) => arm === reference.id)
        : earlier.filter(({ arm }) => arm === focusArm.id);
    return [...own, ...(isCompared ? other.map((row) => ({ ...row, arm: BEFORE })) : [])];
  }, [rows, earlier, before, focusArm, isCompared]);
  const arms = [
    { id: focusArm.id, name: names.arm },
    ...(isCompared ? [{ id: BEFORE, name: names.reference }] : []),
  ];
  const compared = { ...view, shownArms: arms, reference: arms[1] ?? reference };
  const fans = useMemo(
    () => fansOf(compared, shownRows, isCompared ? changes : []),
    [view, shownRows, changes, isCompared],
  );
  const shared = { width: 0, years: fans.years, year, ...look };
  const drawFan = useMemo(
    () => (width: number) =>
      fanChart(
        {
          rows: fans.values.get(focusArm.id) ?? [],
          reference: fans.values.get(BEFORE) ?? [],
          history: fans.history,
        },
        {
          ...{ ...shared, width, height: HEIGHTS.fan, unit: fans.valueUnit, say: fans.sayValue },
          values: fans.valueDomain,
          alignedWith: fans.differenceDomain,
          ariaLabel: texts.value.forecasts.fanLabel({
            ...{ label: indicator.label, place, arm: names.arm, year },
            value: fans.valueAt(focusArm.id, year),
          }),
        },
      ),
    [fans, year],
  );
  const drawDifference = useMemo(
    () => (width: number) =>
      differenceChart(fans.differences.get(focusArm.id) ?? [], {
        ...{ ...shared, width, height: HEIGHTS.difference, unit: fans.differenceUnit },
        say: fans.sayDifference,
        values: fans.differenceDomain,
        alignedWith: fans.valueDomain,
        ariaLabel: texts.value.forecasts.differenceLabel({
          ...{ label: indicator.label, ...names, year },
          value: fans.differenceAt(focusArm.id, year),
        }),
      }),
    [fans, year],
  );
  const figure = (kind: 'value' | 'difference', subtitle: string): Figure => ({
    name: fileName(run.run, indicator.id, region, focusArm.id, kind),
    title: `${title}: ${names.arm}`,
    subtitle,
    lines: [],
    draw: [kind === 'value' ? drawFan : drawDifference],
    notes: chartNotes(fans, names.reference, kind),
    rows: () =>
      kind === 'value'
        ? [...observedRows(view), ...spreadRows('forecast', shownRows, view)]
        : spreadRows('difference', changes, view),
  });
  const valueLine = isCompared
    ? say.valueAgainst(names.arm, names.reference)
    : say.valuePlain(names.arm);
  return (
    <>
      <FigureHead figure={figure('value', valueLine)} run={run}>
        <h3>{title}</h3>
      </FigureHead>
      <p class="subtitle">{valueLine}</p>
      <Picture draw={drawFan} />
      {isCompared && (
        <>
          <FigureHead figure={figure('difference', say.difference(names.reference))} run={run}>
            <h4>{say.difference(names.reference)}</h4>
          </FigureHead>
          <Picture draw={drawDifference} />
        </>
      )}
      <details class="twin">
        <summary>{texts.value.forecasts.key}</summary>
        <ChartKey reference={names.reference} fans={fans} />
      </details>
      <ForecastTable view={compared} fans={fans} />
    </>
  );
}
