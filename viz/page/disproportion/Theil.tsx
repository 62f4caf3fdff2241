import { useMemo } from 'preact/hooks';
import type { SummaryRow } from '../../../server/api.ts';
import { partsChart } from '../../charts/overTime/partsChart.ts';
import { fileName } from '../../export/figure.ts';
import { spreadRows } from '../../export/spreadRows.ts';
import { quantityOf } from '../../numbers/quantity.ts';
import { scaleFor } from '../../numbers/scale.ts';
import { formatShare } from '../../numbers/share.ts';
import { theils } from '../../state/disproportion.ts';
import type { View } from '../../state/run.ts';
import { texts } from '../../texts/texts.ts';
import { FigureCard } from '../parts/FigureCard.tsx';
import { TwinTable } from '../parts/tableParts.tsx';

const colours = {
  within: 'var(--part-0)',
  regions: 'var(--part-1)',
  macro: 'var(--part-2)',
} as const;
type PartName = keyof typeof colours;
const PARTS = Object.keys(colours) as PartName[];

interface TheilYear extends Record<PartName, number> {
  year: number;
  whole: number;
}

/** How much of the inequality of pay lies inside regions, and how much between them. */
export function Theil({ view }: { view: View }) {
  const { run, focusArm, year } = view;
  const say = texts.value.disproportion.theil;
  const rows = theils.value.value?.filter(({ arm }) => arm === focusArm.id);
  const years = useMemo(
    () => (rows === undefined ? [] : theilYears(rows)),
    [view, theils.value.value],
  );
  const title = say.title(focusArm.name);
  const now = years.find((one) => one.year === year);
  const sentence =
    now === undefined
      ? ''
      : say.sentence({
          year,
          between: formatShare((now.regions + now.macro) / now.whole),
          within: formatShare(now.within / now.whole),
        });
  const scale = scaleFor(
    quantityOf({ unit: 'index', kind: 'index' }),
    years.map(({ whole }) => whole),
  );
  const draw = useMemo(
    () => (width: number) =>
      partsChart(
        PARTS.map((part) => ({
          name: say.parts[part],
          colour: colours[part],
          values: years.map((one) => ({ year: one.year, value: one[part] })),
        })),
        {
          ...{ width, year, unit: say.unit, yearLabel: texts.value.choosers.year },
          format: scale.format,
          ariaLabel: `${title}. ${sentence}`,
        },
      ),
    [years, year, view],
  );
  const figure = {
    name: fileName(run.run, 'theil', focusArm.id),
    ...{ title, subtitle: sentence, draw: [draw], lines: [], notes: say.notes },
    rows: () => spreadRows('forecast', rows ?? [], view),
  };
  return (
    <FigureCard figure={figure} run={run} isReady={years.length > 0}>
      <TheilTable years={years} year={year} format={scale.format} />
    </FigureCard>
  );
}

/** The parts at their means: regions inside macro-regions are what is left between regions. */
function theilYears(rows: SummaryRow[]): TheilYear[] {
  const at = (indicator: string, year: number) =>
    rows.find((row) => row.indicator === indicator && row.year === year)?.mean ?? Number.NaN;
  return [...new Set(rows.map(({ year }) => year))]
    .sort((a, b) => a - b)
    .map((year) => {
      const macro = at('pay_theil_macro', year);
      const regions = at('pay_theil_between', year) - macro;
      const within = at('pay_theil_within', year);
      return { year, within, regions, macro, whole: at('pay_theil', year) };
    });
}

function TheilTable(props: { years: TheilYear[]; year: number; format(value: number): string }) {
  const { years, year, format } = props;
  const { table, parts, whole } = texts.value.disproportion.theil;
  const { share } = texts.value.disproportion;
  return (
    <TwinTable
      summary={table}
      heads={[
        texts.value.choosers.year,
        whole,
        ...PARTS.map((part) => ({ text: parts[part], small: share })),
      ]}
    >
      <tbody>
        {years.map((one) => (
          <tr key={one.year} class={one.year === year ? 'chosen' : ''}>
            <th scope="row">{one.year}</th>
            <td>{format(one.whole)}</td>
            {PARTS.map((part) => (
              <td key={part}>
                {format(one[part])} <small>{formatShare(one[part] / one.whole)}</small>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TwinTable>
  );
}
