import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { InputError } from '../../engine/errors.ts';
import { PARAMETERS, type ParameterId } from '../../engine/model/parameters.ts';
import type { ParameterUncertainty } from '../../engine/results/manifest/manifest.ts';
import { cellError, nameCell, numberCell, onlyOnce } from './cells.ts';
import type { Row, Table } from './table.ts';

/** A column of covariances follows for each parameter, named by it. */
export const UNCERTAINTY_COLUMNS = ['parameter', 'low', 'high', 'mean'] as const;

/** Two entries that should be equal may differ by rounding. */
const ROUNDING = 1e-6;

/**
 * How surely parameters are known: the range of each inside the model's, and the mean and
 * covariance of ln((θ − low) ÷ (high − θ)). Errors: InputError, also where the matrix is none of a
 * joint distribution.
 */
export function readUncertainty({ file, columns, rows }: Table): ParameterUncertainty {
  if (rows.length === 0) {
    throw new InputError('incomplete-data', 'the table has no row: expected a parameter a row', {
      file,
    });
  }
  const parameters = rows.map(readParameter);
  const ids = parameters.map(({ id }) => id);
  const once = onlyOnce('parameter');
  for (const [index, id] of ids.entries()) {
    once(rows[index], id);
    if (!columns.includes(id)) {
      throw new InputError('missing-key', `there is no column "${id}" of covariances`, {
        file,
        line: 1,
      });
    }
  }
  const written = rows.map((row) => ids.map((id) => numberCell(row, id)));
  for (const [i, row] of written.entries()) {
    for (const [j, value] of row.entries()) {
      if (Math.abs(value - written[j][i]) <= ROUNDING * Math.max(1, Math.abs(value))) continue;
      const sentence = `must equal the covariance of ${ids[j]} with ${ids[i]}, ${written[j][i]}, found ${value}`;
      throw cellError(rows[i], ids[j], 'inconsistent-data', sentence);
    }
  }
  // Rounding may leave the two halves apart; what is drawn from must be symmetric to the last bit.
  const covariance = written.map((row, i) => row.map((value, j) => (value + written[j][i]) / 2));
  if (!new CholeskyDecomposition(new Matrix(covariance)).isPositiveDefinite()) {
    const sentence =
      'the covariances are of no joint distribution: the matrix must be positive definite';
    throw new InputError('inconsistent-data', sentence, { file });
  }
  return { parameters, covariance };
}

function readParameter(row: Row) {
  const id = nameCell(row, 'parameter', Object.keys(PARAMETERS) as ParameterId[], 'parameter');
  const { min, max } = PARAMETERS[id];
  const low = numberCell(row, 'low', { min, max });
  const high = numberCell(row, 'high', { min, max });
  if (low >= high) {
    throw cellError(row, 'high', 'out-of-range', `must be above ${low}, found ${high}`);
  }
  return { id, low, high, mean: numberCell(row, 'mean') };
}
