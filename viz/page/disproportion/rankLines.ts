import type { SummaryRow } from '../../../server/api.ts';
import type { RankLine } from '../../charts/overTime/rankChart.ts';

/** Ranks of regions by the mean of each year, the highest first; ties keep the order of the run. */
export function rankLines(
  rows: SummaryRow[],
  regions: { id: string; name: string }[],
  say: (facts: { name: string; year: number; rank: number; mean: number }) => string,
): RankLine[] {
  const byYear = new Map<number, SummaryRow[]>();
  for (const row of rows) {
    if (!regions.some(({ id }) => id === row.region)) continue;
    byYear.set(row.year, [...(byYear.get(row.year) ?? []), row]);
  }
  const ranked = [...byYear]
    .sort(([a], [b]) => a - b)
    .map(([year, ofYear]) => ({ year, rows: ofYear.toSorted((a, b) => b.mean - a.mean) }));
  return regions.map(({ id, name }) => ({
    id,
    name,
    ranks: ranked.flatMap(({ year, rows: sorted }) => {
      const at = sorted.findIndex(({ region }) => region === id);
      if (at === -1) return [];
      const rank = at + 1;
      return [{ year, rank, said: say({ name, year, rank, mean: sorted[at]!.mean }) }];
    }),
  }));
}
