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

/**
 * Puts the claims to the test: every cell in every member at the scenario's own parameters, which
 * gives the verdicts, then at points of the parameter space, which say how far these carry. The
 * outcome does not depend on threads or interruptions. Resolves to null when stopped early. What the
 * options call a task is a unit, a member at a point, and its values are its differences.
 */
export async function testClaims(
  asked: ClaimsQuestion,
  { known = () => null, onStart, onValues, ...options }: EvaluationOptions = {},
): Promise<ClaimOutcome[] | null> {
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
  return judgeClaims(plan.tests, gather(asked, plan, units, differences as number[][]), columns);
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
  units: readonly Unit[],
  differences: readonly number[][],
): Evidence[] {
  const at = (point: number, contrast: number) =>
    differences.filter((_, index) => units[index].point === point).map((one) => one[contrast]);
  let contrast = 0;
  return tests.map(({ contrasts }) => {
    const own = contrasts.map(() => contrast++);
    return {
      members: own.map((one) => at(0, one)),
      points: own.map((one) =>
        Array.from({ length: points }, (_, index) => mean(at(index + 1, one))),
      ),
    };
  });
}
