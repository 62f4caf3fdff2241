import { EigenvalueDecomposition, inverse, Matrix } from 'ml-matrix';
import { chiSquareUpper } from './chiSquare.ts';
import type { Evaluation, Point } from './simulatedMoments.ts';
import type { MomentPrecision } from './weights.ts';

/** Derivatives of the moments, target × parameter, in prior standard deviations; by member, too. */
export interface Slopes {
  mean: Matrix;
  byMember: Matrix[];
}

/** Step to either side at which slopes are measured, in prior standard deviations. */
const SLOPE_STEP = 0.5;

/** The points at which slopes are measured: two for each parameter. */
export function slopePoints(point: Point): number[][] {
  return point.flatMap((_, index) =>
    [-SLOPE_STEP, SLOPE_STEP].map((step) =>
      point.map((value, at) => (at === index ? value + step : value)),
    ),
  );
}

/** Central differences, with the same luck on both sides. */
export function slopesOf(evaluations: readonly Evaluation[]): Slopes {
  const differences = (moments: (evaluation: Evaluation) => readonly number[]) => {
    const targets = moments(evaluations[0]).length;
    return new Matrix(
      Array.from({ length: targets }, (_, target) =>
        Array.from({ length: evaluations.length / 2 }, (_, parameter) => {
          const [below, above] = evaluations.slice(2 * parameter, 2 * parameter + 2).map(moments);
          return (above[target] - below[target]) / (2 * SLOPE_STEP);
        }),
      ),
    );
  };
  return {
    mean: differences(({ moments }) => moments),
    byMember: evaluations[0].byMember.map((_, member) =>
      differences(({ byMember }) => byMember[member]),
    ),
  };
}

/**
 * The information GᵀWG that the data give on the parameters, in units in which the prior gives the
 * unit matrix.
 */
export function informationOf(slopes: Slopes, weights: readonly number[]): Matrix {
  return withoutLuck(slopes, Matrix.diag([...weights]));
}

/**
 * GᵀAG, free of what luck adds to it: products of a member's slopes with themselves count luck as
 * knowledge, so slopes of different members are multiplied (a U-statistic), and what this leaves
 * below zero is set to zero.
 */
function withoutLuck({ mean, byMember }: Slopes, A: Matrix): Matrix {
  const product = (G: Matrix) => G.transpose().mmul(A).mmul(G);
  const members = byMember.length;
  if (members < 2) return product(mean);
  const own = byMember.reduce(
    (sum, G) => sum.add(product(G)),
    Matrix.zeros(mean.columns, mean.columns),
  );
  const across = product(mean)
    .mul(members * members)
    .sub(own)
    .div(members * (members - 1));
  return floored(across, 0);
}

/** The nearest symmetric matrix with no eigenvalue below a floor. */
function floored(matrix: Matrix, floor: number): Matrix {
  const { values, vectors } = eigen(Matrix.add(matrix, matrix.transpose()).div(2));
  const kept = Matrix.diag(values.map((value) => Math.max(floor, value)));
  const found = vectors.mmul(kept).mmul(vectors.transpose());
  return Matrix.add(found, found.transpose()).div(2);
}

/** Eigenvalues, largest first, and their vectors in columns. */
export function eigen(symmetric: Matrix): { values: number[]; vectors: Matrix } {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(symmetric, {
    assumeSymmetric: true,
  });
  const order = realEigenvalues
    .map((_, at) => at)
    .sort((a, b) => realEigenvalues[b] - realEigenvalues[a]);
  return {
    values: order.map((at) => realEigenvalues[at]),
    vectors: eigenvectorMatrix.subMatrixColumn(order),
  };
}

/** Variances below this are rounding. */
const LEAST_VARIANCE = 1e-6;

/**
 * Covariance of the estimates in prior standard deviations, by the sandwich with H = GᵀWG + I:
 *   V = H⁻¹ (GᵀWΩWG + I) H⁻¹,
 * I the prior's own information (a moment with unit variance for each parameter), Ω the covariance
 * of the targets' errors. Where W = Ω⁻¹ it is H⁻¹.
 */
export function covarianceOf(slopes: Slopes, { covariance, weights }: MomentPrecision): Matrix {
  const W = Matrix.diag([...weights]);
  const prior = Matrix.eye(slopes.mean.columns);
  const H = inverse(Matrix.add(informationOf(slopes, weights), prior));
  const middle = Matrix.add(withoutLuck(slopes, W.mmul(covariance).mmul(W)), prior);
  return floored(H.mmul(middle).mmul(H), LEAST_VARIANCE);
}

/** How probable so bad a fit is if the model and the prior were right. */
export interface FitTest {
  /** Weighted squared deviations of targets and prior at the estimate. */
  statistic: number;
  degreesOfFreedom: number;
  pValue: number;
}

/**
 * The test of over-identifying restrictions (Hansen 1982), with the prior as one more moment for
 * each parameter. With weights other than Ω⁻¹ the statistic is a weighted sum of χ², approximated by
 * c χ²_df of the same mean and variance (Satterthwaite 1946; Rao & Scott 1981): with the stacked,
 * scaled slopes X, M = I − X (XᵀX)⁻¹ Xᵀ and C the covariance of the stacked, scaled errors,
 * mean tr MC, variance 2 tr MCMC. With W = Ω⁻¹ it is Hansen's test, df the number of targets.
 */
export function fitTest(
  statistic: number,
  { mean }: Slopes,
  { covariance, weights }: MomentPrecision,
): FitTest {
  const [targets, parameters] = [mean.rows, mean.columns];
  const scale = Matrix.diag(weights.map((weight) => Math.sqrt(weight)));
  const X = Matrix.zeros(targets + parameters, parameters);
  X.setSubMatrix(scale.mmul(mean), 0, 0);
  X.setSubMatrix(Matrix.eye(parameters), targets, 0);
  const C = Matrix.eye(targets + parameters);
  C.setSubMatrix(scale.mmul(covariance).mmul(scale), 0, 0);
  const fitted = X.mmul(inverse(X.transpose().mmul(X))).mmul(X.transpose());
  const MC = Matrix.sub(Matrix.eye(targets + parameters), fitted).mmul(C);
  const expected = MC.trace();
  const variance = 2 * MC.mmul(MC).trace();
  const factor = variance / (2 * expected);
  const degreesOfFreedom = (2 * expected ** 2) / variance;
  return {
    statistic,
    degreesOfFreedom,
    pValue: chiSquareUpper(statistic / factor, degreesOfFreedom),
  };
}
