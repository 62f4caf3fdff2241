import type { SimulationResult } from '../../../model/simulation.ts';
import { type Attributed, overMembers } from '../estimates.ts';
import { type Contributions, decompose } from './decompose.ts';
import { DISPROPORTIONS, type Disproportion } from './disproportions.ts';

/** Contributions to the change of an index, means over members. */
export interface Change {
  total: Attributed;
  components: ({ id: string; label: string } & Attributed)[];
  /** By region and component id. */
  regions: ({ region: string; total: number } & Record<string, number | string>)[];
}

/** How an index of disproportion came to differ, over the years and between the arms. */
export interface DisproportionChange {
  indicator: string;
  label: string;
  firstYear: number;
  year: number;
  /** In each arm, from the first year to the year asked for. */
  overTime: { arm: string; change: Change; byYear: YearChange[] }[];
  /** In that year, the second arm less the first. */
  betweenArms: Change;
}

/** Contributions of one year's step, by component id. */
export type YearChange = { year: number } & Record<string, number>;

/**
 * What a member's two results say, as one row of numbers: for each index the steps from year to year
 * in the one arm and in the other, then the step between the arms in the last year, each component ×
 * region.
 */
export function changesOf(results: readonly SimulationResult[]): number[] {
  return DISPROPORTIONS.flatMap((index) => {
    const paths = results.map((result) => result.years.map((_, year) => index.read(result, year)));
    const last = paths.map((path) => path[path.length - 1]);
    const steps = paths.flatMap((path) =>
      path.slice(1).map((after, step) => decompose(index, path[step], after)),
    );
    return [...steps, decompose(index, last[0], last[1])].flatMap(flat);
  });
}

const flat = (contributions: Contributions): number[] =>
  contributions.flatMap((column) => Array.from(column));

/** Reads rows of `changesOf`, one a member. */
export function readChanges(
  rows: readonly (readonly number[])[],
  arms: readonly string[],
  years: readonly number[],
  regions: readonly string[],
): DisproportionChange[] {
  let start = 0;
  return DISPROPORTIONS.map((index) => {
    const size = index.components.length * regions.length;
    /** Steps of every member: member × component × region. */
    const take = (count: number): number[][][] => {
      const steps = Array.from({ length: count }, (_, step) =>
        rows.map((row) => row.slice(start + step * size, start + (step + 1) * size)),
      );
      start += count * size;
      return steps;
    };
    const overTime = arms.map((arm) => {
      const steps = take(years.length - 1);
      const byYear = steps.map((step, i) => yearChange(index, step, years[i + 1], regions.length));
      return { arm, change: changeOf(index, summed(steps, rows.length, size), regions), byYear };
    });
    const [between] = take(1);
    return {
      indicator: index.indicator,
      label: index.label,
      firstYear: years[0],
      year: years[years.length - 1],
      overTime,
      betweenArms: changeOf(index, between, regions),
    };
  });
}

/** Steps of each member added up. */
function summed(steps: readonly number[][][], members: number, size: number): number[][] {
  return Array.from({ length: members }, (_, member) =>
    Array.from({ length: size }, (_, cell) =>
      steps.reduce((sum, step) => sum + step[member][cell], 0),
    ),
  );
}

function changeOf(
  { components }: Disproportion,
  members: readonly number[][],
  regions: readonly string[],
): Change {
  const n = regions.length;
  const parts = members.map((cells) => components.map((_, c) => sumOf(cells, c * n, (c + 1) * n)));
  const meanAt = (cell: number) =>
    members.reduce((sum, cells) => sum + cells[cell], 0) / members.length;
  return {
    total: overMembers(parts.map((one) => sumOf(one, 0, one.length))),
    components: components.map(({ id, label }, c) => ({
      id,
      label,
      ...overMembers(parts.map((one) => one[c])),
    })),
    regions: regions.map((region, r) => {
      const own = components.map(({ id }, c) => [id, meanAt(c * n + r)] as const);
      const total = own.reduce((sum, [, value]) => sum + value, 0);
      return { region, total, ...Object.fromEntries(own) };
    }),
  };
}

function yearChange(
  { components }: Disproportion,
  members: readonly number[][],
  year: number,
  regions: number,
): YearChange {
  const own = components.map(({ id }, c) => {
    const sums = members.map((cells) => sumOf(cells, c * regions, (c + 1) * regions));
    return [id, sums.reduce((sum, value) => sum + value, 0) / members.length] as const;
  });
  return { year, ...Object.fromEntries(own) };
}

function sumOf(values: readonly number[], from: number, beyond: number): number {
  let sum = 0;
  for (let i = from; i < beyond; i++) sum += values[i];
  return sum;
}
