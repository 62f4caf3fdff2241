import * as Plot from '@observablehq/plot';
import { max, ticks } from 'd3';
import { texts } from '../../texts/texts.ts';
import { asImage, CHART_STYLE } from '../asImage.ts';
import { printerOf } from '../tickPrinter.ts';
import { chosenYear } from './overYears.ts';

export interface TimeFrame {
  width: number;
  height: number;
  /** First and last year of the axis. */
  years: [number, number];
  /** Lowest and highest value of the axis, in its unit; the same for charts that are compared. */
  values: [number, number];
  /** Values of a chart above or below: both leave room for the longer numbers, so years align. */
  alignedWith: [number, number];
  /** Unit, written over the value axis. */
  unit: string;
  /** The chosen year, marked by an upright line. */
  year: number;
  /** What a reader who cannot see the picture is told. */
  ariaLabel: string;
}

const TICKS = 5;
/** Width of a digit, px. */
const DIGIT = 7.2;

/** A chart over years: the axes and the chosen year, around the given marks. */
export function drawOverTime(frame: TimeFrame, marks: Plot.Markish[]): SVGSVGElement {
  const { width, height, years, values, alignedWith, unit, year, ariaLabel } = frame;
  const steps = ticks(...values, TICKS);
  const tickFormat = printerOf(steps);
  const others = ticks(...alignedWith, TICKS);
  const labels = [...steps.map(tickFormat), ...others.map(printerOf(others))];
  const longest = max(labels, ({ length }) => length) ?? 0;
  const picture = Plot.plot({
    width,
    height,
    marginLeft: 18 + longest * DIGIT,
    marginRight: 22,
    marginTop: 26,
    marginBottom: 34,
    style: CHART_STYLE,
    x: {
      domain: years,
      label: texts.value.choosers.year,
      labelArrow: 'none',
      tickFormat: (tick: number) => String(tick),
      ticks: Math.max(2, Math.floor((width - 74) / 62)),
    },
    y: { domain: values, label: unit, labelArrow: 'none', grid: true, ticks: steps, tickFormat },
    marks: [chosenYear(year), ...marks],
  });
  return asImage(picture, ariaLabel);
}
