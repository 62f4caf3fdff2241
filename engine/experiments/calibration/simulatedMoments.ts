import type { Arm } from '../../model/cluster.ts';
import type { ParameterValues } from '../../model/parameters.ts';
import { evaluate } from '../evaluations.ts';
import type { SimulationOptions, Task } from '../simulations.ts';
import { observe, type Window } from './observed.ts';
import { type Prior, valueAt } from './priors.ts';
import { type Cells, cellsOf, momentsOf, type Target } from './targets.ts';

/** What is simulated to be set against the data. */
export interface Simulated {
  windows: readonly Window[];
  targets: readonly Target[];
  priors: readonly Prior[];
  arm: Arm;
  /** Members at every point, the same luck at each: differences between points are parameters’. */
  members: number;
}

/** A point: each parameter in prior standard deviations from its prior median. */
export type Point = readonly number[];

/** What came out at a point. */
export interface Evaluation {
  point: Point;
  /** Mean over members. */
  moments: number[];
  byMember: number[][];
  /** Means over members; kept only where they are asked for. */
  cells: Cells | null;
}

export interface StageOptions extends Pick<SimulationOptions, 'threads' | 'signal' | 'onYear'> {
  /** Called whenever a member of a point has been simulated over all windows. */
  onPoint?: () => void;
}

/** Simulates all windows of all members at points. Resolves to null when stopped early. */
export async function simulateMoments(
  simulated: Simulated,
  points: readonly Point[],
  { keepCells, onPoint, ...options }: StageOptions & { keepCells: boolean },
): Promise<Evaluation[] | null> {
  const { windows, targets, members } = simulated;
  const tasks = points.flatMap((point) => tasksAt(simulated, point));
  const ofPoint = windows.length * members;
  const left = points.map(() => ofPoint);
  const flat = await evaluate(
    tasks,
    ([result], task) => {
      const window = windows[task % windows.length];
      return cellsOf([window], targets, [observe(result)]).flat(2);
    },
    {
      ...options,
      onValues(task) {
        const point = Math.floor(task / ofPoint);
        left[point]--;
        if (left[point] === 0) onPoint?.();
      },
    },
  );
  if (flat === null) return null;
  return points.map((point, index) => {
    const own = flat.slice(index * ofPoint, (index + 1) * ofPoint);
    const cells = Array.from({ length: members }, (_, member) =>
      windows.map((window, at) => unfold(own[member * windows.length + at], window, targets)),
    );
    const byMember = cells.map((ofMember) => momentsOf(ofMember, targets));
    return {
      point,
      byMember,
      moments: targets.map(
        (_, target) => byMember.reduce((sum, one) => sum + one[target], 0) / members,
      ),
      cells: keepCells ? meanCells(cells) : null,
    };
  });
}

/** Member by member, window by window. */
function tasksAt({ windows, priors, arm, members }: Simulated, point: Point): Task[] {
  const values = Object.fromEntries(
    priors.map((prior, index) => [prior.id, valueAt(prior, point[index])]),
  ) as Partial<ParameterValues>;
  return Array.from({ length: members }, (_, index) => index + 1).flatMap((member) =>
    windows.map(({ question }) => ({
      question: { ...question, parameters: { ...question.parameters, ...values } },
      arms: [arm],
      member,
    })),
  );
}

function unfold(flat: readonly number[], { question }: Window, targets: readonly Target[]) {
  return question.country.regions.map((_, region) =>
    flat.slice(region * targets.length, (region + 1) * targets.length),
  );
}

function meanCells([first, ...others]: Cells[]): Cells {
  return first.map((regions, window) =>
    regions.map((row, region) =>
      row.map(
        (value, target) =>
          others.reduce((sum, cells) => sum + cells[window][region][target], value) /
          (1 + others.length),
      ),
    ),
  );
}
