import * as Plot from '@observablehq/plot';
import { asImage, CHART_STYLE } from './asImage.ts';

/** A step from one level to another, in the unit of the chart. */
export interface Step {
  name: string;
  /** Where the bar begins and ends. */
  from: number;
  to: number;
  /** Where the end may lie; null where that cannot be said. */
  low: number | null;
  high: number | null;
  /** The whole way, at the end of the steps. */
  isTotal: boolean;
  /** Whether the sign of the step is surer than luck. */
  isClear: boolean;
  said: string;
}

export interface WaterfallOptions {
  width: number;
  unit: string;
  format(value: number): string;
  ariaLabel: string;
}

/** Narrower pictures name the steps above their bars, px. */
const NARROW = 560;
/** Width of a letter, px; those of Russian and Kazakh are wide. */
const LETTER = 7.6;
const BAR = 11;

/** Steps that add up, from nought at the top to the whole at the bottom. */
export function waterfallChart(steps: Step[], options: WaterfallOptions): SVGSVGElement {
  const { width, unit, format, ariaLabel } = options;
  const isNarrow = width < NARROW;
  const longest = Math.max(...steps.map(({ name }) => name.length));
  const row = isNarrow ? 46 : 36;
  const shift = isNarrow ? 8 : 0;
  const rows = steps.map((step, at) => ({ ...step, at, ...ends(step) }));
  const edges = rows.flatMap(({ left, right, low, high }) => [left, right, low ?? 0, high ?? 0]);
  const [least, most] = [Math.min(0, ...edges), Math.max(0, ...edges)];
  const air = (most - least || 1) * 0.06;
  const picture = Plot.plot({
    width,
    height: steps.length * row + 52,
    marginLeft: isNarrow ? 8 : Math.min(longest * LETTER + 14, width * 0.4),
    marginRight: 14,
    marginTop: 10,
    marginBottom: 42,
    style: CHART_STYLE,
    x: {
      domain: [least - air, most + air],
      label: unit,
      labelAnchor: 'center',
      labelArrow: 'none',
      grid: true,
      ticks: Math.max(3, Math.floor(width / 130)),
      tickFormat: format,
    },
    y: { domain: [-0.5, steps.length - 0.5], reverse: true, axis: null },
    marks: [
      Plot.ruleX([0], { stroke: 'currentColor', strokeOpacity: 0.6 }),
      // From each end to the next beginning.
      ...rows.slice(0, -1).map(({ to, at }) =>
        Plot.link([{}], {
          ...{ x1: to, x2: to, y1: at, y2: at + 1, dy: shift },
          ...{ stroke: 'var(--quiet)', strokeDasharray: '2 3' },
        }),
      ),
      ...rows.map(({ left, right, at, colour, isClear }) =>
        Plot.rect([{}], {
          ...{ x1: left, x2: right, y1: at - BAR / row, y2: at + BAR / row, dy: shift },
          ...{ fill: colour, fillOpacity: isClear ? 1 : 0.28, stroke: colour },
        }),
      ),
      Plot.link(
        rows.filter(({ low, high }) => low !== null && high !== null),
        {
          ...{ x1: 'low', x2: 'high', y1: 'at', y2: 'at', dy: shift },
          ...{ stroke: 'currentColor', strokeWidth: 1.4, strokeOpacity: 0.75 },
        },
      ),
      ...[true, false].map((isTotal) =>
        Plot.text(
          rows.filter((step) => step.isTotal === isTotal),
          {
            ...(isNarrow ? { textAnchor: 'start', dy: -14 } : { textAnchor: 'end', dx: -8 }),
            ...{ frameAnchor: 'left', y: 'at', fill: 'currentColor' },
            text: ({ name, said }: Step) => (isNarrow ? `${name}: ${said}` : name),
            ...{ stroke: 'var(--surface)', strokeWidth: isNarrow ? 3 : 0 },
            fontWeight: isTotal ? 700 : 400,
          },
        ),
      ),
      ...(isNarrow
        ? []
        : [
            // Outside the bar, on the side to which it leads.
            ...[true, false].map((rises) =>
              Plot.text(
                rows.filter(({ from, to }) => to >= from === rises),
                {
                  ...{ x: 'to', y: 'at', dx: rises ? 6 : -6, dy: -9, text: 'said', fontSize: 11 },
                  textAnchor: rises ? 'start' : 'end',
                  ...{ fill: 'currentColor', stroke: 'var(--surface)', strokeWidth: 3 },
                },
              ),
            ),
          ]),
    ],
  });
  return asImage(picture, ariaLabel);
}

function ends({ from, to, isTotal }: Step) {
  const colour = isTotal ? 'var(--arm-0)' : to >= from ? 'var(--arm-2)' : 'var(--arm-1)';
  return { left: Math.min(from, to), right: Math.max(from, to), colour };
}
