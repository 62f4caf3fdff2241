import type { Figure } from '../../../scenarios/scenario.ts';

/** How many figures of the base year are how sure, surest first. */
export function countByConfidence(
  figures: readonly Figure[],
): Record<Figure['confidence'], number> {
  const counts = { high: 0, medium: 0, low: 0, assumed: 0 };
  for (const { confidence } of figures) counts[confidence]++;
  return counts;
}

/** Sources by the number of figures that come from them, most first. */
export function countBySource(figures: readonly Figure[]): [string, number][] {
  return [...Map.groupBy(figures, ({ sourceId }) => sourceId)]
    .map(([source, group]): [string, number] => [source, group.length])
    .sort((a, b) => b[1] - a[1]);
}
