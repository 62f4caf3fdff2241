import type { Estimated } from '../../engine/experiments/sensitivity/sampling/bootstrap.ts';
import type {
  Method,
  SensitivityOutcome,
} from '../../engine/experiments/sensitivity/sensitivity.ts';
import { PARAMETERS, type ParameterId } from '../../engine/model/parameters.ts';
import { basisOf, headOf } from '../describeReport.ts';
import { type Figure, figure } from '../figure.ts';
import { type NamedQuantity, named } from '../quantity.ts';
import type { ReportBasis, ReportHead } from '../reportHead.ts';
import type { PlannedSensitivity } from './plannedSensitivity.ts';

/** One parameter, with the measures of the method; the others are null. */
export interface ParameterSensitivity {
  id: ParameterId;
  label: string;
  min: number;
  max: number;
  muStar: Estimated | null;
  mu: number | null;
  sigma: number | null;
  first: Estimated | null;
  total: Estimated | null;
  /** Part of mu* or of the total index that luck alone would make; null with one member. */
  luck: number | null;
}

/** What `aimaq sensitivity --json` prints and stores: depends on the question alone. */
export interface SensitivityReport extends ReportHead, ReportBasis {
  of: NamedQuantity;
  /** One arm, or two whose difference is meant: the second less the first. */
  arms: string[];
  method: Method;
  n: number;
  points: number;
  mean: number;
  standardDeviation: number;
  /** Share of the variance between points that is luck, 0–1; null with one member. */
  noiseShare: number | null;
  /** Strongest first. */
  parameters: ParameterSensitivity[];
  figures: Figure[];
}

export function sensitivityReport(
  { scenario, quantity, asked, hash }: PlannedSensitivity,
  outcome: SensitivityOutcome,
): SensitivityReport {
  const { points, mean, standardDeviation, noise } = outcome;
  const parameters = parametersOf(asked.ranges, outcome);
  const { unit } = quantity.definition;
  return {
    ...headOf(scenario, asked),
    of: named(quantity),
    arms: asked.arms.map(({ id }) => id),
    method: asked.method,
    n: asked.n,
    points,
    mean,
    standardDeviation,
    noiseShare: noise.share,
    parameters,
    ...basisOf(hash),
    figures: [
      figure('mean over the points', mean, unit),
      figure('standard deviation over the points', standardDeviation, unit),
      figure('share of luck in the variance', noise.share, 'share'),
      ...parameters.map(({ id, muStar, total }) =>
        muStar === null
          ? figure(`total index of ${id}`, total?.estimate ?? null, 'share')
          : figure(`mu* of ${id}`, muStar.estimate, unit),
      ),
    ],
  };
}

function parametersOf(
  ranges: PlannedSensitivity['asked']['ranges'],
  { morris, sobol }: SensitivityOutcome,
): ParameterSensitivity[] {
  return ranges
    .map(({ id, min, max }, index) => ({
      id,
      label: PARAMETERS[id].label,
      min,
      max,
      muStar: morris?.[index].muStar ?? null,
      mu: morris?.[index].mu ?? null,
      sigma: morris?.[index].sigma ?? null,
      first: sobol?.[index].first ?? null,
      total: sobol?.[index].total ?? null,
      luck: (morris?.[index] ?? sobol?.[index])?.luck ?? null,
    }))
    .sort((a, b) => strength(b) - strength(a));
}

/** By what parameters are ranked. */
export function strength({ muStar, total }: ParameterSensitivity): number {
  return (muStar ?? total)?.estimate ?? 0;
}
