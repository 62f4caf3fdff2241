import { dot } from '../moments.ts';
import { studentTwoSidedQuantile } from './studentT.ts';

/** A parameter on which an effect turns. */
export interface TurningPoint {
  parameter: string;
  /** Partial rank correlation with the effect, −1 to 1, given those found before it. */
  correlation: number;
}

/** Chance of naming any parameter where none matters. */
export const FALSE_ALARM = 0.05;

/**
 * The parameters that move an effect over points of the parameter space, strongest first, by partial
 * rank correlation (Saltelli & Marivoet 1990). With about as many parameters as points not all can
 * be held constant at once, so they are taken in one by one: the one whose ranks go most with what
 * the effect's ranks keep after those already taken, as long as it exceeds the correlation that
 * chance alone reaches in one of `FALSE_ALARM⁻¹` such searches (Bonferroni over the candidates).
 */
export function turningPoints(
  columns: Readonly<Record<string, readonly number[]>>,
  effect: readonly number[],
): TurningPoint[] {
  const names = Object.keys(columns);
  let residual = centredRanks(effect);
  let candidates = names.map((name) => ({ name, ranks: centredRanks(columns[name]) }));
  const found: TurningPoint[] = [];
  while (candidates.length > 0) {
    const correlations = candidates.map(({ ranks }) => correlation(ranks, residual));
    const best = correlations.reduce(
      (at, value, index) => (Math.abs(value) > Math.abs(correlations[at]) ? index : at),
      0,
    );
    if (!(Math.abs(correlations[best]) > threshold(effect.length, found.length, candidates.length)))
      break;
    const { name, ranks } = candidates[best];
    found.push({ parameter: name, correlation: correlations[best] });
    residual = without(residual, ranks);
    candidates = candidates
      .filter((_, index) => index !== best)
      .map((candidate) => ({ ...candidate, ranks: without(candidate.ranks, ranks) }));
  }
  return found.sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation));
}

/** Correlation that chance exceeds at most this often, given those taken in; 1 with too few points. */
export function threshold(points: number, taken: number, candidates: number): number {
  const degreesOfFreedom = points - 2 - taken;
  if (degreesOfFreedom < 1) return 1;
  const t = studentTwoSidedQuantile(FALSE_ALARM / candidates, degreesOfFreedom);
  return t / Math.sqrt(degreesOfFreedom + t * t);
}

/** Ranks less their mean; equal values share the mean of their ranks. */
function centredRanks(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => values[a] - values[b]);
  const ranks = new Array<number>(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && values[order[end]] === values[order[start]]) end++;
    for (let i = start; i < end; i++) ranks[order[i]] = (start + end - values.length) / 2;
    start = end;
  }
  return ranks;
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const scale = Math.sqrt(dot(a, a) * dot(b, b));
  return scale > 1e-9 ? dot(a, b) / scale : 0;
}

/** What is left of `a` after its projection on `b`. */
function without(a: readonly number[], b: readonly number[]): number[] {
  const weight = dot(a, b) / dot(b, b);
  return a.map((value, index) => value - weight * b[index]);
}
