import * as Plot from '@observablehq/plot';
import { asImage, CHART_STYLE } from '../asImage.ts';
import { chosenYear, type OverYearsOptions } from './overYears.ts';

/** What is more or less of a flow of money in a year, in the unit of the chart. */
export interface MoneyBar {
  flow: string;
  colour: string;
  year: number;
  value: number;
}

export interface MoneyYear {
  year: number;
  mean: number;
  p10: number;
  p90: number;
}

/** Bars of flows side by side in every year, and over them the balance with its interval. */
export function moneyChart(
  bars: MoneyBar[],
  balance: MoneyYear[],
  options: OverYearsOptions,
): SVGSVGElement {
  const { width, unit, yearLabel, year, format, ariaLabel } = options;
  const flows = [...new Set(bars.map(({ flow }) => flow))];
  const wide = 0.8 / flows.length;
  const left = (bar: MoneyBar) => bar.year - 0.4 + flows.indexOf(bar.flow) * wide;
  const years = balance.map((one) => one.year);
  const picture = Plot.plot({
    width,
    height: Math.min(Math.max(260, Math.round(width * 0.45)), 360),
    marginLeft: 62,
    marginRight: 14,
    marginTop: 26,
    marginBottom: 36,
    style: CHART_STYLE,
    x: {
      domain: [Math.min(...years) - 0.6, Math.max(...years) + 0.6],
      label: yearLabel,
      labelArrow: 'none',
      tickFormat: String,
      ticks: years.filter((one) => (one - years[0]!) % (width < 520 ? 5 : 3) === 0),
    },
    y: { label: unit, labelArrow: 'none', grid: true, ticks: 6, tickFormat: format },
    color: { type: 'identity' },
    marks: [
      Plot.rect(bars, {
        ...{ x1: left, x2: (bar: MoneyBar) => left(bar) + wide * 0.92, y1: 0, y2: 'value' },
        fill: 'colour',
      }),
      chosenYear(year),
      Plot.ruleY([0], { stroke: 'currentColor', strokeOpacity: 0.6 }),
      Plot.ruleX(balance, { x: 'year', y1: 'p10', y2: 'p90', stroke: 'currentColor' }),
      Plot.lineY(balance, { x: 'year', y: 'mean', stroke: 'currentColor', strokeWidth: 1.6 }),
      Plot.dot(balance, { x: 'year', y: 'mean', r: 3.4, fill: 'currentColor' }),
    ],
  });
  return asImage(picture, ariaLabel);
}
