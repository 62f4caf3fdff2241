import type { Calibration } from '../../engine/experiments/calibration/calibrate.ts';
import type { FitTest } from '../../engine/experiments/calibration/inference.ts';
import { spanOf } from '../../engine/experiments/calibration/observed.ts';
import {
  directionsOf,
  estimatesOf,
  type ParameterEstimate,
  uncertaintyOf,
} from '../../engine/experiments/calibration/posterior.ts';
import { describeTarget } from '../../engine/experiments/calibration/targets.ts';
import { PARAMETERS, type ParameterId } from '../../engine/model/parameters.ts';
import type { ParameterUncertainty } from '../../engine/results/manifest/manifest.ts';
import { inCurrency } from '../../engine/results/manifest/measures.ts';
import { basisOf, headOf } from '../describeReport.ts';
import { type Figure, figure } from '../figure.ts';
import type { ReportBasis, ReportHead } from '../reportHead.ts';
import type { PlannedCalibration } from './plannedCalibration.ts';

/** Who decides on a parameter: by the doubt that is left, and by what going back would cost. */
export type DecidedBy = 'data' | 'data and prior' | 'prior';

export interface CalibratedParameter extends Omit<ParameterEstimate, 'prior' | 'before'> {
  id: ParameterId;
  label: string;
  unit: string;
  low: number;
  high: number;
  /** Median before the data. */
  prior: number;
  decidedBy: DecidedBy;
  source: string;
}

export interface CalibratedTarget {
  id: string;
  label: string;
  unit: string;
  observed: number;
  /** At the prior medians, and at the estimate. */
  before: number;
  simulated: number;
  /** Of observed less simulated. */
  standardError: number;
  z: number;
}

/** What `aimaq calibrate --json` prints and stores: depends on the question alone. */
export interface CalibrationReport extends ReportHead, ReportBasis {
  windows: { from: number; to: number; regions: number }[];
  /** Points of the parameter space simulated. */
  points: number;
  parameters: CalibratedParameter[];
  targets: CalibratedTarget[];
  /** Combinations of parameters, the best known first; weights in prior standard deviations. */
  directions: { information: number; weights: Record<string, number> }[];
  /** Weighted squared deviations of targets and prior, at the prior medians and at the estimate. */
  criterion: { before: number; after: number };
  test: FitTest;
  uncertainty: ParameterUncertainty;
  figures: Figure[];
}

export function calibrationReport(
  { scenario, asked, hash }: PlannedCalibration,
  calibration: Calibration,
): CalibrationReport {
  const { windows, parameters: ids, members } = asked;
  const { question } = windows[0];
  const parameters = parametersOf(calibration, ids, question.country.currency);
  const targets = targetsOf(calibration);
  const { criterion, test, points } = calibration;
  const near = targets.filter(({ z }) => Math.abs(z) <= 2).length;
  return {
    ...headOf(scenario, { question, members }),
    windows: windows.map((window) => ({
      ...spanOf(window),
      regions: window.question.country.regions.length,
    })),
    points,
    parameters,
    targets,
    directions: directionsOf(calibration).map(({ information, weights }) => ({
      information,
      weights: Object.fromEntries(ids.map((id, at) => [id, weights[at]])),
    })),
    criterion,
    test,
    uncertainty: uncertaintyOf(calibration, ids),
    ...basisOf(hash),
    figures: [
      figure('targets within two standard errors', near / targets.length, 'share'),
      figure('over-identification test', test.pValue, 'p value', { atLeast: 0.05 }),
      figure('criterion before', criterion.before, '1'),
      figure('criterion after', criterion.after, '1', { atMost: criterion.before }),
      ...parameters.map(({ id, deviationKept }) =>
        figure(`standard deviation kept of ${id}`, deviationKept, 'share of the prior’s'),
      ),
    ],
  };
}

function parametersOf(
  calibration: Calibration,
  ids: readonly ParameterId[],
  currency: string,
): CalibratedParameter[] {
  return estimatesOf(calibration, ids).map(({ prior, before, ...estimate }) => {
    const { label, unit, source } = PARAMETERS[prior.id];
    return {
      id: prior.id,
      label,
      unit: inCurrency(unit, currency),
      low: prior.low,
      high: prior.high,
      prior: before,
      ...estimate,
      decidedBy: decidedBy(estimate),
      source,
    };
  });
}

/** Half of the variance left; nine tenths of the deviation, and one squared standard error of fit. */
function decidedBy({
  deviationKept,
  fitLost,
}: Pick<CalibratedParameter, 'deviationKept' | 'fitLost'>): DecidedBy {
  if (deviationKept < Math.SQRT1_2) return 'data';
  return deviationKept < 0.9 || fitLost > 1 ? 'data and prior' : 'prior';
}

function targetsOf({ targets, observed, before, estimate, precision }: Calibration) {
  return targets.map((target, at): CalibratedTarget => {
    const standardError = Math.sqrt(precision.covariance.get(at, at));
    return {
      id: `${target.outcome}-by-${target.condition}`,
      ...describeTarget(target),
      observed: observed[at],
      before: before.moments[at],
      simulated: estimate.moments[at],
      standardError,
      z: (observed[at] - estimate.moments[at]) / standardError,
    };
  });
}
