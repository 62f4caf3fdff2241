import * as Plot from '@observablehq/plot';
import { asImage, CHART_STYLE } from '../asImage.ts';
import type { ArmLook } from '../overTime/fanMarks.ts';

/** A point of a Lorenz curve, 0–1: those up to here have so much of the total. */
export interface LorenzPoint {
  people: number;
  total: number;
  /** What stands here, in words. */
  said: string;
}

export interface LorenzOptions {
  width: number;
  /** Axis titles. */
  people: string;
  total: string;
  ariaLabel: string;
}

const side = { domain: [0, 1], ticks: 5, labelArrow: 'none', grid: true } as const;

/** Lorenz curves (Lorenz 1905) of arms, and thin that of the first year. */
export function lorenzChart(
  curves: (ArmLook & { points: LorenzPoint[] })[],
  before: LorenzPoint[],
  options: LorenzOptions,
): SVGSVGElement {
  const { width, people, total, ariaLabel } = options;
  const spot = { x: 'people', y: 'total' } as const;
  const percent = (share: number) => String(Math.round(100 * share));
  const picture = Plot.plot({
    width,
    height: Math.min(width, 440),
    marginLeft: 42,
    marginRight: 16,
    marginTop: 26,
    marginBottom: 46,
    style: CHART_STYLE,
    x: { ...side, label: people, tickFormat: percent, labelAnchor: 'right' },
    y: { ...side, label: total, tickFormat: percent },
    marks: [
      Plot.line(
        [
          { people: 0, total: 0 },
          { people: 1, total: 1 },
        ],
        {
          ...spot,
          stroke: 'currentColor',
          strokeWidth: 1,
        },
      ),
      Plot.lineY(before, { ...spot, stroke: 'var(--quiet)', strokeWidth: 1.1 }),
      ...curves.map(({ points, colour, dash }) =>
        Plot.lineY(points, {
          ...spot,
          stroke: colour,
          strokeWidth: 2,
          ...(dash === '' ? {} : { strokeDasharray: dash }),
        }),
      ),
      ...curves.slice(0, 1).map(({ points, colour }) =>
        Plot.dot(points.slice(1, -1), {
          ...spot,
          r: 2.6,
          fill: colour,
          stroke: 'var(--surface)',
        }),
      ),
      Plot.tip(
        curves.flatMap(({ points }) => points.slice(1)),
        Plot.pointer({
          ...spot,
          title: ({ said }: LorenzPoint) => said,
          fill: 'var(--surface)',
          stroke: 'var(--line)',
          fontSize: 12,
        }),
      ),
    ],
  });
  return asImage(picture, ariaLabel);
}
