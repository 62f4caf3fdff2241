import * as Plot from '@observablehq/plot';
import type { ArmLook } from './fanMarks.ts';
import { drawOverTime, type TimeFrame } from './timeFrame.ts';

export interface ArmLine extends ArmLook {
  rows: { year: number; p10: number; p50: number; p90: number }[];
  /** Whether its 80 % interval is shaded. */
  isFocus: boolean;
}

/** The medians of several arms in one picture, after what was observed. */
export function armsChart(
  lines: ArmLine[],
  history: { year: number; value: number }[],
  frame: TimeFrame,
): SVGSVGElement {
  return drawOverTime(frame, [
    ...lines
      .filter(({ isFocus }) => isFocus)
      .map(({ rows, colour }) =>
        Plot.areaY(rows, { x: 'year', y1: 'p10', y2: 'p90', fill: colour, fillOpacity: 0.28 }),
      ),
    ...lines.map(({ rows, colour, dash }) =>
      Plot.lineY(rows, {
        ...{ x: 'year', y: 'p50', stroke: colour, strokeWidth: 1.8 },
        ...(dash === '' ? {} : { strokeDasharray: dash }),
      }),
    ),
    Plot.dot(history, {
      ...{ x: 'year', y: 'value', r: 2.2, stroke: 'currentColor', strokeWidth: 1.2 },
      fill: 'var(--surface)',
      className: 'history',
    }),
  ]);
}
