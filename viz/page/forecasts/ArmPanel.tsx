import { useMemo } from 'preact/hooks';
import type { DifferenceRow, RunArm, SummaryRow } from '../../../server/api.ts';
import { differenceChart } from '../../charts/overTime/differenceChart.ts';
import { fanChart } from '../../charts/overTime/fanChart.ts';
import { fileName } from '../../export/figure.ts';
import { observedRows, spreadRows } from '../../export/spreadRows.ts';
import type { View } from '../../state/run.ts';
import { texts } from '../../texts/texts.ts';
import { ArmKey } from '../parts/ArmKey.tsx';
import { armLook } from '../parts/armLook.ts';
import { FigureHead } from '../parts/FigureHead.tsx';
import { Picture } from '../parts/Picture.tsx';
import { ChartKey, chartNotes } from './ChartKey.tsx';
import type { Fans } from './fans.ts';

export interface PanelProps {
  arm: RunArm;
  view: View;
  fans: Fans;
  place: string;
  summary: SummaryRow[];
  differences: DifferenceRow[];
}

/** An arm's forecast, and under it what it changes. */
export function ArmPanel({ arm, view, fans, place, summary, differences }: PanelProps) {
  const { indicator, reference, run, region } = view;
  const look = armLook(run.arms, arm.id);
  const drawFan = useFan(arm, view, fans, place);
  const drawDifference = useDifference(arm, view, fans);
  const ofPanel = (row: { arm: string; region: string }) =>
    row.arm === arm.id && row.region === region;
  const title = texts.value.forecasts.title(indicator.label, place);
  const forecast = {
    ...{ title: `${title}: ${arm.name}`, lines: [] },
    name: fileName(run.run, indicator.id, region, arm.id),
    subtitle: texts.value.forecasts.forecast,
    draw: [drawFan],
    notes: chartNotes(fans, reference.name, 'value'),
    rows: () => [...observedRows(view), ...spreadRows('forecast', summary.filter(ofPanel), view)],
  };
  const difference = {
    ...{ title: `${title}: ${arm.name} − ${reference.name}`, lines: [] },
    name: fileName(run.run, indicator.id, region, arm.id, 'less', reference.id),
    subtitle: texts.value.forecasts.difference(reference.name),
    draw: [drawDifference],
    notes: chartNotes(fans, reference.name, 'difference'),
    rows: () => spreadRows('difference', differences.filter(ofPanel), view),
  };
  return (
    <article class="panel">
      <FigureHead figure={forecast} run={run}>
        <h3>
          <ArmKey look={look} /> {arm.name}
        </h3>
      </FigureHead>
      <Picture draw={drawFan} />
      {arm === reference ? (
        <ChartKey reference={reference.name} fans={fans} />
      ) : (
        <>
          <FigureHead figure={difference} run={run}>
            <h4>{difference.subtitle}</h4>
          </FigureHead>
          <Picture draw={drawDifference} />
        </>
      )}
    </article>
  );
}

function useFan(arm: RunArm, view: View, fans: Fans, place: string) {
  const { indicator, reference, year } = view;
  return useMemo(() => {
    const rows = fans.values.get(arm.id) ?? [];
    return (width: number) =>
      fanChart(
        {
          rows,
          reference: arm === reference ? [] : (fans.values.get(reference.id) ?? []),
          history: fans.history,
        },
        {
          ...armLook(view.run.arms, arm.id),
          width,
          height: heightFor(width, 230),
          years: fans.years,
          values: fans.valueDomain,
          alignedWith: fans.differenceDomain,
          unit: fans.valueUnit,
          year,
          say: fans.sayValue,
          ariaLabel: texts.value.forecasts.fanLabel({
            label: indicator.label,
            place,
            arm: arm.name,
            year,
            value: fans.valueAt(arm.id, year),
          }),
        },
      );
  }, [fans, arm, year]);
}

function useDifference(arm: RunArm, view: View, fans: Fans) {
  const { indicator, reference, year } = view;
  return useMemo(() => {
    const rows = fans.differences.get(arm.id) ?? [];
    return (width: number) =>
      differenceChart(rows, {
        ...armLook(view.run.arms, arm.id),
        width,
        height: heightFor(width, 200),
        years: fans.years,
        values: fans.differenceDomain,
        alignedWith: fans.valueDomain,
        unit: fans.differenceUnit,
        year,
        say: fans.sayDifference,
        ariaLabel: texts.value.forecasts.differenceLabel({
          label: indicator.label,
          arm: arm.name,
          reference: reference.name,
          year,
          value: fans.differenceAt(arm.id, year),
        }),
      });
  }, [fans, arm, year]);
}

/** Lower on a phone, higher where a chart has a page to itself. */
function heightFor(width: number, usual: number): number {
  if (width < 420) return Math.round(usual * 0.87);
  return width < 620 ? usual : Math.round(usual * 1.4);
}
