import * as Plot from '@observablehq/plot';
import { asImage, CHART_STYLE } from '../asImage.ts';

/** A place's figure with its interval, in the unit of the chart, and one to set it against. */
export interface PlaceDot {
  id: string;
  name: string;
  value: number;
  low: number | null;
  high: number | null;
  ring: number | null;
  colour: string;
}

export interface PlaceDotsOptions {
  width: number;
  unit: string;
  chosen: string | null;
  format(value: number): string;
  ariaLabel: string;
}

/** Width of a letter, px; those of Russian and Kazakh are wide. */
const LETTER = 7.6;
const ROW = 21;
const FONT = 12;

/** A row a place: a dot with its interval, and a ring where there is another figure. */
export function placeDots(dots: PlaceDot[], options: PlaceDotsOptions): SVGSVGElement {
  const { width, unit, chosen, format, ariaLabel } = options;
  const longest = Math.max(1, ...dots.map(({ name }) => name.length));
  const marginLeft = Math.min(longest * LETTER + 12, width * 0.42);
  const rows = dots.filter(({ low, high }) => low !== null && high !== null);
  const rings = dots.filter(({ ring }) => ring !== null);
  const picture = Plot.plot({
    width,
    height: dots.length * ROW + 56,
    marginLeft,
    marginRight: 16,
    marginTop: 10,
    marginBottom: 42,
    style: CHART_STYLE,
    x: {
      label: unit,
      labelAnchor: 'center',
      labelArrow: 'none',
      grid: true,
      nice: true,
      ticks: Math.max(3, Math.floor(width / 140)),
      tickFormat: format,
    },
    y: { domain: dots.map(({ id }) => id), axis: null },
    marks: [
      Plot.ruleX([0], { stroke: 'currentColor', strokeOpacity: 0.6 }),
      Plot.link(rings, {
        ...{ x1: 'value', x2: 'ring', y1: 'id', y2: 'id' },
        ...{ stroke: 'var(--line)', strokeWidth: 5 },
      }),
      Plot.ruleY(rows, { y: 'id', x1: 'low', x2: 'high', stroke: 'colour', strokeWidth: 2 }),
      Plot.dot(rings, {
        ...{ x: 'ring', y: 'id', r: 4.5, stroke: 'var(--quiet)', strokeWidth: 2 },
        fill: 'var(--surface)',
      }),
      Plot.dot(dots, { x: 'value', y: 'id', r: 4.5, fill: 'colour', stroke: 'var(--surface)' }),
      ...[true, false].map((isChosen) =>
        Plot.text(
          dots.filter(({ id }) => (id === chosen) === isChosen),
          {
            ...{ frameAnchor: 'left', textAnchor: 'end', dx: -8, y: 'id', text: 'name' },
            ...{ fill: 'currentColor', fontWeight: isChosen ? 700 : 400 },
            ...{ lineWidth: (0.8 * (marginLeft - 8)) / FONT, textOverflow: 'ellipsis-end' },
          },
        ),
      ),
    ],
    // Colours as they are given.
    color: { type: 'identity' },
  });
  return asImage(picture, ariaLabel);
}
