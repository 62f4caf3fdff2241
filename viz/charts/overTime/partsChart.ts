import * as Plot from '@observablehq/plot';
import { asImage, CHART_STYLE } from '../asImage.ts';
import { chosenYear, type OverYearsOptions } from './overYears.ts';

export interface Part {
  name: string;
  colour: string;
  /** By year, in the order of the years. */
  values: { year: number; value: number }[];
}

/** Parts that add up, one on the other, the first at the bottom; each is named on its area. */
export function partsChart(parts: Part[], options: OverYearsOptions): SVGSVGElement {
  const { width, unit, yearLabel, year, format, ariaLabel } = options;
  const rows = stacked(parts);
  const years = rows.map((row) => row.year);
  const middle = years[Math.floor(years.length / 2)];
  const picture = Plot.plot({
    width,
    height: Math.min(Math.max(240, Math.round(width * 0.62)), 400),
    marginLeft: 56,
    marginRight: 22,
    marginTop: 26,
    marginBottom: 34,
    style: CHART_STYLE,
    x: {
      label: yearLabel,
      labelArrow: 'none',
      tickFormat: String,
      ticks: Math.max(2, Math.floor((width - 80) / 62)),
    },
    y: { label: unit, labelArrow: 'none', grid: true, ticks: 5, tickFormat: format, zero: true },
    marks: [
      ...parts.map(({ name, colour }) =>
        Plot.areaY(
          rows.filter((row) => row.name === name),
          { x: 'year', y1: 'low', y2: 'high', fill: colour, stroke: 'var(--surface)' },
        ),
      ),
      chosenYear(year),
      Plot.text(
        rows.filter((row) => row.year === middle),
        {
          x: 'year',
          y: ({ low, high }: Layer) => (low + high) / 2,
          text: 'name',
          fill: 'currentColor',
          stroke: 'var(--surface)',
          strokeWidth: 4,
          fontWeight: 600,
        },
      ),
    ],
  });
  return asImage(picture, ariaLabel);
}

interface Layer {
  name: string;
  year: number;
  low: number;
  high: number;
}

function stacked(parts: Part[]): Layer[] {
  const heights = new Map<number, number>();
  return parts.flatMap(({ name, values }) =>
    values.map(({ year, value }) => {
      const low = heights.get(year) ?? 0;
      heights.set(year, low + value);
      return { name, year, low, high: low + value };
    }),
  );
}
