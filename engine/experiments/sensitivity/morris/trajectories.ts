import seedrandom from 'seedrandom';

/** Levels of the grid in each input, and the step between the two that a trajectory visits. */
const LEVELS = 4;
const STEP = LEVELS / (2 * (LEVELS - 1));
/** Candidates from which each trajectory is chosen. */
const CANDIDATES_EACH = 5;

/** A walk through the unit cube that changes every input once: inputs + 1 points. */
export interface Trajectory {
  points: Float64Array[];
  /** The input changed by each step. */
  order: number[];
}

/**
 * Trajectories of Morris (1991) on a grid of four levels with steps of 2/3, chosen for their spread
 * (Campolongo, Cariboni & Saltelli 2007): of five times as many candidates, first the two farthest
 * apart, then one by one that which is farthest from those already chosen (Ruano et al. 2012).
 */
export function trajectories(count: number, inputs: number, seed: string): Trajectory[] {
  const random = seedrandom(`aimaq|${seed}|morris`);
  const candidates = Array.from({ length: CANDIDATES_EACH * count }, () => draw(inputs, random));
  return mostSpread(candidates, count);
}

function draw(inputs: number, random: () => number): Trajectory {
  const order = shuffled(inputs, random);
  const ups = Array.from({ length: inputs }, () => random() < 0.5);
  const lower = Float64Array.from(
    { length: inputs },
    () => Math.floor(random() * (LEVELS / 2)) / (LEVELS - 1),
  );
  let point = lower.map((level, input) => (ups[input] ? level : level + STEP));
  const points = [point];
  for (const input of order) {
    point = Float64Array.from(point);
    point[input] = ups[input] ? lower[input] + STEP : lower[input];
    points.push(point);
  }
  return { points, order };
}

/** Fisher–Yates (Durstenfeld 1964). */
function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}

function mostSpread(candidates: Trajectory[], count: number): Trajectory[] {
  const apart = candidates.map((a) => candidates.map((b) => (a === b ? 0 : distance(a, b))));
  const chosen: number[] = count === 1 ? [0] : farthestPair(apart);
  while (chosen.length < count) {
    const gain = apart.map((row, index) =>
      chosen.includes(index) ? -1 : chosen.reduce((sum, other) => sum + row[other] ** 2, 0),
    );
    chosen.push(gain.indexOf(Math.max(...gain)));
  }
  return chosen.map((index) => candidates[index]);
}

function farthestPair(apart: readonly number[][]): number[] {
  let pair = [0, 1];
  for (const [i, row] of apart.entries()) {
    for (const [j, value] of row.entries()) {
      if (j > i && value > apart[pair[0]][pair[1]]) pair = [i, j];
    }
  }
  return pair;
}

/** Sum of the Euclidean distances between all pairs of points of two trajectories. */
function distance(a: Trajectory, b: Trajectory): number {
  let total = 0;
  for (const p of a.points) {
    for (const q of b.points) {
      let squares = 0;
      for (let input = 0; input < p.length; input++) squares += (p[input] - q[input]) ** 2;
      total += Math.sqrt(squares);
    }
  }
  return total;
}
