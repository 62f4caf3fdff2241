import { readManifest } from '../../engine/results/manifest/readManifest.ts';
import { differences, summarise } from '../../engine/results/queries/queries.ts';
import type { Split } from '../../engine/results/queries/rows.ts';

interface Row extends Split {
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
type Series = (Pick<Row, 'year' | 'region' | 'mean' | 'p10' | 'p50' | 'p90'> & Partial<Split>)[];
type ByArm = Record<string, Record<string, Series>>;

/** What `aimaq run --json` prints: depends on the question alone, but for the name of the folder. */
export interface RunReport {
  run: string;
  scenario: string;
  sample: number;
  members: number;
  /**
   * Parameters that pairs of members draw anew. This, and how rows split into luck and parameters,
   * is there only where they do.
   */
  drawnParameters?: string[];
  arms: ByArm;
  /** Against the first arm, member by member. */
  differences: ByArm;
}

/** Reads it from the folder of the run. */
export async function runReport(run: string): Promise<RunReport> {
  const { scenario, sample, members, uncertainty, arms } = readManifest(run);
  const [summary, changes] = await Promise.all([summarise(run), differences(run)]);
  const ids = arms.map(({ id }) => id);
  return {
    run,
    scenario,
    sample,
    members,
    ...(uncertainty === null
      ? {}
      : { drawnParameters: uncertainty.parameters.map(({ id }) => id) }),
    arms: byArm(ids, summary, uncertainty !== null),
    differences: byArm(ids.slice(1), changes, uncertainty !== null),
  };
}

function byArm(arms: string[], rows: readonly Row[], isDrawn: boolean): ByArm {
  const result: ByArm = Object.fromEntries(arms.map((arm) => [arm, {}]));
  for (const { arm, indicator, year, region, mean, p10, p50, p90, ...row } of rows) {
    if (result[arm] === undefined) continue;
    const { varianceLuck, varianceParameters, luckP10, luckP90 } = row;
    result[arm][indicator] ??= [];
    result[arm][indicator].push({
      ...{ year, region, mean, p10, p50, p90 },
      ...(isDrawn ? { varianceLuck, varianceParameters, luckP10, luckP90 } : {}),
    });
  }
  return result;
}
