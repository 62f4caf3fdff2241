import { inverse, Matrix } from 'ml-matrix';
import type { Arm } from '../../model/cluster.ts';
import type { ParameterId } from '../../model/parameters.ts';
import { beginSearch, nextGeneration, pointsOf, widthOf } from './evolutionStrategy.ts';
import {
  covarianceOf,
  type FitTest,
  fitTest,
  informationOf,
  type Slopes,
  slopePoints,
  slopesOf,
} from './inference.ts';
import type { Window } from './observed.ts';
import { priorOf } from './priors.ts';
import { allReturned, returnPoints } from './returns.ts';
import type { Evaluation, Point } from './simulatedMoments.ts';
import { openStages, type StagesOptions, Stopped } from './stages.ts';
import { type Cells, cellsOf, knownTargets, momentsOf, type Target } from './targets.ts';
import { luckOf, type MomentPrecision, momentPrecision } from './weights.ts';

/** What a calibration is asked. */
export interface CalibrationQuestion {
  windows: Window[];
  arm: Arm;
  parameters: ParameterId[];
  members: number;
  /** Generations of the search at most; it ends before where it no longer looks around. */
  generations: number;
}

/** What came of it, in prior standard deviations from the prior median. */
export interface Calibration {
  targets: readonly Target[];
  observed: number[];
  /** At the prior medians, and at the estimate. */
  before: Evaluation;
  estimate: Evaluation;
  /** Weighted squared deviations of targets and prior, at both. */
  criterion: { before: number; after: number };
  precision: MomentPrecision;
  slopes: Slopes;
  information: Matrix;
  covariance: Matrix;
  test: FitTest;
  /** Rise of the weighted squared deviations of the targets, each parameter alone back at its prior. */
  fitLost: number[];
  points: number;
}

/** The search ends when its points lie closer together, in prior standard deviations. */
const NARROW = 0.05;
const FIRST_SPREAD = 0.5;
/** Gauss–Newton rounds after the search at most, and the longest step of a parameter in one. */
const ROUNDS = 3;
const LONGEST_STEP = 1;
/** A step counts that lowers the criterion by more: less than what luck would do. */
const GAIN = 0.02;

/**
 * Estimates parameters by the simulated method of moments (McFadden 1989; Duffie & Singleton 1993;
 * for agent-based models Franke & Westerhoff 2012) with priors: minimises
 *   (m − m̄(z))ᵀ W (m − m̄(z)) + zᵀz,
 * m the data's moments, m̄ the mean of the simulated ones over members with the same luck at every
 * point, W the inverse variances of m − m̄ at the prior medians, z the parameters in prior standard
 * deviations. By CMA-ES from the prior medians; then parameters go back to these where that costs
 * nothing, as a search under luck leaves those astray that the data do not inform; then by
 * Gauss–Newton steps as far as they help.
 * The outcome depends on neither threads nor interruptions. Resolves to null when stopped early.
 */
export async function calibrate(
  asked: CalibrationQuestion,
  options: StagesOptions = {},
): Promise<Calibration | null> {
  const { windows, generations } = asked;
  const targets = knownTargets(windows);
  const priors = asked.parameters.map(priorOf);
  const simulated = { windows, targets, priors, arm: asked.arm, members: asked.members };
  const cells = cellsOf(windows, targets);
  const observed = momentsOf(cells, targets);
  const stages = openStages(simulated, budgetOf(priors.length, generations), options);
  try {
    const [before] = await stages.simulate([priors.map(() => 0)], true);
    const { weights } = precisionAt(before);
    const misfit = ({ moments }: Evaluation) =>
      sumOf(moments, (value, at) => weights[at] * (value - observed[at]) ** 2);
    const criterion = (evaluation: Evaluation) =>
      misfit(evaluation) + sumOf(evaluation.point, (z) => z * z);
    const better = (best: Evaluation, others: readonly Evaluation[]) =>
      others.reduce((a, b) => (criterion(b) < criterion(a) ? b : a), best);

    let best = before;
    let search = beginSearch({
      start: before.point,
      spread: FIRST_SPREAD,
      seed: windows[0].question.seed,
    });
    while (search.generation < generations && widthOf(search) > NARROW) {
      const evaluations = await stages.simulate(pointsOf(search));
      best = better(best, evaluations);
      search = nextGeneration(search, evaluations.map(criterion));
    }
    const alone = await stages.simulate(returnPoints(best.point));
    const returned = allReturned(best.point, alone.map(criterion), criterion(best));
    best = better(best, [...alone, ...(await stages.simulate([returned]))]);
    const slopesAt = async ({ point }: Evaluation) =>
      slopesOf(await stages.simulate(slopePoints(point)));
    let slopes = await slopesAt(best);
    for (let round = 1; round <= ROUNDS; round++) {
      const steps = stepsFrom(best, observed, slopes, weights);
      const found = better(best, await stages.simulate(steps));
      if (criterion(found) > criterion(best) - GAIN) break;
      best = found;
      slopes = await slopesAt(best);
    }
    const [estimate] = await stages.simulate([best.point], true);
    const fitLost = (await stages.simulate(returnPoints(best.point))).map(
      (evaluation) => misfit(evaluation) - misfit(estimate),
    );
    const precision = { covariance: precisionAt(estimate).covariance, weights };
    const information = informationOf(slopes, weights);
    const after = criterion(estimate);
    return {
      ...{ targets, observed, before, estimate, precision, slopes, information },
      criterion: { before: criterion(before), after },
      covariance: covarianceOf(slopes, precision),
      test: fitTest(after, slopes, precision),
      fitLost,
      points: stages.points(),
    };
  } catch (error) {
    if (error instanceof Stopped) return null;
    throw error;
  }

  function precisionAt({ cells: own, byMember }: Evaluation): MomentPrecision {
    return momentPrecision(windows, minus(cells, own as Cells), luckOf(byMember));
  }
}

/** Half of, and the whole Gauss–Newton step: −H⁻¹ (GᵀW (m̄ − m) + z). */
function stepsFrom(
  { point, moments }: Evaluation,
  observed: readonly number[],
  slopes: Slopes,
  weights: readonly number[],
): Point[] {
  const parameters = point.length;
  const H = Matrix.add(informationOf(slopes, weights), Matrix.eye(parameters));
  const errors = moments.map((value, at) => weights[at] * (value - observed[at]));
  const gradient = slopes.mean
    .transpose()
    .mmul(Matrix.columnVector(errors))
    .add(Matrix.columnVector([...point]));
  const whole = inverse(H).mmul(gradient).mul(-1).to1DArray();
  const longest = Math.max(...whole.map(Math.abs));
  const shorter = Math.min(1, LONGEST_STEP / longest);
  return [0.5, 1].map((part) => point.map((value, at) => value + part * shorter * whole[at]));
}

/** Points at most: start and estimate, the search, returns to the prior, slopes and steps. */
function budgetOf(parameters: number, generations: number): number {
  const ofSearch = generations * (4 + Math.floor(3 * Math.log(parameters)));
  const ofReturns = 2 * parameters + 1;
  return 2 + ofSearch + ofReturns + (ROUNDS + 1) * 2 * parameters + ROUNDS * 2;
}

function minus(a: Cells, b: Cells): Cells {
  return a.map((regions, window) =>
    regions.map((row, region) => row.map((value, target) => value - b[window][region][target])),
  );
}

function sumOf(values: readonly number[], term: (value: number, at: number) => number): number {
  return values.reduce((sum, value, at) => sum + term(value, at), 0);
}
