import * as Plot from '@observablehq/plot';

/** What every chart over years of several things is told. */
export interface OverYearsOptions {
  width: number;
  /** Over the axis of values. */
  unit: string;
  yearLabel: string;
  /** The chosen year. */
  year: number;
  format(value: number): string;
  /** What a reader who cannot see the picture is told. */
  ariaLabel: string;
}

/** An upright line at the chosen year. */
export function chosenYear(year: number): Plot.Markish {
  return Plot.ruleX([year], {
    stroke: 'currentColor',
    strokeOpacity: 0.45,
    strokeDasharray: '2 3',
  });
}
