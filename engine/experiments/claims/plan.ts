import type { Arm } from '../../model/cluster.ts';
import type { ParameterValues } from '../../model/parameters.ts';
import type { Question, SimulationResult } from '../../model/simulation.ts';
import { fingerprint } from '../fingerprint.ts';
import type { Task } from '../simulations.ts';
import type { Cell, Contrast, Hypothesis, Setting } from './claim.ts';
import { HYPOTHESES } from './hypotheses/hypotheses.ts';
import { VARIANTS, type VariantId } from './questions.ts';

/** A hypothesis made ready for a scenario: what it contrasts, or why it cannot be tested there. */
export interface PlannedTest {
  hypothesis: Hypothesis;
  contrasts: Contrast[];
  reason: string | null;
}

/** Arms put to one variant of the question, which start from one world. */
export interface Group {
  variant: VariantId;
  arms: Arm[];
}

export interface Plan {
  tests: PlannedTest[];
  /** Everything that has to be simulated for one member at one point, each cell once. */
  groups: Group[];
}

/** Claims share their cells: the same clusters under the same variant are simulated once. */
export function planTests(setting: Setting): Plan {
  const tests = HYPOTHESES.map((hypothesis) => {
    const contrasts = hypothesis.contrasts(setting);
    return typeof contrasts === 'string'
      ? { hypothesis, contrasts: [], reason: contrasts }
      : { hypothesis, contrasts, reason: null };
  });
  const cells = new Map<string, Cell>();
  for (const { contrasts } of tests) {
    for (const cell of contrasts.flatMap((one) => Object.values(one.cells))) {
      const key = keyOf(cell);
      if (!cells.has(key)) cells.set(key, cell);
    }
  }
  const variants = (Object.keys(VARIANTS) as VariantId[]).filter((variant) =>
    [...cells.values()].some((cell) => cell.variant === variant),
  );
  const groups = variants.map((variant) => ({
    variant,
    arms: [...cells.values()].filter((cell) => cell.variant === variant).map(({ arm }) => arm),
  }));
  return { tests, groups };
}

/** What to simulate for one member at one point: a task a group. */
export function tasksOf(
  { groups }: Plan,
  question: Question,
  parameters: ParameterValues,
  member: number,
): Task[] {
  return groups.map(({ variant, arms }) => ({
    question: VARIANTS[variant]({ ...question, parameters }),
    arms,
    member,
  }));
}

/** The difference of every contrast, test by test, from the results of a member's groups in order. */
export function differencesOf(
  { tests, groups }: Plan,
  results: readonly (readonly SimulationResult[])[],
): number[] {
  const byCell = new Map<string, SimulationResult>();
  for (const [group, { variant, arms }] of groups.entries()) {
    for (const [index, arm] of arms.entries()) {
      byCell.set(keyOf({ variant, arm }), results[group][index]);
    }
  }
  return tests.flatMap(({ contrasts }) =>
    contrasts.map(({ cells, difference }) =>
      difference(
        Object.fromEntries(
          Object.entries(cells).map(([name, cell]) => [
            name,
            byCell.get(keyOf(cell)) as SimulationResult,
          ]),
        ),
      ),
    ),
  );
}

function keyOf({ variant, arm }: Cell): string {
  return fingerprint({ variant, clusters: arm.clusters });
}
