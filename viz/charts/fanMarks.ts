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
}

/** How an arm is told apart: by colour, and without it by the dashes of its median. */
export interface ArmLook {
  colour: string;
  /** SVG dash array; '' is an unbroken line. */
  dash: string;
}

/** Bands of 90, 80 and 50 % and the median over them. */
export function fanMarks(rows: FanYear[], { colour, dash }: ArmLook): Plot.Markish[] {
  const band = (low: keyof FanYear, high: keyof FanYear, opacity: number) =>
    Plot.areaY(rows, { x: 'year', y1: low, y2: high, fill: colour, fillOpacity: opacity });
  return [
    band('p5', 'p95', 0.16),
    band('p10', 'p90', 0.2),
    band('p25', 'p75', 0.3),
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
