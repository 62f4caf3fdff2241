import type { ParameterId, ParameterValues } from '../../model/parameters.ts';

/** An input of a sensitivity analysis: a parameter, uniform over a range. */
export interface ParameterRange {
  id: ParameterId;
  min: number;
  max: number;
}

/** The parameters at a point of the unit cube; those without a range keep their values. */
export function parametersAt(
  base: ParameterValues,
  ranges: readonly ParameterRange[],
  point: ArrayLike<number>,
): ParameterValues {
  const values = { ...base };
  for (const [input, { id, min, max }] of ranges.entries()) {
    values[id] = min + (max - min) * point[input];
  }
  return values;
}
