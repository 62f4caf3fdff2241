import { useMemo } from 'preact/hooks';
import { climb, type RankLine, rankChart } from '../../charts/overTime/rankChart.ts';
import { rankRows } from '../../export/disproportionRows.ts';
import { fileName } from '../../export/figure.ts';
import { quantityOf } from '../../numbers/quantity.ts';
import { scaleFor } from '../../numbers/scale.ts';
import { NATION } from '../../state/choice.ts';
import { levels } from '../../state/disproportion.ts';
import type { View } from '../../state/run.ts';
import { shortRegionNames } from '../../texts/regionNames.ts';
import { texts } from '../../texts/texts.ts';
import { FigureCard } from '../parts/FigureCard.tsx';
import { TwinTable } from '../parts/tableParts.tsx';
import { levelIndicator } from './basis.ts';
import { rankLines } from './rankLines.ts';

/** Which regions rise and fall among the others. */
export function Ranks({ view }: { view: View }) {
  const { run, focusArm, year, chosenRegion } = view;
  const say = texts.value.disproportion.ranks;
  const indicator = levelIndicator(view);
  const all = levels.value.value;
  const lines = useMemo(() => {
    if (all === undefined) return null;
    const rows = all.filter(({ arm, region }) => arm === focusArm.id && region !== NATION);
    const names = shortRegionNames(run.regions);
    const scale = scaleFor(
      quantityOf(indicator),
      rows.map(({ mean }) => mean),
    );
    return rankLines(
      rows,
      run.regions.map(({ id }) => ({ id, name: names.get(id)! })),
      (s) => `${s.name}\n${s.year}: ${s.rank} (${scale.say(s.mean)})`,
    ).filter(({ ranks }) => ranks.length > 0);
  }, [view, all]);
  const title = say.title(indicator.label, focusArm.name);
  const moves = (lines ?? []).map((line) => climb(line, year));
  const [risen, fallen] = [moves.filter((up) => up > 0), moves.filter((up) => up < 0)];
  const draw = useMemo(
    () => (width: number) =>
      rankChart(lines ?? [], {
        ...{ width, year, yearLabel: texts.value.choosers.year },
        chosen: chosenRegion === NATION ? null : chosenRegion,
        ariaLabel: say.aria(title, risen.length, fallen.length),
      }),
    [lines, year, chosenRegion],
  );
  const subtitle = say.subtitle(run.firstYear, year);
  const figure = {
    name: fileName(run.run, 'ranks', indicator.id, focusArm.id),
    ...{ title, subtitle, draw: [draw], lines: [], notes: say.notes },
    rows: () => rankRows(lines ?? [], { arm: focusArm.id, indicator }),
  };
  return (
    <FigureCard figure={figure} run={run} isReady={lines !== null}>
      <RankTable lines={lines ?? []} view={view} />
    </FigureCard>
  );
}

function RankTable({ lines, view }: { lines: RankLine[]; view: View }) {
  const { year, run, chosenRegion } = view;
  const { table, rank, change } = texts.value.disproportion.ranks;
  const at = (line: RankLine, asked: number) => line.ranks.find((one) => one.year === asked)?.rank;
  const sorted = lines.toSorted((a, b) => (at(a, year) ?? 0) - (at(b, year) ?? 0));
  return (
    <TwinTable
      summary={table}
      heads={[texts.value.choosers.region, `${rank}, ${run.firstYear}`, `${rank}, ${year}`, change]}
    >
      <tbody>
        {sorted.map((line) => {
          const up = climb(line, year);
          return (
            <tr key={line.id} class={line.id === chosenRegion ? 'chosen' : ''}>
              <th scope="row">{line.name}</th>
              <td>{at(line, run.firstYear)}</td>
              <td>{at(line, year)}</td>
              <td>{up > 0 ? `+${up}` : up < 0 ? `−${-up}` : 0}</td>
            </tr>
          );
        })}
      </tbody>
    </TwinTable>
  );
}
