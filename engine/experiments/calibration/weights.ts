import { Matrix } from 'ml-matrix';
import type { Window } from './observed.ts';
import type { Cells } from './targets.ts';

/** How surely the moments are known: covariance, and the weights made of it. */
export interface MomentPrecision {
  covariance: Matrix;
  /** Inverse variances, target by target. */
  weights: number[];
}

/**
 * Covariance of the moments' errors: of the data, from what is left of every region and window when
 * the model has had its say, and of the simulation, from members.
 *
 * Regions share a window's events and windows a region's ways, so residuals are clustered both ways:
 * V = V_region + V_window − V_cell (Cameron, Gelbach & Miller 2011, J. Bus. Econ. Stat. 29), and no
 * variance is below that of either clustering alone. Windows are few, so no target is taken to be
 * inflated by them less than the median target is. Correlations come from the clustering by region,
 * shrunk towards none by the part of them that is sampling error (Schäfer & Strimmer 2005).
 */
export function momentPrecision(
  windows: readonly Window[],
  residuals: Cells,
  luck: Matrix,
): MomentPrecision {
  const scores = scoresOf(windows, residuals);
  const byRegion = clustered(scores, ({ region }) => region);
  const byWindow = clustered(scores, ({ window }) => String(window));
  const byCell = clustered(scores, ({ region, window }) => `${window} ${region}`);
  const regions = byRegion.covariance.diagonal();
  const both = regions.map((own, target) => {
    if (byWindow.clusters < 2) return own;
    const window = byWindow.covariance.get(target, target);
    return Math.max(own, window, own + window - byCell.covariance.get(target, target));
  });
  const inflation = median(both.map((variance, target) => variance / regions[target]));
  const variances = both.map((variance, target) => Math.max(variance, inflation * regions[target]));
  const correlation = shrunkCorrelation(byRegion.covariance, byRegion.clusters);
  const data = correlation.clone();
  for (let i = 0; i < variances.length; i++) {
    for (let j = 0; j < variances.length; j++) {
      data.set(i, j, correlation.get(i, j) * Math.sqrt(variances[i] * variances[j]));
    }
  }
  const covariance = Matrix.add(data, luck);
  return { covariance, weights: covariance.diagonal().map((variance) => 1 / variance) };
}

/** Covariance of the mean over members of their moments, off the diagonal too; none with one member. */
export function luckOf(byMember: readonly (readonly number[])[]): Matrix {
  const members = byMember.length;
  const targets = byMember[0].length;
  const covariance = Matrix.zeros(targets, targets);
  if (members < 2) return covariance;
  const centre = byMember[0].map(
    (_, target) => byMember.reduce((sum, moments) => sum + moments[target], 0) / members,
  );
  for (const moments of byMember) {
    const deviation = Matrix.columnVector(moments.map((value, target) => value - centre[target]));
    covariance.add(deviation.mmul(deviation.transpose()));
  }
  return covariance.div(members * (members - 1));
}

interface Score {
  window: number;
  region: string;
  /** What the cell adds to the error of every moment. */
  values: number[];
}

/** Deviations from the mean residual ÷ number of cells, so that they add up to the moments' errors. */
function scoresOf(windows: readonly Window[], residuals: Cells): Score[] {
  const rows = residuals.flat();
  const targets = rows[0].map((_, target) => {
    const known = rows.map((row) => row[target]).filter((value) => Number.isFinite(value));
    return { count: known.length, mean: known.reduce((sum, v) => sum + v, 0) / known.length };
  });
  return residuals.flatMap((regions, window) =>
    regions.map((row, region) => ({
      window,
      region: windows[window].question.country.regions[region].id,
      values: row.map((value, target) => {
        const { count, mean } = targets[target];
        return Number.isFinite(value) ? (value - mean) / count : 0;
      }),
    })),
  );
}

function clustered(
  scores: readonly Score[],
  clusterOf: (score: Score) => string,
): { covariance: Matrix; clusters: number } {
  const sums = new Map<string, number[]>();
  for (const score of scores) {
    const sum = sums.get(clusterOf(score)) ?? score.values.map(() => 0);
    sums.set(
      clusterOf(score),
      sum.map((value, target) => value + score.values[target]),
    );
  }
  const table = new Matrix([...sums.values()]);
  const correction = sums.size / Math.max(1, sums.size - 1);
  return { covariance: table.transpose().mmul(table).mul(correction), clusters: sums.size };
}

function shrunkCorrelation(covariance: Matrix, clusters: number): Matrix {
  const deviations = covariance.diagonal().map((variance) => Math.sqrt(variance));
  const correlation = covariance.clone();
  let [noise, signal] = [0, 0];
  for (let i = 0; i < deviations.length; i++) {
    for (let j = 0; j < deviations.length; j++) {
      const scale = deviations[i] * deviations[j];
      const r = scale > 0 ? covariance.get(i, j) / scale : 0;
      correlation.set(i, j, i === j ? 1 : r);
      if (i === j) continue;
      noise += (1 - r * r) ** 2 / Math.max(1, clusters - 1);
      signal += r * r;
    }
  }
  const kept = signal > 0 ? 1 - Math.min(1, noise / signal) : 0;
  for (let i = 0; i < deviations.length; i++) {
    for (let j = 0; j < deviations.length; j++) {
      if (i !== j) correlation.set(i, j, kept * correlation.get(i, j));
    }
  }
  return correlation;
}

function median(values: readonly number[]): number {
  const sorted = values.filter((value) => Number.isFinite(value)).sort((a, b) => a - b);
  if (sorted.length === 0) return 1;
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
}
