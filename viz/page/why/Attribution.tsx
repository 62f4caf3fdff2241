import { useMemo } from 'preact/hooks';
import type { AttributionReport } from '../../../server/api.ts';
import { waterfallChart } from '../../charts/waterfallChart.ts';
import { fileName } from '../../export/figure.ts';
import { partRows } from '../../export/whyRows.ts';
import { attribution, explainedArm } from '../../state/reports/why.ts';
import type { View } from '../../state/run.ts';
import { regionNames } from '../../texts/regionNames.ts';
import { texts } from '../../texts/texts.ts';
import { reportSource } from '../../words/reportSource.ts';
import { mechanismName, partsScale, partsSentence, stepsOf } from '../../words/why/parts.ts';
import { FigureHead } from '../parts/FigureHead.tsx';
import { Notes } from '../parts/Notes.tsx';
import { Picture } from '../parts/Picture.tsx';
import { ReportGate } from '../reports/ReportGate.tsx';
import { GapChange } from './GapChange.tsx';
import { PartsTable } from './PartsTable.tsx';

/** Below this parts are mostly luck; docs/attribution.md. */
const ENOUGH = { members: 8, sample: 0.005 };

/** Which mechanism made the difference between the arms, and what it did to the gap between regions. */
export function Attribution({ view }: { view: View }) {
  const say = texts.value.why;
  const { indicator, region, year, reference, run } = view;
  const arm = explainedArm(view);
  const report = attribution.report.value;
  const isReady = attribution.state.value.status === 'ready' && report !== undefined;
  if (arm === null) return <p class="card empty">{say.noOther}</p>;
  const place = texts.value.place.inSentence(regionNames(run.regions).get(region) ?? null);
  const names = { arm: arm.name, reference: reference.name };
  const title = say.title({ label: indicator.label, year, place, ...names });
  if (isReady) return <Parts report={report} view={view} title={title} names={names} />;
  const of = region === 'all' ? indicator.id : `${indicator.id}@${region}`;
  return (
    <section class="card">
      <h2>{title}</h2>
      {run.complete ? (
        <ReportGate
          on={attribution}
          hint={say.hint}
          label={title}
          command={`npm run -s aimaq -- attribute ${run.scenario} --arms ${reference.id},${arm.id} --of ${of} --year ${year}`}
        />
      ) : (
        <p class="gate quiet">{say.unfinished}</p>
      )}
    </section>
  );
}

interface PartsProps {
  report: AttributionReport;
  view: View;
  title: string;
  names: { arm: string; reference: string };
}

function Parts({ report, view, title, names }: PartsProps) {
  const say = texts.value.why;
  const { indicator, run } = view;
  const scale = partsScale(indicator, report);
  const sentence = partsSentence(report, scale, names);
  const draw = useMemo(() => {
    const parts = report.mechanisms.map((one) => ({ ...one, name: mechanismName(one.id) }));
    const rest = report.rest.estimate === 0 ? [] : [{ ...report.rest, name: say.rest }];
    const steps = stepsOf([...parts, ...rest], { ...report.total, name: say.whole }, scale);
    return (width: number) =>
      waterfallChart(steps, {
        ...{ width, unit: scale.unitAndNote, format: scale.formatUnitSigned },
        ariaLabel: `${title}. ${sentence}`,
      });
  }, [report, view]);
  const isFew = report.members < ENOUGH.members || report.sample < ENOUGH.sample;
  const notes = [...(isFew ? [say.few] : []), ...say.notes, basisOf(report)];
  const idle = report.idle.length > 0 ? [say.idle(report.idle.map(mechanismName))] : [];
  const figure = {
    name: fileName(run.run, 'why', indicator.id, report.of.region, report.of.year, report.arms[1]),
    ...{ title, subtitle: sentence, draw: [draw], lines: [], notes },
    rows: () => partRows(report),
  };
  return (
    <>
      <section class="card">
        <FigureHead figure={figure} run={run} source={reportSource(report)} />
        <p class="answer">{sentence}</p>
        <Picture draw={draw} />
        <Notes notes={[...notes, ...idle, reportSource(report)]} />
        <PartsTable report={report} scale={scale} />
      </section>
      <div class="cards halves">
        {report.disproportion.map((change) => (
          <GapChange
            key={change.indicator}
            report={report}
            change={change}
            view={view}
            names={names}
          />
        ))}
      </div>
    </>
  );
}

function basisOf({ coalitions, members, sample }: AttributionReport): string {
  const print = new Intl.NumberFormat(texts.value.locale, { maximumSignificantDigits: 3 });
  return texts.value.why.basis({ sets: coalitions, members, sample: print.format(sample) });
}
