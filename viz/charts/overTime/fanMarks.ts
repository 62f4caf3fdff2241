import * as Plot from '@observablehq/plot';

/** The quantiles of a year, in the unit of the chart. */
export interface FanYear {
  year: number;
  p5: number;
  p10: number;
  p25: number;
  p50: number;
  p75: number;
  p90: number;
  p95: number;
  /** The 80 % that luck alone would leave, where members draw their parameters. */
  luck: { low: number; high: number } | null;
}

/** How an arm is told apart: by colour, and without it by the dashes of its median. */
export interface ArmLook {
  colour: string;
  /** SVG dash array; '' is an unbroken line. */
  dash: string;
}

type Edge = keyof FanYear | ((row: FanYear) => number);

/**
 * Bands and the median over them: of 90, 80 and 50 % where members differ in luck; of 80 %, by luck
 * alone inside and with doubt about parameters outside, where they draw parameters, too.
 */
export function fanMarks(rows: FanYear[], { colour, dash }: ArmLook): Plot.Markish[] {
  const band = (low: Edge, high: Edge, opacity: number) =>
    Plot.areaY(rows, { x: 'year', y1: low, y2: high, fill: colour, fillOpacity: opacity });
  const bands = rows.some(({ luck }) => luck !== null)
    ? [
        band('p10', 'p90', 0.24),
        band(
          ({ luck }) => luck?.low ?? Number.NaN,
          ({ luck }) => luck?.high ?? Number.NaN,
          0.4,
        ),
      ]
    : [band('p5', 'p95', 0.16), band('p10', 'p90', 0.2), band('p25', 'p75', 0.3)];
  return [
    ...bands,
    Plot.lineY(rows, {
      x: 'year',
      y: 'p50',
      stroke: colour,
      strokeWidth: 2.2,
      ...(dash === '' ? {} : { strokeDasharray: dash }),
    }),
  ];
}

/** Shows the year under the pointer in words. */
export function fanTip(rows: FanYear[], say: (row: FanYear) => string): Plot.Markish {
  return Plot.tip(
    rows,
    Plot.pointerX({
      x: 'year',
      y: 'p50',
      title: say,
      fill: 'var(--surface)',
      stroke: 'var(--line)',
      fontSize: 12,
    }),
  );
}
