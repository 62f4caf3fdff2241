import type { Manifest } from '../engine/results/manifest.ts';

interface Row {
  indicator: string;
  arm: string;
  region: string;
  year: number;
  mean: number;
  p10: number | null;
  p50: number | null;
  p90: number | null;
}

/** Rows of one indicator of one arm; a quantile is null where it is infinite. */
type Series = Pick<Row, 'year' | 'region' | 'mean' | 'p10' | 'p50' | 'p90'>[];
type ByArm = Record<string, Record<string, Series>>;

/** What `aimaq run --json` prints: depends on the question alone, but for the name of the folder. */
export interface RunReport {
  run: string;
  scenario: string;
  sample: number;
  members: number;
  arms: ByArm;
  /** Against the first arm, member by member. */
  differences: ByArm;
}

export function runReport(
  run: string,
  { scenario, sample, members, arms }: Manifest,
  summary: readonly Row[],
  differences: readonly Row[],
): RunReport {
  const ids = arms.map(({ id }) => id);
  return {
    run,
    scenario,
    sample,
    members,
    arms: byArm(ids, summary),
    differences: byArm(ids.slice(1), differences),
  };
}

function byArm(arms: string[], rows: readonly Row[]): ByArm {
  const result: ByArm = Object.fromEntries(arms.map((arm) => [arm, {}]));
  for (const { arm, indicator, year, region, mean, p10, p50, p90 } of rows) {
    if (result[arm] === undefined) continue;
    result[arm][indicator] ??= [];
    result[arm][indicator].push({ year, region, mean, p10, p50, p90 });
  }
  return result;
}
