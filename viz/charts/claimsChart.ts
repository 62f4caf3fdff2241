import * as Plot from '@observablehq/plot';
import { asImage, CHART_STYLE } from './asImage.ts';

export type Verdict = 'supported' | 'refuted' | 'undecided';

/** A claim's effect with its interval, in any unit. */
export interface ClaimBar {
  id: string;
  verdict: Verdict;
  /** In words. */
  said: string;
  estimate: number | null;
  low: number | null;
  high: number | null;
}

export interface ClaimsOptions {
  width: number;
  against: string;
  for: string;
  ariaLabel: string;
}

export const VERDICT_COLOURS: Record<Verdict, string> = {
  supported: 'var(--arm-2)',
  refuted: 'var(--arm-1)',
  undecided: 'var(--quiet)',
};

const ROW = 26;
const NAMES = 128;

/** The interval of every claim against nought, each on a scale of its own. */
export function claimsChart(claims: ClaimBar[], options: ClaimsOptions): SVGSVGElement {
  const { width, ariaLabel } = options;
  const rows = claims.flatMap(({ estimate, low, high, ...claim }) => {
    if (estimate === null) return [];
    const [from, to] = [low ?? estimate, high ?? estimate];
    const farthest = Math.max(Math.abs(from), Math.abs(to)) || 1;
    const colour = VERDICT_COLOURS[claim.verdict];
    return [
      { ...claim, colour, at: estimate / farthest, from: from / farthest, to: to / farthest },
    ];
  });
  const on = (verdict: Verdict) => rows.filter((row) => row.verdict === verdict);
  const spot = { x: 'at', y: 'id' } as const;
  const picture = Plot.plot({
    width,
    height: claims.length * ROW + 40,
    marginLeft: NAMES,
    marginRight: 16,
    marginTop: 30,
    marginBottom: 8,
    style: CHART_STYLE,
    x: { domain: [-1.05, 1.05], axis: null },
    y: { domain: claims.map(({ id }) => id), axis: null },
    color: { type: 'identity' },
    marks: [
      Plot.ruleX([0], { stroke: 'currentColor' }),
      Plot.ruleY(rows, { y: 'id', x1: 'from', x2: 'to', stroke: 'colour', strokeWidth: 3 }),
      Plot.dot(on('supported'), { ...spot, r: 5.5, fill: 'colour' }),
      Plot.dot(on('undecided'), {
        ...{ ...spot, r: 5, stroke: 'colour', strokeWidth: 2, fill: 'var(--surface)' },
      }),
      Plot.dot(on('refuted'), {
        ...{ ...spot, r: 6, symbol: 'times', stroke: 'colour', strokeWidth: 3 },
      }),
      Plot.text(claims, {
        ...{ frameAnchor: 'left', textAnchor: 'start', dx: -NAMES, y: 'id' },
        text: ({ id, said }: ClaimBar) => `${id} ${said}`,
        fill: 'currentColor',
      }),
      Plot.text([options.against], {
        ...{ x: [-0.04], frameAnchor: 'top', textAnchor: 'end', dy: -16, fill: 'currentColor' },
      }),
      Plot.text([options.for], {
        ...{ x: [0.04], frameAnchor: 'top', textAnchor: 'start', dy: -16, fill: 'currentColor' },
      }),
    ],
  });
  return asImage(picture, ariaLabel);
}
