import type { ParameterId } from '../../model/parameters.ts';
import type { ParameterUncertainty } from '../../results/manifest/manifest.ts';
import type { Calibration } from './calibrate.ts';
import { eigen } from './inference.ts';
import { doubtfulParameters, type Prior, priorOf, valueAt } from './priors.ts';

/** What is known of a parameter after the data. */
export interface ParameterEstimate {
  prior: Prior;
  /** In the unit of the parameter: the median before and after, and its standard error. */
  before: number;
  estimate: number;
  standardError: number;
  /** Eight in ten of what is left. */
  p10: number;
  p90: number;
  /** Standard deviation after ÷ before the data, on the scale of the prior: near 1, it decides. */
  deviationKept: number;
  /**
   * How much worse the targets are met with this parameter alone back at its prior median, in squared
   * standard errors. Above 1 the data speak even where doubt is not less near the estimate.
   */
  fitLost: number;
}

const NINE_TENTHS = 1.2815515655446004;

export function estimatesOf(
  { estimate, covariance, fitLost }: Calibration,
  parameters: readonly ParameterId[],
): ParameterEstimate[] {
  return parameters.map((id, index) => {
    const prior = priorOf(id);
    const z = estimate.point[index];
    const kept = Math.sqrt(covariance.get(index, index));
    const value = valueAt(prior, z);
    const { low, high, deviation } = prior;
    // dθ ÷ dx of the logistic scale.
    const slope = ((value - low) * (high - value)) / (high - low);
    return {
      prior,
      before: valueAt(prior, 0),
      estimate: value,
      standardError: slope * deviation * kept,
      p10: valueAt(prior, z - NINE_TENTHS * kept),
      p90: valueAt(prior, z + NINE_TENTHS * kept),
      deviationKept: kept,
      fitLost: fitLost[index],
    };
  });
}

/** A combination of parameters, in prior standard deviations, and what the data say of it. */
export interface Direction {
  /** Parameter by parameter, of length 1; the largest is positive. */
  weights: number[];
  /** In units of the prior's information: at 1 data and prior weigh the same. */
  information: number;
}

/** Combinations that the data know independently of each other, the best known first. */
export function directionsOf({ information }: Calibration): Direction[] {
  const { values, vectors } = eigen(information);
  return values.map((value, column) => {
    const weights = vectors.getColumn(column);
    const largest = weights.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a), 0);
    return {
      weights: weights.map((weight) => (largest < 0 ? -weight : weight)),
      information: Math.max(0, value),
    };
  });
}

/**
 * How surely all doubtful parameters are known: those estimated by data and prior, jointly; the
 * others by their priors, independently.
 */
export function uncertaintyOf(
  { estimate, covariance }: Calibration,
  parameters: readonly ParameterId[],
): ParameterUncertainty {
  const priors = doubtfulParameters().map(priorOf);
  const place = priors.map(({ id }) => parameters.indexOf(id));
  return {
    parameters: priors.map(({ id, low, high, mean, deviation }, index) => ({
      id,
      low,
      high,
      mean: place[index] === -1 ? mean : mean + deviation * estimate.point[place[index]],
    })),
    covariance: priors.map((row, i) =>
      priors.map((column, j) => {
        if (place[i] === -1 || place[j] === -1) return i === j ? row.deviation ** 2 : 0;
        return row.deviation * column.deviation * covariance.get(place[i], place[j]);
      }),
    ),
  };
}
