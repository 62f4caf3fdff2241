import { horizonOf } from '../model/horizon.ts';
import type { Question, SimulationResult } from '../model/simulation.ts';

/** The column of the nation among regions. */
export const NATION = 'all';

/** One figure of a result: an indicator in a region, or the nation, in a calendar year. */
export interface Quantity {
  indicator: string;
  region: string;
  year: number;
}

/** Its value; NaN where the indicator has none there. */
export function figureOf(
  { indicators, regions, years }: SimulationResult,
  { indicator, region, year }: Quantity,
): number {
  const column = region === NATION ? regions.length : regions.indexOf(region);
  return indicators[indicator][years.indexOf(year) * (regions.length + 1) + column];
}

/** The question shortened to end with a calendar year: years before it come out the same. */
export function upTo(question: Question, year: number): Question {
  const { first } = horizonOf(question);
  return { ...question, months: Math.min(question.months, 12 * (year - first + 1)) };
}
