import type { DifferenceRow, SummaryRow } from '../../../server/api.ts';
import { quantityOf } from '../../numbers/quantity.ts';
import { type NumberScale, scaleFor } from '../../numbers/scale.ts';
import { NATION } from '../../state/choice.ts';
import type { View } from '../../state/run.ts';
import { texts } from '../../texts/texts.ts';

export interface MapFigure {
  id: string;
  value: number | null;
  /** In words, with the unit. */
  said: string;
  /** Short, for inside the circle. */
  short: string;
  /** The 80 % interval, without its unit. */
  interval: string;
  isClear: boolean;
  population: number;
}

export interface MapFigures {
  figures: MapFigure[];
  /** The rows of the run behind them. */
  rows: (SummaryRow | DifferenceRow)[];
  scale: NumberScale;
  /** Of the colours: the same in all years, so that playing through them shows change. */
  domain: [number, number];
}

/** What the map shows of the chosen year, on a colour scale over all years. */
export function mapFigures(
  view: View,
  values: SummaryRow[],
  changes: DifferenceRow[],
  population: SummaryRow[],
): MapFigures {
  const { indicator, focusArm, mapMode, run, year } = view;
  const isDifference = mapMode === 'difference';
  const rows: (SummaryRow | DifferenceRow)[] = (isDifference ? changes : values).filter(
    (row) => row.region !== NATION && row.arm === focusArm.id && Number.isFinite(row.mean),
  );
  const means = rows.map(({ mean }) => mean);
  const ofYear = rows.filter((row) => row.year === year);
  const spans = ofYear.map((row) => [row.p10 ?? row.mean, row.p90 ?? row.mean] as const);
  const narrow = spans.toSorted(([a, b], [c, d]) => b - a - (d - c))[Math.floor(spans.length / 2)];
  const scale = scaleFor(
    quantityOf(indicator, isDifference ? 'difference' : 'value'),
    means,
    narrow === undefined ? null : [...narrow],
  );
  const figures = run.regions.map(({ id }): MapFigure => {
    const row = ofYear.find(({ region }) => region === id);
    const people = populationAt(population, focusArm.id, id, run.firstYear);
    if (row === undefined || row.p10 === null || row.p90 === null) {
      const none = texts.value.map.noValue;
      return {
        ...{ id, value: null, said: none, short: '', interval: '' },
        ...{ isClear: true, population: people },
      };
    }
    const { mean, p10, p90 } = row;
    return {
      id,
      value: mean,
      said: isDifference ? scale.saySigned(mean) : scale.say(mean),
      short: isDifference ? scale.formatSigned(mean) : scale.format(mean),
      interval: isDifference ? scale.formatSignedRange(p10, p90) : scale.formatRange(p10, p90),
      isClear: !isDifference || p10 > 0 || p90 < 0,
      population: people,
    };
  });
  return { figures, rows: ofYear, scale, domain: domainOf(means, isDifference) };
}

function populationAt(rows: SummaryRow[], arm: string, region: string, year: number): number {
  const row = rows.find((one) => one.arm === arm && one.region === region && one.year === year);
  return row?.mean ?? 1;
}

/** Symmetrical around zero wherever values may lie on both sides of it. */
function domainOf(means: number[], isDifference: boolean): [number, number] {
  if (means.length === 0) return [-1, 1];
  if (isDifference || (Math.min(...means) < 0 && Math.max(...means) > 0)) {
    const far = Math.max(...means.map(Math.abs)) || 1;
    return [-far, far];
  }
  const [low, high] = [Math.min(...means), Math.max(...means)];
  return low === high ? [low - 1, high + 1] : [low, high];
}
