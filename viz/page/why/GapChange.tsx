import { useMemo } from 'preact/hooks';
import type { AttributionReport } from '../../../server/api.ts';
import { waterfallChart } from '../../charts/waterfallChart.ts';
import { fileName } from '../../export/figure.ts';
import { gapRows } from '../../export/whyRows.ts';
import { scaleFor } from '../../numbers/scale.ts';
import type { View } from '../../state/run.ts';
import { texts } from '../../texts/texts.ts';
import { reportSource } from '../../words/reportSource.ts';
import { isClear, rangeOf, stepsOf } from '../../words/why/parts.ts';
import { FigureCard } from '../parts/FigureCard.tsx';
import { GapTable } from './GapTable.tsx';

type IndexChange = AttributionReport['disproportion'][number];

interface GapProps {
  report: AttributionReport;
  change: IndexChange;
  view: View;
  names: { arm: string; reference: string };
}

/** Indices are small numbers: shown in thousandths. */
const THOUSANDTHS = { factor: 1000, unit: '', note: '', kind: 'index' } as const;

/** What made an index of disproportion differ between the arms, by component and region. */
export function GapChange({ report, change, view, names }: GapProps) {
  const say = texts.value.why.gap;
  const { run } = view;
  const { total, components } = change.betweenArms;
  const scale = scaleFor(
    THOUSANDTHS,
    [total, ...components].map(({ estimate }) => estimate),
  );
  const label = run.indicators.find(({ id }) => id === change.indicator)?.label ?? change.label;
  const title = say.title(label, change.year);
  const nameOf = (id: string) => say.components[id] ?? id;
  const largest = components.toSorted((a, b) => Math.abs(b.estimate) - Math.abs(a.estimate))[0]!;
  const words = {
    ...{ ...names, range: rangeOf(total, scale), falls: total.estimate < 0 },
    ...{ total: scale.format(Math.abs(total.estimate)), largest: nameOf(largest.id) },
  };
  const sentence = isClear(total) ? say.clear(words) : say.unclear(words);
  const draw = useMemo(() => {
    const parts = components.map((one) => ({ ...one, name: nameOf(one.id) }));
    const steps = stepsOf(parts, { ...total, name: say.whole }, scale);
    return (width: number) =>
      waterfallChart(steps, {
        ...{ width, unit: say.unit, format: scale.formatUnitSigned },
        ariaLabel: `${title}. ${sentence}`,
      });
  }, [change, view]);
  const figure = {
    name: fileName(run.run, 'why', change.indicator, change.year, report.arms[1]),
    ...{ title, subtitle: sentence, draw: [draw], lines: [], notes: say.notes },
    rows: () => gapRows(report, change),
  };
  return (
    <FigureCard figure={figure} run={run} source={reportSource(report)}>
      <GapTable change={change} view={view} label={label} format={scale.formatSigned} />
    </FigureCard>
  );
}
