import * as Plot from '@observablehq/plot';
import { type ArmLook, type FanYear, fanMarks, fanTip } from './fanMarks.ts';
import { drawOverTime, type TimeFrame } from './timeFrame.ts';

export interface DifferenceOptions extends TimeFrame, ArmLook {
  say(row: FanYear): string;
}

/** How far an arm is from the reference arm, member by member, around a line at zero. */
export function differenceChart(rows: FanYear[], options: DifferenceOptions): SVGSVGElement {
  return drawOverTime(options, [
    Plot.ruleY([0], { stroke: 'currentColor', strokeWidth: 1 }),
    ...fanMarks(rows, options),
    fanTip(rows, options.say),
  ]);
}
