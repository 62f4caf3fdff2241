import { useMemo } from 'preact/hooks';
import type { RunArm, SummaryRow } from '../../../server/api.ts';
import { type LorenzPoint, lorenzChart } from '../../charts/places/lorenzChart.ts';
import { lorenzRows } from '../../export/disproportionRows.ts';
import { fileName } from '../../export/figure.ts';
import { quantityOf } from '../../numbers/quantity.ts';
import { scaleFor } from '../../numbers/scale.ts';
import { formatShare } from '../../numbers/share.ts';
import { choice } from '../../state/choice.ts';
import { BASES, ginis, levels, people } from '../../state/disproportion.ts';
import type { View } from '../../state/run.ts';
import { regionNames } from '../../texts/regionNames.ts';
import { texts } from '../../texts/texts.ts';
import { ArmKey } from '../parts/ArmKey.tsx';
import { armLook } from '../parts/armLook.ts';
import { FigureCard } from '../parts/FigureCard.tsx';
import { TwinTable } from '../parts/tableParts.tsx';
import { levelIndicator } from './basis.ts';
import { type LorenzRegion, lorenzOf } from './lorenz.ts';

/** How much of the total the poorest regions have, under each arm. */
export function Lorenz({ view }: { view: View }) {
  const { run, year, focusArm, shownArms } = view;
  const say = texts.value.disproportion.lorenz;
  const [levelRows, peopleRows, giniRows] = [
    levels.value.value,
    people.value.value,
    ginis.value.value,
  ];
  const title = say.title(levelIndicator(view).label, year);
  // The arm in focus comes first: its points are marked.
  const arms = [focusArm, ...shownArms.filter((arm) => arm !== focusArm)];
  const curves = useMemo(
    () =>
      levelRows === undefined || peopleRows === undefined
        ? null
        : arms.map(({ id }) =>
            lorenzOf(levelRows, peopleRows, { arm: id, year, regions: run.regions }),
          ),
    [view, levelRows, peopleRows],
  );
  const before = useMemo(
    () =>
      levelRows === undefined || peopleRows === undefined
        ? []
        : lorenzOf(levelRows, peopleRows, {
            ...{ arm: focusArm.id, year: run.firstYear, regions: run.regions },
          }),
    [view, levelRows, peopleRows],
  );
  const sentences = arms.map((arm) => giniSentence(view, arm, giniRows ?? []));
  const names = regionNames(run.regions);
  const basis = BASES[choice.basis.value];
  const draw = useMemo(
    () => (width: number) =>
      lorenzChart(
        (curves ?? []).map((regions, at) => ({
          ...armLook(run.arms, arms[at]!.id),
          points: pointsOf(regions, names, arms[at]!.name),
        })),
        pointsOf(before, names, String(run.firstYear)),
        {
          width,
          people: say.people[basis.people],
          total: say.total[choice.basis.value],
          ariaLabel: say.aria(title, sentences.join(' ')),
        },
      ),
    [curves, before, giniRows],
  );
  const figure = {
    name: fileName(run.run, 'lorenz', basis.level, year),
    ...{ title, subtitle: sentences[0] ?? '', draw: [draw] },
    lines: arms.map(({ id, name }) => ({ ...armLook(run.arms, id), name })),
    notes: say.notes(run.firstYear),
    rows: () =>
      (curves ?? []).flatMap((regions, at) =>
        lorenzRows(regions, { arm: arms[at]!.id, year, indicator: levelIndicator(view) }),
      ),
  };
  return (
    <FigureCard
      figure={figure}
      run={run}
      isReady={curves !== null && giniRows !== undefined}
      lead={
        <ul class="sentences">
          {arms.map((arm, at) => (
            <li key={arm.id}>
              <ArmKey look={armLook(run.arms, arm.id)} /> <span>{sentences[at]}</span>
            </li>
          ))}
        </ul>
      }
    >
      <LorenzTable view={view} regions={curves?.[0] ?? []} />
    </FigureCard>
  );
}

/** The run's own Gini coefficient: of each member, then over members. */
function giniSentence({ year, run }: View, arm: RunArm, rows: SummaryRow[]): string {
  const at = (asked: number) => rows.find((row) => row.arm === arm.id && row.year === asked);
  const [now, then] = [at(year), at(run.firstYear)];
  if (now === undefined || then === undefined) return '';
  const scale = scaleFor(quantityOf({ unit: 'index', kind: 'index' }), [now.p90], null);
  return texts.value.disproportion.lorenz.gini({
    ...{ arm: arm.name, year, value: scale.format(now.mean) },
    range: scale.formatRange(now.p10, now.p90),
    ...{ firstYear: run.firstYear, before: scale.format(then.mean) },
  });
}

function pointsOf(regions: LorenzRegion[], names: Map<string, string>, of: string): LorenzPoint[] {
  const points = regions.map(({ region, peopleSum, totalSum }) => ({
    people: peopleSum,
    total: totalSum,
    said: `${of}\n${names.get(region)}\n${formatShare(peopleSum)} % → ${formatShare(totalSum)} %`,
  }));
  return [{ people: 0, total: 0, said: of }, ...points];
}

function LorenzTable({ view, regions }: { view: View; regions: LorenzRegion[] }) {
  const { table, columns } = texts.value.disproportion.lorenz;
  const names = regionNames(view.run.regions);
  const indicator = levelIndicator(view);
  const scale = scaleFor(
    quantityOf(indicator),
    regions.map(({ level }) => level),
  );
  return (
    <TwinTable
      summary={table}
      caption={view.focusArm.name}
      heads={[
        texts.value.choosers.region,
        { text: indicator.label, small: scale.unit },
        ...Object.values(columns),
      ]}
    >
      <tbody>
        {regions.map((row) => (
          <tr key={row.region} class={row.region === view.chosenRegion ? 'chosen' : ''}>
            <th scope="row">{names.get(row.region)}</th>
            <td>{scale.format(row.level)}</td>
            {[row.people, row.total, row.peopleSum, row.totalSum].map((share, at) => (
              <td key={Object.keys(columns)[at]}>{formatShare(share)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </TwinTable>
  );
}
