import type { Figure } from '../scenario.ts';

/** What is assumed and why: a line a field and reason, with the number of regions it was done for. */
export function assumptions(figures: readonly Figure[]): string[] {
  const assumed = figures.filter(({ confidence }) => confidence === 'assumed');
  const groups = Map.groupBy(assumed, ({ field, note }) => `${field}: ${note}`);
  return [...groups].map(([line, group]) => {
    const places = group.length === 1 ? group[0].region : `${group.length} regions`;
    return line.replace(':', ` (${places}):`);
  });
}
