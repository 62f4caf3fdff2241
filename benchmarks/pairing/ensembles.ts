import { figureOf, type Quantity } from '../../engine/experiments/quantity.ts';
import {
  runSimulations,
  type SimulationOptions,
  type Task,
} from '../../engine/experiments/simulations.ts';
import type { Arm } from '../../engine/model/cluster.ts';
import type { Question } from '../../engine/model/simulation.ts';

/** Some arms of one question, to be simulated in so many members. */
export interface Ensemble {
  question: Question;
  arms: readonly Arm[];
  members: number;
}

/** values[ensemble][arm][quantity][member] */
export type Values = number[][][][];

/** Simulates ensembles and keeps of every result these quantities. Null when stopped early. */
export async function valuesOf(
  ensembles: readonly Ensemble[],
  quantities: readonly Quantity[],
  options: Pick<SimulationOptions, 'threads' | 'onYear' | 'signal' | 'onResults'>,
): Promise<Values | null> {
  const values: Values = ensembles.map(({ arms }) => arms.map(() => quantities.map(() => [])));
  const planned = ensembles.flatMap(({ question, arms, members }, ensemble) =>
    Array.from({ length: members }, (_, index) => ({
      ensemble,
      index,
      task: { question, arms, member: index + 1 } satisfies Task,
    })),
  );
  const ended = await runSimulations(
    planned.map(({ task }) => task),
    {
      ...options,
      onResults: (at, results) => {
        const { ensemble, index } = planned[at];
        for (const [arm, result] of results.entries()) {
          for (const [of, quantity] of quantities.entries()) {
            values[ensemble][arm][of][index] = figureOf(result, quantity);
          }
        }
        return options.onResults?.(at, results);
      },
    },
  );
  return ended ? values : null;
}
