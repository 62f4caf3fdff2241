import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import seedrandom from 'seedrandom';
import type { ParameterValues } from '../../model/parameters.ts';
import { normal, type Stream } from '../../model/random/streams.ts';
import type { Question } from '../../model/simulation.ts';
import type { ParameterUncertainty, UncertainParameter } from '../../results/manifest/manifest.ts';
import { drawOf } from '../../results/queries/luckAndParameters.ts';
import { fromScale } from './logitScale.ts';

/** Part of its range within which a scenario's value of a parameter is the centre of the draws. */
const SAME = 1e-4;

interface Drawn {
  question: Question;
  uncertainty?: ParameterUncertainty | undefined;
}

/**
 * The parameters that a member lives by: one draw from the joint distribution where there is one,
 * the same in every arm of the member and the same for the members that share a draw. The draw is a
 * function of the seed and the number of the draw alone. A parameter that the scenario sets to
 * anything but the centre of the distribution is meant to have that value, and keeps it.
 */
export function parametersOf({ question, uncertainty }: Drawn, member: number): ParameterValues {
  if (uncertainty === undefined) return question.parameters;
  const { parameters, covariance } = uncertainty;
  const { lowerTriangularMatrix } = new CholeskyDecomposition(new Matrix(covariance));
  const stream = streamOf(question.seed);
  const luck = parameters.map((_, index) => normal(stream, drawOf(member), index));
  const values = { ...question.parameters };
  for (const [row, parameter] of parameters.entries()) {
    if (!isDrawn(parameter, question.parameters)) continue;
    const deviation = luck.reduce(
      (sum, value, column) => sum + lowerTriangularMatrix.get(row, column) * value,
      0,
    );
    values[parameter.id] = fromScale(parameter.mean + deviation, parameter);
  }
  return values;
}

/** Each parameter's value at the centre of the distribution, its median. */
export function centreOf({ parameters }: ParameterUncertainty): Partial<ParameterValues> {
  return Object.fromEntries(
    parameters.map((parameter) => [parameter.id, fromScale(parameter.mean, parameter)]),
  );
}

/** Whether the scenario leaves the parameter to the draws. */
function isDrawn(parameter: UncertainParameter, values: ParameterValues): boolean {
  const { id, low, high, mean } = parameter;
  return Math.abs(values[id] - fromScale(mean, parameter)) <= SAME * (high - low);
}

function streamOf(seed: string): Stream {
  const root = seedrandom(`aimaq|${seed}|parameters`);
  return { key0: root.int32(), key1: root.int32() };
}
