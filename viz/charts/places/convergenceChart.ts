import * as Plot from '@observablehq/plot';
import { ticks } from 'd3';
import { asImage, CHART_STYLE } from '../asImage.ts';
import { printerOf } from '../tickPrinter.ts';
import { placeLabels } from './placeLabels.ts';

export interface GrowthPoint {
  id: string;
  name: string;
  /** Level at the start, in the unit of the axis. */
  start: number;
  /** Growth, % a year. */
  mean: number;
  p10: number;
  p90: number;
  said: string;
}

export interface ConvergenceOptions {
  width: number;
  level: string;
  growth: string;
  /** Growth along the line, by the level. */
  line: ((start: number) => number) | null;
  chosen: string | null;
  formatLevel(value: number): string;
  ariaLabel: string;
}

const MARGIN = { left: 46, right: 30, top: 26, bottom: 48 };

/** Growth against the level at the start, on a scale of doublings, with the line through it. */
export function convergenceChart(
  points: GrowthPoint[],
  options: ConvergenceOptions,
): SVGSVGElement {
  const { width, level, growth, line, chosen, formatLevel, ariaLabel } = options;
  const height = Math.min(Math.max(300, Math.round(width * 0.62)), 440);
  const levels = points.map(({ start }) => start);
  const [low, high] = [Math.min(...levels) * 0.94, Math.max(...levels) * 1.06];
  const trend = line === null ? [] : [low, high].map((start) => ({ start, mean: line(start) }));
  const edges = [...points.flatMap(({ p10, p90 }) => [p10, p90]), ...trend.map((end) => end.mean)];
  const air = (Math.max(...edges) - Math.min(...edges)) * 0.05 || 0.1;
  const grown: [number, number] = [Math.min(...edges) - air, Math.max(...edges) + air];
  const steps = ticks(...grown, 6);
  const x = { type: 'log' as const, base: 2, domain: [low, high] };
  const y = { domain: grown };
  const frame = { width, height, marginLeft: MARGIN.left, marginRight: MARGIN.right };
  const placed = placeLabels(
    points,
    {
      ...frame,
      marginTop: MARGIN.top,
      marginBottom: MARGIN.bottom,
      x: Plot.scale({ x: { ...x, range: [MARGIN.left, width - MARGIN.right] } })!,
      y: Plot.scale({ y: { ...y, range: [height - MARGIN.bottom, MARGIN.top] } })!,
    },
    chosen,
  );
  const spot = { x: 'start', y: 'mean' } as const;
  const picture = Plot.plot({
    ...frame,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    style: CHART_STYLE,
    x: {
      ...x,
      label: level,
      labelArrow: 'none',
      tickFormat: formatLevel,
      ticks: doublings(low, high),
    },
    y: {
      ...y,
      label: growth,
      labelArrow: 'none',
      grid: true,
      ticks: steps,
      tickFormat: printerOf(steps),
    },
    marks: [
      Plot.ruleX(points, { x: 'start', y1: 'p10', y2: 'p90', stroke: 'var(--quiet)' }),
      Plot.line(trend, { ...spot, stroke: 'var(--arm-1)', strokeWidth: 2.2 }),
      Plot.dot(points, {
        ...spot,
        r: ({ id }: GrowthPoint) => (id === chosen ? 6 : 4),
        fill: 'var(--arm-2)',
        stroke: 'var(--surface)',
      }),
      ...placed.map(({ point, dx, dy, textAnchor }) =>
        Plot.text([point], {
          ...spot,
          ...{ text: ['name'].map(() => point.name), dx, dy, textAnchor },
          fill: 'currentColor',
          stroke: 'var(--surface)',
          strokeWidth: 3,
          fontWeight: point.id === chosen ? 700 : 400,
        }),
      ),
      Plot.tip(
        points,
        Plot.pointer({
          ...spot,
          title: 'said',
          fill: 'var(--surface)',
          stroke: 'var(--line)',
          fontSize: 12,
        }),
      ),
    ],
  });
  return asImage(picture, ariaLabel);
}

/** Round levels inside the range: 1, 1.5, 2, 3, 4, 6, 8 … times a power of ten. */
function doublings(low: number, high: number): number[] {
  const power = 10 ** Math.floor(Math.log10(low));
  const steps = [1, 1.5, 2, 3, 4, 6, 8];
  return [power, 10 * power, 100 * power]
    .flatMap((tens) => steps.map((step) => step * tens))
    .filter((level) => level >= low && level <= high);
}
