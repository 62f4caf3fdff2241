import * as Plot from '@observablehq/plot';
import { ticks } from 'd3';
import { asImage, CHART_STYLE } from '../asImage.ts';
import { printerOf } from '../tickPrinter.ts';
import type { ArmLook } from './fanMarks.ts';
import { chosenYear } from './overYears.ts';

export interface SmallChart {
  id: string;
  name: string;
  rows: { year: number; p10: number; p50: number; p90: number; said: string }[];
}

export interface SmallMultiplesOptions extends ArmLook {
  width: number;
  unit: string;
  yearLabel: string;
  year: number;
  /** Id of the chart that stands out, if any. */
  chosen: string | null;
  /** Whether values are differences, around a line at zero. */
  isDifference: boolean;
  ariaLabel: string;
}

/** Width that suits a chart and its height, px. */
const USUAL = 165;
const HEIGHT = 118;
/** Fewest and most charts side by side. */
const COLUMNS = [2, 6] as const;

/** The same chart for each region, on the same axes: median and 80 % interval by year. */
export function smallMultiples(charts: SmallChart[], options: SmallMultiplesOptions) {
  const { width, unit, yearLabel, year, chosen, isDifference, colour, dash } = options;
  const fitting = Math.floor((width - 70) / USUAL);
  const columns = Math.min(Math.max(fitting, COLUMNS[0]), COLUMNS[1]);
  const cells = charts.map((chart, at) => ({
    ...chart,
    column: at % columns,
    row: Math.floor(at / columns),
  }));
  const rows = cells.flatMap(({ rows, column, row }) =>
    rows.map((one) => ({ ...one, column, row })),
  );
  const years = rows.map((one) => one.year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const edges = [...rows.flatMap(({ p10, p90 }) => [p10, p90]), ...(isDifference ? [0] : [])];
  const values: [number, number] = [Math.min(...edges), Math.max(...edges)];
  const steps = ticks(...values, 3);
  const spot = { fx: 'column', fy: 'row' } as const;
  const picture = Plot.plot({
    width,
    height: 66 + Math.ceil(charts.length / columns) * HEIGHT,
    marginLeft: 56,
    marginRight: 24,
    marginTop: 32,
    marginBottom: 34,
    style: CHART_STYLE,
    fx: { axis: null, padding: 0.12 },
    fy: { axis: null, padding: 0.24 },
    x: { label: yearLabel, labelArrow: 'none', axis: null },
    y: {
      ...{ domain: values, label: unit, labelArrow: 'none', grid: true },
      ...{ ticks: steps, tickFormat: printerOf(steps) },
    },
    marks: [
      // Inwards, lest the last year of one chart runs into the first of the next.
      Plot.axisX([first], { tickFormat: String, textAnchor: 'start', label: null }),
      Plot.axisX([last], {
        tickFormat: String,
        textAnchor: 'end',
        label: yearLabel,
        labelArrow: 'none',
      }),
      ...(isDifference ? [Plot.ruleY([0], { stroke: 'currentColor' })] : []),
      chosenYear(year),
      Plot.areaY(rows, {
        ...spot,
        x: 'year',
        y1: 'p10',
        y2: 'p90',
        fill: colour,
        fillOpacity: 0.32,
      }),
      Plot.lineY(rows, {
        ...spot,
        ...{ x: 'year', y: 'p50', stroke: colour, strokeWidth: 1.8 },
        ...(dash === '' ? {} : { strokeDasharray: dash }),
      }),
      ...[false, true].map((isChosen) =>
        Plot.text(
          cells.filter(({ id }) => (id === chosen) === isChosen),
          {
            ...spot,
            ...{ text: 'name', frameAnchor: 'top-left', dy: -13, fill: 'currentColor' },
            fontWeight: isChosen ? 800 : 500,
            // A name that is wider than its chart would run into the next; in ems.
            ...{ lineWidth: (0.9 * (width - 80)) / columns / 12, textOverflow: 'ellipsis' },
          },
        ),
      ),
      Plot.tip(
        rows,
        Plot.pointerX({
          ...spot,
          ...{ x: 'year', y: 'p50', title: 'said', fill: 'var(--surface)', stroke: 'var(--line)' },
        }),
      ),
    ],
  });
  return asImage(picture, options.ariaLabel);
}
