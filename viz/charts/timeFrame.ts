import * as Plot from '@observablehq/plot';
import { texts } from '../texts/english.ts';

export interface TimeFrame {
  width: number;
  height: number;
  /** First and last year of the axis. */
  years: [number, number];
  /** Lowest and highest value of the axis, in its unit; the same for charts that are compared. */
  values: [number, number];
  /** Unit, written over the value axis. */
  unit: string;
  /** The chosen year, marked by an upright line. */
  year: number;
  /** What a reader who cannot see the picture is told. */
  ariaLabel: string;
}

/** A chart over years: the axes and the chosen year, around the given marks. */
export function drawOverTime(frame: TimeFrame, marks: Plot.Markish[]): SVGSVGElement {
  const { width, height, years, values, unit, year, ariaLabel } = frame;
  const picture = Plot.plot({
    width,
    height,
    marginLeft: 52,
    marginRight: 14,
    marginTop: 26,
    marginBottom: 34,
    style: { background: 'none', fontSize: '12px', fontFamily: 'inherit', overflow: 'visible' },
    x: {
      domain: years,
      label: texts.choosers.year,
      labelArrow: 'none',
      tickFormat: (tick: number) => String(tick),
      ticks: width < 260 ? 3 : 5,
    },
    y: { domain: values, label: unit, labelArrow: 'none', grid: true, ticks: 5 },
    marks: [
      Plot.ruleX([year], { stroke: 'currentColor', strokeOpacity: 0.45, strokeDasharray: '2 3' }),
      ...marks,
    ],
  });
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', ariaLabel);
  return picture as SVGSVGElement;
}
