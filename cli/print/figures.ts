import type { Figure } from '../../scenarios/scenario.ts';

/** How many figures of the base year are how sure, surest first. */
export function countByConfidence(
  figures: readonly Figure[],
): Record<Figure['confidence'], number> {
  const counts = { high: 0, medium: 0, low: 0, assumed: 0 };
  for (const { confidence } of figures) counts[confidence]++;
  return counts;
}

/** What is assumed and why: a line a field and reason, with the number of regions it was done for. */
export function assumptions(figures: readonly Figure[]): string[] {
  const assumed = figures.filter(({ confidence }) => confidence === 'assumed');
  const groups = Map.groupBy(assumed, ({ field, note }) => `${field}: ${note}`);
  return [...groups].map(([line, group]) => {
    const places = group.length === 1 ? group[0].region : `${group.length} regions`;
    return line.replace(':', ` (${places}):`);
  });
}

/** Sources by the number of figures that come from them, most first. */
export function countBySource(figures: readonly Figure[]): [string, number][] {
  return [...Map.groupBy(figures, ({ sourceId }) => sourceId)]
    .map(([source, group]): [string, number] => [source, group.length])
    .sort((a, b) => b[1] - a[1]);
}
