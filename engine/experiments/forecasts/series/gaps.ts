import type { DatedDatum } from './panel.ts';

/** Puts a straight line through years that are missing between two known ones, marked assumed. */
export function fillGaps(data: readonly DatedDatum[]): DatedDatum[] {
  const sorted = data.toSorted((a, b) => a.year - b.year);
  return sorted.flatMap((datum, i) => {
    if (i === 0) return [datum];
    const before = sorted[i - 1];
    const span = datum.year - before.year;
    const between = Array.from({ length: span - 1 }, (_, step): DatedDatum => {
      const share = (step + 1) / span;
      return {
        ...datum,
        year: before.year + step + 1,
        value: before.value + share * (datum.value - before.value),
        basis: 'assumed',
        note: `on a straight line from ${before.year} to ${datum.year}`,
        confidence: 'assumed',
      };
    });
    return [...between, datum];
  });
}
