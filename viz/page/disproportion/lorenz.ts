import type { SummaryRow } from '../../../server/api.ts';

export interface LorenzRegion {
  region: string;
  /** Level per head. */
  level: number;
  /** Shares of people and of the total, 0–1, and both added up from the poorest region on. */
  people: number;
  total: number;
  peopleSum: number;
  totalSum: number;
}

/** Regions from the lowest level per head to the highest, with what they have together. */
export function lorenz(
  regions: { region: string; level: number; people: number }[],
): LorenzRegion[] {
  const allPeople = regions.reduce((sum, { people }) => sum + people, 0);
  const whole = regions.reduce((sum, { people, level }) => sum + people * level, 0);
  let [peopleSum, totalSum] = [0, 0];
  return regions
    .toSorted((a, b) => a.level - b.level)
    .map(({ region, level, people }) => {
      const shares = { people: people / allPeople, total: (people * level) / whole };
      peopleSum += shares.people;
      totalSum += shares.total;
      return { region, level, ...shares, peopleSum, totalSum };
    });
}

/** The regions of an arm and year at their means over members. */
export function lorenzOf(
  levels: SummaryRow[],
  people: SummaryRow[],
  { arm, year, regions }: { arm: string; year: number; regions: { id: string }[] },
): LorenzRegion[] {
  const at = (rows: SummaryRow[], region: string) =>
    rows.find((row) => row.arm === arm && row.year === year && row.region === region)?.mean;
  return lorenz(
    regions.flatMap(({ id }) => {
      const [level, heads] = [at(levels, id), at(people, id)];
      return level === undefined || heads === undefined || !(level > 0) || !(heads > 0)
        ? []
        : [{ region: id, level, people: heads }];
    }),
  );
}
