import { horizonOf } from '../../model/horizon.ts';
import type { Question, SimulationResult } from '../../model/simulation.ts';
import type { EvaluationOptions } from '../evaluations.ts';
import { mean } from '../moments.ts';
import { runSimulations } from '../simulations.ts';
import type { ArmsByPart } from './claim.ts';
import type { ClaimOutcome } from './claimOutcome.ts';
import { latinHypercube, PARAMETER_IDS } from './latinHypercube.ts';
import { type Evidence, judgeClaims } from './outcomes.ts';
import { differencesOf, type Plan, planTests, tasksOf } from './plan.ts';
import { laggingRegions } from './questions.ts';

/** What a test of the claims is asked. */
export interface ClaimsQuestion {
  question: Question;
  arms: ArmsByPart;
  /** Simulations of each cell at the parameters of the scenario, each with luck of its own. */
  members: number;
  /** Points of the parameter space, and simulations of each cell at each of them. */
  points: number;
  pointMembers: number;
}

/** One member at one point of the parameter space; point 0 is the scenario's own. */
interface Unit {
  point: number;
  member: number;
}

/** What one unit gave: for each claim in order, the paired difference of each of its parts. */
export interface UnitDifferences extends Unit {
  differences: number[][];
}

export interface TestedClaims {
  outcomes: ClaimOutcome[];
  units: UnitDifferences[];
}

/**
 * Puts the claims to the test: every cell in every member at the scenario's own parameters, which
 * gives the verdicts, then at points of the parameter space, which say how far these carry. The
 * outcome does not depend on threads or interruptions. Resolves to null when stopped early. What the
 * options call a task is a unit, a member at a point, and its values are its differences.
 */
export async function testClaims(
  asked: ClaimsQuestion,
  { known = () => null, onStart, onValues, ...options }: EvaluationOptions = {},
): Promise<TestedClaims | null> {
  const { question } = asked;
  const plan = planOf(asked);
  const points = latinHypercube(asked.points, question.seed);
  const units = unitsOf(asked);
  const differences = units.map((_, unit) => known(unit));
  const missing = units.flatMap((_, index) => (differences[index] === null ? [index] : []));
  onStart?.(missing.length, (missing.length * armsIn(plan) * question.months) / 12);

  const tasks = missing.flatMap((index) => {
    const { point, member } = units[index];
    const parameters = point === 0 ? question.parameters : points[point - 1];
    return tasksOf(plan, question, parameters, member);
  });
  const waiting = new Map<number, SimulationResult[][]>();
  const ended = await runSimulations(tasks, {
    ...options,
    onResults(task, results) {
      const index = missing[Math.floor(task / plan.groups.length)];
      const gathered = waiting.get(index) ?? [];
      gathered[task % plan.groups.length] = results;
      waiting.set(index, gathered);
      if (Object.keys(gathered).length < plan.groups.length) return;
      // Only the differences are kept: results of all units would not fit into memory.
      const found = differencesOf(plan, gathered);
      waiting.delete(index);
      differences[index] = found;
      onValues?.(index, found);
    },
  });
  if (!ended) return null;
  const columns = Object.fromEntries(
    PARAMETER_IDS.map((id) => [id, points.map((point) => point[id])]),
  );
  const found = units.map((unit, index) => ({
    ...unit,
    differences: byClaim(plan, differences[index] as number[]),
  }));
  return { outcomes: judgeClaims(plan.tests, gather(asked, plan, found), columns), units: found };
}

/** The differences of all contrasts, test by test, apart by test. */
function byClaim({ tests }: Plan, differences: readonly number[]): number[][] {
  let next = 0;
  return tests.map(({ contrasts }) => contrasts.map(() => differences[next++]));
}

function planOf({ question, arms }: ClaimsQuestion): Plan {
  const { outside, regions } = question.country;
  return planTests({
    arms,
    outside: outside.map(({ id }) => id),
    lagging: laggingRegions(regions),
    horizon: horizonOf(question),
  });
}

const armsIn = ({ groups }: Plan): number => groups.reduce((sum, { arms }) => sum + arms.length, 0);

/** Units to simulate, and the arms of each in all variants of the question. */
export function sizeOfTest(asked: ClaimsQuestion): { units: number; arms: number } {
  return { units: unitsOf(asked).length, arms: armsIn(planOf(asked)) };
}

/** The scenario's own point first, so that an interrupted test has begun with the verdicts. */
function unitsOf({ members, points, pointMembers }: ClaimsQuestion): Unit[] {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  return [
    ...numbers(members).map((member) => ({ point: 0, member })),
    ...numbers(points).flatMap((point) =>
      numbers(pointMembers).map((member) => ({ point, member })),
    ),
  ];
}

function gather(
  { points }: ClaimsQuestion,
  { tests }: Plan,
  units: readonly UnitDifferences[],
): Evidence[] {
  const at = (point: number, test: number, part: number) =>
    units.filter((unit) => unit.point === point).map(({ differences }) => differences[test][part]);
  return tests.map(({ contrasts }, test) => ({
    members: contrasts.map((_, part) => at(0, test, part)),
    points: contrasts.map((_, part) =>
      Array.from({ length: points }, (_, index) => mean(at(index + 1, test, part))),
    ),
  }));
}
