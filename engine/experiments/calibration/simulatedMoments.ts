import type { Arm } from '../../model/cluster.ts';
import type { ParameterValues } from '../../model/parameters.ts';
import { type EvaluationOptions, evaluate } from '../evaluations.ts';
import type { Task } from '../simulations.ts';
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

export interface StageOptions
  extends Pick<EvaluationOptions, 'threads' | 'signal' | 'onYear' | 'known' | 'onValues'> {
  /** Number of the stage's first point, under which it is known and told. */
  first: number;
  keepCells: boolean;
}

/**
 * Simulates all windows of all members at points that are not known from an earlier run. Resolves to
 * null when stopped early.
 */
export async function simulateMoments(
  simulated: Simulated,
  points: readonly Point[],
  { first, keepCells, known = () => null, onValues, ...options }: StageOptions,
): Promise<Evaluation[] | null> {
  const { windows, targets, members } = simulated;
  const values = points.map((_, index) => known(first + index));
  const missing = points.flatMap((_, index) => (values[index] === null ? [index] : []));
  const ofPoint = windows.length * members;
  const gathered = new Map(missing.map((index) => [index, [] as number[][]]));
  const ended = await evaluate(
    missing.flatMap((index) => tasksAt(simulated, points[index])),
    ([result], task) => {
      const window = windows[task % windows.length];
      return cellsOf([window], targets, [observe(result)]).flat(2);
    },
    {
      ...options,
      onValues(task, cells) {
        const index = missing[Math.floor(task / ofPoint)];
        const own = gathered.get(index) ?? [];
        own[task % ofPoint] = cells;
        if (Object.keys(own).length < ofPoint) return;
        const found = encode(simulated, own, keepCells);
        gathered.delete(index);
        values[index] = found;
        onValues?.(first + index, found);
      },
    },
  );
  if (ended === null) return null;
  return points.map((point, index) => decode(simulated, point, values[index] as number[]));
}

/** Moments of every member, then the means of the cells over members where they are kept. */
function encode(
  { windows, targets, members }: Simulated,
  cells: readonly number[][],
  keepCells: boolean,
): number[] {
  const byMember = Array.from({ length: members }, (_, member) =>
    windows.map((window, at) => unfold(cells[member * windows.length + at], window, targets)),
  );
  return [
    ...byMember.flatMap((ofMember) => momentsOf(ofMember, targets)),
    ...(keepCells ? meanCells(byMember).flat(2) : []),
  ];
}

function decode(
  { windows, targets, members }: Simulated,
  point: Point,
  values: readonly number[],
): Evaluation {
  const width = targets.length;
  const byMember = Array.from({ length: members }, (_, member) =>
    values.slice(member * width, (member + 1) * width),
  );
  let from = members * width;
  const cells = windows.map((window) => {
    const to = from + window.question.country.regions.length * width;
    const own = unfold(values.slice(from, to), window, targets);
    from = to;
    return own;
  });
  return {
    point,
    byMember,
    moments: targets.map(
      (_, target) => byMember.reduce((sum, one) => sum + one[target], 0) / members,
    ),
    cells: values.length > members * width ? cells : null,
  };
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
