import type { RegionGrowth, RunIndicator } from '../../server/api.ts';
import type { RankLine } from '../charts/overTime/rankChart.ts';
import type { LorenzRegion } from '../page/disproportion/lorenz.ts';
import type { DataRow } from './figure.ts';

type Measured = { arm: string; indicator: RunIndicator };

/** A Lorenz curve, a region a row, from the poorest on. */
export function lorenzRows(
  regions: LorenzRegion[],
  { arm, year, indicator }: Measured & { year: number },
): DataRow[] {
  return regions.map(({ region, level, people, total, peopleSum, totalSum }) => ({
    ...{ indicator: indicator.id, unit: indicator.unit, region, year, arm, level },
    ...{ people_share: people, total_share: total },
    ...{ people_share_cumulative: peopleSum, total_share_cumulative: totalSum },
  }));
}

export function rankRows(lines: RankLine[], { arm, indicator }: Measured): DataRow[] {
  return lines.flatMap(({ id, ranks }) =>
    ranks.map(({ year, rank }) => ({ indicator: indicator.id, region: id, year, arm, rank })),
  );
}

export function growthRows(
  regions: RegionGrowth[],
  { arm, year, indicator }: Measured & { year: number },
): DataRow[] {
  return regions.map(({ region, start, mean, p10, p90 }) => ({
    ...{ indicator: indicator.id, region, year, arm },
    ...{ start, start_unit: indicator.unit },
    ...{ growth: mean, growth_p10: p10, growth_p90: p90, growth_unit: '% a year' },
  }));
}
