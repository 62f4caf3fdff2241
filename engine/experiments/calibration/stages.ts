import type { EvaluationOptions } from '../evaluations.ts';
import {
  type Evaluation,
  type Point,
  type Simulated,
  simulateMoments,
} from './simulatedMoments.ts';

/** Points are the tasks: `known` and `onValues` go by their number, `onStart` tells the most there are. */
export type StagesOptions = Pick<
  EvaluationOptions,
  'threads' | 'signal' | 'onYear' | 'known' | 'onStart' | 'onValues'
>;

export class Stopped extends Error {}

export interface Stages {
  /** Rejects with `Stopped` when stopped early. */
  simulate(points: readonly Point[], keepCells?: boolean): Promise<Evaluation[]>;
  /** Points asked for so far. */
  points(): number;
}

/** Numbers points through all stages: their order is always the same, so numbers are names. */
export function openStages(
  simulated: Simulated,
  most: number,
  { known = () => null, onStart, ...options }: StagesOptions,
): Stages {
  const years = simulated.windows.reduce((sum, { question }) => sum + question.months / 12, 0);
  let points = 0;
  let isStarted = false;
  return {
    points: () => points,
    async simulate(asked, keepCells = false) {
      const first = points;
      points += asked.length;
      const missing = asked.findIndex((_, index) => known(first + index) === null);
      if (missing !== -1 && !isStarted) {
        isStarted = true;
        const left = most - first - missing;
        onStart?.(left, left * simulated.members * years);
      }
      const found = await simulateMoments(simulated, asked, {
        ...options,
        known,
        first,
        keepCells,
      });
      if (found === null) throw new Stopped();
      return found;
    },
  };
}
