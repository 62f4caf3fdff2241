import type { DifferenceRow, SummaryRow } from '../../../server/api.ts';
import type { SmallChart } from '../../charts/overTime/smallMultiples.ts';
import { quantityOf } from '../../numbers/quantity.ts';
import { type NumberScale, scaleFor } from '../../numbers/scale.ts';
import { NATION } from '../../state/choice.ts';
import type { View } from '../../state/run.ts';
import { shortRegionNames } from '../../texts/regionNames.ts';
import { texts } from '../../texts/texts.ts';

export interface RegionFans {
  charts: SmallChart[];
  /** The rows of the run behind them. */
  rows: (SummaryRow | DifferenceRow)[];
  scale: NumberScale;
}

/** What the arm in focus brings each region, or changes there, in one unit. */
export function regionFans(view: View, values: SummaryRow[], changes: DifferenceRow[]): RegionFans {
  const { indicator, focusArm, mapMode, run } = view;
  const isDifference = mapMode === 'difference';
  const all: (SummaryRow | DifferenceRow)[] = isDifference ? changes : values;
  const rows = all.filter(
    ({ arm, region, mean, p10, p50, p90 }) =>
      arm === focusArm.id &&
      region !== NATION &&
      [mean, p10, p50, p90].every((edge) => edge !== null && Number.isFinite(edge)),
  );
  const edges = rows.flatMap(({ p10, p90 }) => [p10!, p90!]);
  const scale = scaleFor(quantityOf(indicator, isDifference ? 'difference' : 'value'), edges);
  const format = isDifference ? scale.formatSigned : scale.format;
  const names = shortRegionNames(run.regions);
  const charts = run.regions.map(({ id }) => ({
    id,
    name: names.get(id)!,
    rows: rows
      .filter(({ region }) => region === id)
      .sort((a, b) => a.year - b.year)
      .map(({ year, p10, p50, p90 }) => ({
        year,
        ...{ p10: scale.toUnit(p10!), p50: scale.toUnit(p50!), p90: scale.toUnit(p90!) },
        said: [
          `${names.get(id)}, ${year}`,
          `${texts.value.forecasts.median}: ${format(p50!)}`,
          texts.value.map.interval(texts.value.numbers.fromTo(format(p10!), format(p90!))),
        ].join('\n'),
      })),
  }));
  return { charts: charts.filter((chart) => chart.rows.length > 0), rows, scale };
}
