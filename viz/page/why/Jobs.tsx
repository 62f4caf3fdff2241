import { useMemo } from 'preact/hooks';
import type { DifferenceRow, RunArm } from '../../../server/api.ts';
import { placeDots } from '../../charts/places/placeDots.ts';
import { fileName } from '../../export/figure.ts';
import { jobRows } from '../../export/whyRows.ts';
import { type NumberScale, scaleFor } from '../../numbers/scale.ts';
import { NATION } from '../../state/choice.ts';
import { places } from '../../state/reports/why.ts';
import type { View } from '../../state/run.ts';
import { regionNames } from '../../texts/regionNames.ts';
import { texts } from '../../texts/texts.ts';
import { FigureCard } from '../parts/FigureCard.tsx';
import { SpreadCell, TwinTable } from '../parts/tableParts.tsx';

interface JobsAt {
  region: string;
  gross: number;
  net: DifferenceRow;
}

/** Jobs that the programme funds beside those that are more, and what is displaced, by residence. */
export function Jobs({ view, arm }: { view: View; arm: RunArm }) {
  const say = texts.value.why.jobs;
  const { run, reference, year, chosenRegion } = view;
  const rows = places.value.value;
  const jobs = useMemo(() => jobsOf(rows ?? []), [rows]);
  const nation = jobs.find(({ region }) => region === NATION);
  const title = say.title(arm.name, year);
  const names = regionNames(run.regions);
  const persons = { factor: 1, unit: personsUnit(view), note: '', kind: 'count' } as const;
  const regions = jobs.filter(({ region }) => region !== NATION);
  const scale = scaleFor(
    persons,
    regions.flatMap(({ gross, net }) => [gross, net.mean]),
  );
  const sentence = nation === undefined ? '' : sentenceOf(nation, reference.name, persons);
  const draw = useMemo(
    () => (width: number) =>
      placeDots(
        regions.map(({ region, gross, net }) => ({
          ...{ id: region, name: names.get(region) ?? region, value: scale.toUnit(net.mean) },
          ...{ ring: scale.toUnit(gross), colour: 'var(--arm-2)' },
          low: net.p10 === null ? null : scale.toUnit(net.p10),
          high: net.p90 === null ? null : scale.toUnit(net.p90),
        })),
        {
          ...{ width, unit: scale.unit, chosen: chosenRegion, format: scale.formatUnit },
          ariaLabel: `${title}. ${sentence}`,
        },
      ),
    [jobs, view],
  );
  const figure = {
    name: fileName(run.run, 'jobs', arm.id, year),
    ...{ title, subtitle: sentence, draw: [draw], lines: [], notes: say.notes },
    rows: () => jobRows(jobs),
  };
  const isEmpty = nation !== undefined && nation.gross === 0;
  if (isEmpty) {
    return (
      <section class="card">
        <h2>{title}</h2>
        <p class="empty">{say.none}</p>
      </section>
    );
  }
  return (
    <FigureCard figure={figure} run={run} isReady={rows !== undefined}>
      <JobsTable jobs={jobs} names={names} chosen={chosenRegion} scale={scale} />
    </FigureCard>
  );
}

/** The nation last, regions by their gross jobs. */
function jobsOf(rows: DifferenceRow[]): JobsAt[] {
  const gross = new Map(
    rows.flatMap(({ indicator, region, mean }) =>
      indicator === 'cluster_jobs' ? [[region, mean] as const] : [],
    ),
  );
  return rows
    .filter(({ indicator }) => indicator === 'employed')
    .map((net) => ({ region: net.region, gross: gross.get(net.region) ?? 0, net }))
    .sort((a, b) => Number(a.region === NATION) - Number(b.region === NATION) || b.gross - a.gross);
}

function personsUnit({ run }: View): string {
  const { unit } = run.indicators.find(({ id }) => id === 'employed') ?? { unit: 'persons' };
  return texts.value.units.names[unit] ?? unit;
}

type Persons = Parameters<typeof scaleFor>[0];

function sentenceOf({ gross, net }: JobsAt, reference: string, persons: Persons): string {
  const say = texts.value.why.jobs;
  const scale = scaleFor(persons, [gross, net.mean], [net.p10 ?? net.mean, net.p90 ?? net.mean]);
  const figure = scale.say(Math.abs(net.mean));
  return say.sentence({
    reference,
    gross: scaleFor(persons, [gross]).say(gross),
    net: net.mean < 0 ? say.fewer(figure) : say.more(figure),
    range:
      net.p10 === null || net.p90 === null
        ? texts.value.numbers.none
        : scale.formatSignedRange(net.p10, net.p90),
    displaced: scaleFor(persons, [gross - net.mean]).say(gross - net.mean),
  });
}

interface TableProps {
  jobs: JobsAt[];
  names: Map<string, string>;
  chosen: string;
  scale: NumberScale;
}

function JobsTable({ jobs, names, chosen, scale }: TableProps) {
  const say = texts.value.why.jobs;
  return (
    <TwinTable
      summary={say.table}
      caption={scale.unit}
      heads={[
        texts.value.choosers.region,
        say.gross,
        { text: say.net, small: texts.value.forecasts.interval },
        say.displaced,
      ]}
    >
      <tbody>
        {jobs.map(({ region, gross, net }) => (
          <tr key={region} class={region === chosen ? 'chosen' : ''}>
            <th scope="row">{names.get(region) ?? texts.value.place.nation}</th>
            <td>{scale.format(gross)}</td>
            <SpreadCell row={net} scale={scale} />
            <td>{scale.format(gross - net.mean)}</td>
          </tr>
        ))}
      </tbody>
    </TwinTable>
  );
}
