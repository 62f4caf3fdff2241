import * as Plot from '@observablehq/plot';
import { type ArmLook, type FanYear, fanMarks, fanTip } from './fanMarks.ts';
import { drawOverTime, type TimeFrame } from './timeFrame.ts';

export interface FanData {
  rows: FanYear[];
  /** Median of the reference arm, drawn thin for comparison. */
  reference: { year: number; p50: number }[];
  history: { year: number; value: number }[];
}

export interface FanOptions extends TimeFrame, ArmLook {
  say(row: FanYear): string;
}

/** What one arm may bring: bands over the members, history as rings, the reference arm's median. */
export function fanChart(data: FanData, options: FanOptions): SVGSVGElement {
  return drawOverTime(options, [
    ...fanMarks(data.rows, options),
    Plot.lineY(data.reference, {
      x: 'year',
      y: 'p50',
      stroke: 'var(--quiet)',
      strokeWidth: 1.1,
    }),
    Plot.dot(data.history, {
      x: 'year',
      y: 'value',
      r: 2.6,
      stroke: 'currentColor',
      strokeWidth: 1.3,
      fill: 'var(--surface)',
      className: 'history',
    }),
    fanTip(data.rows, options.say),
  ]);
}
