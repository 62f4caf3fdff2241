import { InputError } from '../../errors.ts';
import type { Arm } from '../../model/cluster.ts';
import type { Question } from '../../model/simulation.ts';
import { type EvaluationOptions, evaluate } from '../evaluations.ts';
import { mean } from '../moments.ts';
import { figureOf, type Quantity, upTo } from '../quantity.ts';
import type { Task } from '../simulations.ts';
import { elementaryEffects, type MorrisEffect } from './morris/elementaryEffects.ts';
import { trajectories } from './morris/trajectories.ts';
import { type Noise, noiseOf } from './noise.ts';
import { type ParameterRange, parametersAt } from './parameterSpace.ts';
import { saltelliDesign } from './sobol/saltelliDesign.ts';
import { type SobolIndex, sobolIndices } from './sobol/sobolIndices.ts';

export const METHODS = ['morris', 'sobol'] as const;
export type Method = (typeof METHODS)[number];

/** What a sensitivity analysis is asked. */
export interface SensitivityQuestion {
  question: Question;
  /** One arm for a level; two for the second less the first. */
  arms: readonly Arm[];
  of: Quantity;
  method: Method;
  /** Trajectories of Morris, rows of Saltelli's design. */
  n: number;
  /** Simulations at each point, the same luck at all points. */
  members: number;
  ranges: readonly ParameterRange[];
}

export interface SensitivityOutcome {
  /** Points of the parameter space at which the model was run. */
  points: number;
  /** Over the points, of the mean over members. */
  mean: number;
  standardDeviation: number;
  noise: Noise;
  /** In the order of the ranges; one of the two, by the method. */
  morris: MorrisEffect[] | null;
  sobol: SobolIndex[] | null;
}

/** A design: points of the unit cube, and what their values say. */
interface Design {
  points: Float64Array[];
  /** Points that are spread over the space on their own account: the first so many. */
  independent: number;
  /** From the values of every member at every point. */
  judge: (values: readonly (readonly number[])[]) => Pick<SensitivityOutcome, 'morris' | 'sobol'>;
}

/**
 * How a figure, or the difference of a figure between two arms, answers to parameters over their
 * ranges: screening (Morris 1991) or shares of variance (Sobol' 1993). Every point meets the same
 * members, whose values are averaged. The outcome does not depend on threads or interruptions.
 * Resolves to null when stopped early.
 *
 * Errors: `incomplete-data` where the figure does not exist at some point.
 */
export async function analyseSensitivity(
  asked: SensitivityQuestion,
  options: EvaluationOptions = {},
): Promise<SensitivityOutcome | null> {
  const { members, of } = asked;
  const design = designOf(asked);
  const values = await evaluate(
    tasksOf(asked, design.points),
    (results) => results.map((result) => figureOf(result, of)),
    options,
  );
  if (values === null) return null;
  const figures = values.map((arms) => (arms.length === 1 ? arms[0] : arms[1] - arms[0]));
  const byPoint = design.points.map((_, point) =>
    figures.slice(point * members, (point + 1) * members),
  );
  refuseGaps(byPoint, of);
  const independent = byPoint.slice(0, design.independent);
  const noise = noiseOf(independent);
  return {
    points: design.points.length,
    mean: mean(independent.map(mean)),
    standardDeviation: Math.sqrt(noise.variance),
    noise,
    ...design.judge(byPoint),
  };
}

function designOf({ method, n, ranges, question }: SensitivityQuestion): Design {
  const { seed } = question;
  const inputs = ranges.length;
  if (method === 'sobol') {
    return {
      points: saltelliDesign(n, inputs, seed),
      independent: 2 * n,
      judge: (values) => ({ morris: null, sobol: sobolIndices(values, n, inputs, seed) }),
    };
  }
  const walks = trajectories(n, inputs, seed);
  const points = walks.flatMap((walk) => walk.points);
  return {
    points,
    independent: points.length,
    judge: (values) => ({ morris: elementaryEffects(walks, values, seed), sobol: null }),
  };
}

/** One task a point and member, members of a point together. */
function tasksOf(
  { question, arms, of, ranges, members }: SensitivityQuestion,
  points: readonly Float64Array[],
): Task[] {
  const short = upTo(question, of.year);
  return points.flatMap((point) => {
    const parameters = parametersAt(question.parameters, ranges, point);
    return Array.from({ length: members }, (_, index) => ({
      question: { ...short, parameters },
      arms,
      member: index + 1,
    }));
  });
}

function refuseGaps(byPoint: readonly number[][], of: Quantity): void {
  const gaps = byPoint.filter((values) => !values.every(Number.isFinite)).length;
  if (gaps === 0) return;
  throw new InputError(
    'incomplete-data',
    `${of.indicator} does not exist in ${of.region} in ${of.year} at ${gaps} of ${byPoint.length} points of the parameter space.`,
    { field: '--of' },
  );
}
