/** Mean absolute error. NaN without errors. */
export function meanAbsoluteError(errors: readonly number[]): number {
  return errors.reduce((sum, error) => sum + Math.abs(error), 0) / errors.length;
}

/** Root of the mean squared error. NaN without errors. */
export function rootMeanSquaredError(errors: readonly number[]): number {
  return Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length);
}

/**
 * What a mean absolute scaled error is measured against (Hyndman & Koehler 2006, Int. J. Forecast.
 * 22): the mean absolute yearly change of the series, the error of the last value one year on. NaN
 * where the series has no change.
 */
export function naiveScale(changes: readonly number[]): number {
  const scale = meanAbsoluteError(changes);
  return scale > 0 ? scale : Number.NaN;
}
