import { listValue } from '@duckdb/node-api';
import { InputError } from '../../errors.ts';
import { memberFiles } from '../folder/layout.ts';
import { assertKnown } from '../manifest/names.ts';
import { readManifest } from '../manifest/readManifest.ts';
import { reading } from './damage.ts';
import { ask } from './database.ts';
import type { Convergence, RegionGrowth, Slope } from './rows.ts';
import { order, quantileColumns, quantiles } from './spreads.ts';

/**
 * Whether poorer regions grow faster: yearly growth (100 · ln(y_T ÷ y_0) ÷ T) from the first year to
 * `year` against the binary logarithm of the level at the start, by least squares over regions of
 * equal weight, member by member (unconditional β-convergence, Barro & Sala-i-Martin 1992). Regions
 * without a positive level at both ends are left out.
 *
 * Errors: those of `readManifest` and `assertKnown`, `out-of-range` for the first year, and
 * `run-unreadable` for a damaged table.
 */
export async function convergence(
  folder: string,
  asked: { indicator: string; arm: string; year: number },
): Promise<Convergence> {
  const manifest = readManifest(folder);
  assertKnown(manifest, asked);
  const { firstYear, lastYear } = manifest;
  if (asked.year === firstYear) {
    const range = `from ${firstYear + 1} to ${lastYear}`;
    throw new InputError('out-of-range', `Expected a year ${range}, found ${asked.year}.`);
  }
  const files = memberFiles(folder, 'indicators');
  if (files.length === 0) return { regions: [], slope: null };
  const values = { ...asked, files: listValue(files), first: firstYear };
  const { regions } = order(manifest);
  return reading(folder, async () => ({
    regions: await ask<RegionGrowth>({
      sql: `
        ${GROWTH},
        spread AS (
          SELECT region, avg(base) base, avg(growth) mean, ${quantiles('growth')} q
          FROM growth GROUP BY region
        )
        SELECT region, base "start", mean, ${quantileColumns('q')}
        FROM spread ORDER BY list_position($regions, region)`,
      values: { ...values, regions },
    }),
    slope: await slopeOf(values),
  }));
}

const GROWTH = `
  WITH ends AS (
    SELECT member, region, max(value) FILTER (year = $first) base,
      max(value) FILTER (year = $year) final
    FROM read_parquet($files)
    WHERE indicator = $indicator AND arm = $arm AND region <> 'all' AND year IN ($first, $year)
    GROUP BY member, region
  ),
  growth AS (
    SELECT member, region, base, 100 * ln(final / base) / ($year - $first) growth
    FROM ends WHERE base > 0 AND final > 0
  )`;

async function slopeOf(values: Parameters<typeof ask>[0]['values']): Promise<Slope | null> {
  const [slope] = await ask<Slope & { members: number }>({
    sql: `
      ${GROWTH},
      lines AS (
        SELECT regr_slope(growth, log2(base)) slope, regr_intercept(growth, log2(base)) height
        FROM growth GROUP BY member ORDER BY member
      ),
      spread AS (
        SELECT avg(slope) mean, ${quantiles('slope')} q, avg((slope < 0)::INTEGER) negative,
          avg(height) "intercept", count(slope)::INTEGER members
        FROM lines WHERE isfinite(slope)
      )
      SELECT mean, ${quantileColumns('q')}, negative "probabilityNegative", "intercept", members
      FROM spread`,
    values,
  });
  if (slope === undefined || slope.members === 0) return null;
  const { members, ...rest } = slope;
  return rest;
}
